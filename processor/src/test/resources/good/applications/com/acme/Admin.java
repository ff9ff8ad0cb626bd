package com.acme;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

// Without a policy: what is in it stays closed.
@ApplicationPath("admin")
class Admin extends Application {
  // Inherits its policy.
  @ApplicationPath("heir")
  static class Heir extends Applications {}
}
