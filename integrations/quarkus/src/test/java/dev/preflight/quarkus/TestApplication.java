package dev.preflight.quarkus;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Has a policy for resources without one. */
@ApplicationPath("api")
@CrossOrigin("https://everywhere.example.com")
public class TestApplication extends Application {}
