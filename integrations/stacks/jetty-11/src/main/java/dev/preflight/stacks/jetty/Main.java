package dev.preflight.stacks.jetty;

import dev.preflight.stacks.jersey.JerseyStack;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey as a servlet in Jetty. */
final class Main {
  private Main() {}

  /** Runs until the process is ended. */
  public static void main(String[] arguments) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("localhost");
    server.addConnector(connector);
    ServletHolder servlet = new ServletHolder(new ServletContainer(JerseyStack.config()));
    servlet.setAsyncSupported(true);
    servlet.setInitOrder(1);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(servlet, "/*");
    server.setHandler(context);
    server.start();
    JerseyStack.started(connector.getLocalPort());
    server.join();
  }
}
