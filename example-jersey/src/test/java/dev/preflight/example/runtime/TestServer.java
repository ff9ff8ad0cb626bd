package dev.preflight.example.runtime;

import dev.preflight.example.Http;
import java.io.IOException;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application on a free port. */
final class TestServer implements AutoCloseable {
  private final HttpServer server;

  TestServer(Object... components) throws IOException {
    this(new ResourceConfig(), components);
  }

  TestServer(ResourceConfig application, Object... components) throws IOException {
    for (Object component : components) {
      if (component instanceof Class<?> type) {
        application.register(type);
      } else {
        application.register(component);
      }
    }
    server =
        GrizzlyHttpServerFactory.createHttpServer(URI.create("http://localhost:0/"), application);
  }

  Http http() {
    return new Http(server.getListeners().iterator().next().getPort());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
