package dev.preflight.example.runtime;

import dev.preflight.runtime.Preflight;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes Preflight out of a running application, as an endpoint of the user's own would. */
@Path("holder")
public class PreflightHolder {
  private static final Map<String, Preflight> HELD = new ConcurrentHashMap<>();

  /** Keeps it under a name. */
  @GET
  public String hold(@Context Configuration configuration, @QueryParam("name") String name) {
    HELD.put(name, Preflight.in(configuration));
    return name;
  }

  /** That of a server. */
  static Preflight of(TestServer server) throws Exception {
    String name = "server-" + System.identityHashCode(server);
    server.http().get("/holder?name=" + name);
    return HELD.get(name);
  }
}
