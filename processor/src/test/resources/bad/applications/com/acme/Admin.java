package com.acme;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

// What is in it would have the policy of Applications.
@ApplicationPath("admin")
class Admin extends Application {}

@ApplicationPath("heir")
class Heir extends Applications {}
