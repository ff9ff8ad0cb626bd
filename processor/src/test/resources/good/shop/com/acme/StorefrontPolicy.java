package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;

@CrossOrigin(
    origins = {"https://shop.example.com", "https://*.partners.example.com"},
    allowedHeaders = {"Content-Type", "X-CSRF-Token"},
    exposedHeaders = "X-Request-ID",
    allowCredentials = true,
    tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS)
public @interface StorefrontPolicy {}
