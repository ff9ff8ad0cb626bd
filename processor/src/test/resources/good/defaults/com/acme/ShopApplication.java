package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.core.Application;

@CrossOrigin("https://shop.example.com")
public class ShopApplication extends Application {}
