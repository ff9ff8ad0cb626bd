package dev.preflight.stacks.tomcat;

import dev.preflight.stacks.jersey.JerseyStack;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** Tomcat on a free port. */
final class Server {
  private Server() {}

  /** Starts it with an application that adds itself. */
  static void run(Consumer<Context> application) throws IOException, LifecycleException {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "localhost");
    application.accept(tomcat.addContext("", null));
    tomcat.start();
    JerseyStack.started(tomcat.getConnector().getLocalPort());
    tomcat.getServer().await();
  }
}
