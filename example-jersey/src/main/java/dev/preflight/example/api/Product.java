package dev.preflight.example.api;

/**
 * A product in the catalogue.
 *
 * @param id the number of the product
 * @param name the name
 * @param cents the price in cents
 */
public record Product(int id, String name, int cents) {}
