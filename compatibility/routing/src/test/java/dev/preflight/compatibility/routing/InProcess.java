package dev.preflight.compatibility.routing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey without a server around it. */
final class InProcess implements Implementation {
  private static final URI BASE = URI.create("http://localhost/");

  private final ApplicationHandler jersey;

  /** Starts an application of these classes. */
  InProcess(Class<?>... classes) {
    jersey = new ApplicationHandler(new ResourceConfig(classes));
  }

  @Override
  public Answer send(String method, String path, String... headers) throws Exception {
    URI uri = URI.create("http://localhost" + path);
    ContainerRequest request =
        new ContainerRequest(BASE, uri, method, null, new MapPropertiesDelegate(), null);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    OutputStream body = new ByteArrayOutputStream();
    ContainerResponse response = jersey.apply(request, body).get();
    String origin = response.getHeaderString("Access-Control-Allow-Origin");
    String text = response.getEntity() instanceof String s ? s : "";
    return new Answer(response.getStatus(), text, origin == null ? "" : origin);
  }
}
