package dev.preflight.compatibility.sample;

import dev.preflight.CrossOrigin;

/** The policy of most classes of the sample. */
@CrossOrigin(
    origins = "https://shop.example.com",
    allowCredentials = true,
    allowedHeaders = {"Content-Type", "X-CSRF-Token"},
    exposedHeaders = "X-Shop")
public @interface ShopPolicy {}
