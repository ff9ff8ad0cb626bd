package dev.preflight.compatibility.sample;

import dev.preflight.CrossOrigin;

/** The policy of individual methods and of locators. */
@CrossOrigin(origins = "https://desk.example.com", exposedHeaders = "X-Desk")
public @interface DeskPolicy {}
