package dev.preflight.compatibility.routing;

import jakarta.ws.rs.core.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey without a server around it. */
public final class InProcess implements Target, AutoCloseable {
  private static final URI BASE = URI.create("http://localhost/");

  private final URLClassLoader classes;
  private final ApplicationHandler jersey;

  private InProcess(URLClassLoader classes, ApplicationHandler jersey) {
    this.classes = classes;
    this.jersey = jersey;
  }

  /** Starts an application of classes that were compiled into these directories. */
  public static InProcess start(List<Path> compiled, List<String> names) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path path : compiled) {
      urls.add(path.toUri().toURL());
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), before);
    thread.setContextClassLoader(loader);
    try {
      return new InProcess(loader, new ApplicationHandler(application(loader, names)));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Starts an application of classes that are loaded. */
  public static InProcess of(ResourceConfig application) {
    return new InProcess(
        new URLClassLoader(new URL[0], InProcess.class.getClassLoader()),
        new ApplicationHandler(application));
  }

  // The first name may be that of an Application, which takes the classes.
  private static ResourceConfig application(ClassLoader loader, List<String> names)
      throws ReflectiveOperationException {
    Set<Class<?>> classes = new LinkedHashSet<>();
    Class<?> first = loader.loadClass(names.get(0));
    boolean own = Application.class.isAssignableFrom(first);
    for (String name : names.subList(own ? 1 : 0, names.size())) {
      classes.add(loader.loadClass(name));
    }
    return own
        ? ResourceConfig.forApplication(
            (Application) first.getConstructor(Set.class).newInstance(classes))
        : new ResourceConfig(classes);
  }

  /** Loads a class of the application. */
  public Class<?> load(String name) throws ClassNotFoundException {
    return classes.loadClass(name);
  }

  @Override
  public Answer send(String method, String path, String... headers) throws Exception {
    return send(BASE, method, path, headers);
  }

  /** Sends a request to the application at a base address, as servlet containers pass it on. */
  public Answer send(URI base, String method, String path, String... headers) throws Exception {
    URI uri = URI.create("http://localhost" + path);
    ContainerRequest request =
        new ContainerRequest(base, uri, method, null, new MapPropertiesDelegate(), null);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    ContainerResponse response = jersey.apply(request, new ByteArrayOutputStream()).get();
    String origin = response.getHeaderString("Access-Control-Allow-Origin");
    String text = response.getEntity() instanceof String entity ? entity : "";
    return new Answer(response.getStatus(), text, origin == null ? "" : origin);
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
