package dev.preflight.example.api;

/**
 * Something to buy.
 *
 * @param id the number of the product
 * @param name what it is called
 * @param cents the price
 */
public record Product(int id, String name, int cents) {}
