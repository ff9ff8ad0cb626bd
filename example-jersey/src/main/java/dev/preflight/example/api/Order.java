package dev.preflight.example.api;

/**
 * What a customer wants.
 *
 * @param product the number of the product
 * @param quantity how many of it
 */
public record Order(int product, int quantity) {}
