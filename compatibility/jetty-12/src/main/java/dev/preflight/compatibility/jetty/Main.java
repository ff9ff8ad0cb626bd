package dev.preflight.compatibility.jetty;

import dev.preflight.compatibility.launcher.Launcher;
import dev.preflight.compatibility.launcher.VaryFilter;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.core.Application;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Runs the applications on Jersey as a servlet in Jetty. */
final class Main {
  private Main() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    Launcher.run(Main::start, Set.of(), arguments);
  }

  private static int start(Application application, String base) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("localhost");
    server.addConnector(connector);
    ServletHolder servlet =
        new ServletHolder(new ServletContainer(ResourceConfig.forApplication(application)));
    servlet.setInitOrder(1);
    ServletContextHandler context = new ServletContextHandler("/");
    FilterHolder filter = new FilterHolder(new VaryFilter());
    filter.setAsyncSupported(true);
    context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(servlet, base + "/*");
    server.setHandler(context);
    server.start();
    return connector.getLocalPort();
  }
}
