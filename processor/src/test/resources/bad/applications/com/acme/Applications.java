package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@CrossOrigin("https://shop.example.com")
public class Applications extends jakarta.ws.rs.core.Application {
  @CrossOrigin("https://desk.example.com")
  static class Second extends jakarta.ws.rs.core.Application {}
}
