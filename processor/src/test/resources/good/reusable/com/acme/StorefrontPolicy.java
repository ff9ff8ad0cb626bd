package com.acme;

import dev.preflight.CrossOrigin;

@CrossOrigin("https://shop.example.com")
public @interface StorefrontPolicy {}
