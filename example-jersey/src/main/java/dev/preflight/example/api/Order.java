package dev.preflight.example.api;

/**
 * An order of a customer.
 *
 * @param product the number of the product
 * @param quantity the quantity
 */
public record Order(int product, int quantity) {}
