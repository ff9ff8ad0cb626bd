package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;

@CrossOrigin(
    origins = {"https://shop.example.com", "https://www.example.com", "https://*.partners.example.com"},
    allowedHeaders = {"Content-Type", "x-csrf-token"},
    exposedHeaders = {"X-Total", "X-Page"},
    allowCredentials = true,
    tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS)
public @interface StorefrontPolicy {}
