package dev.preflight.compatibility.cxf;

import dev.preflight.compatibility.launcher.Launcher;
import dev.preflight.compatibility.launcher.VaryFilter;
import dev.preflight.runtime.PreflightFeature;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.core.Application;
import java.util.EnumSet;
import java.util.Set;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Runs the applications on CXF in Jetty. CXF does not discover features, so the application
 * registers Preflight's.
 */
final class Main {
  private Main() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    Launcher.run(Main::start, Set.of(PreflightFeature.class), arguments);
  }

  private static int start(Application application, String base) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("localhost");
    server.addConnector(connector);
    CXFNonSpringServlet cxf = new CXFNonSpringServlet();
    ServletHolder servlet = new ServletHolder(cxf);
    servlet.setAsyncSupported(true);
    servlet.setInitOrder(1);
    ServletContextHandler context = new ServletContextHandler("/");
    FilterHolder filter = new FilterHolder(new VaryFilter());
    filter.setAsyncSupported(true);
    context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(servlet, "/*");
    server.setHandler(context);
    server.start();
    JAXRSServerFactoryBean endpoint =
        ResourceUtils.createApplication(application, true, false, false, cxf.getBus());
    endpoint.setAddress(base.isEmpty() ? "/" : base);
    endpoint.create();
    return connector.getLocalPort();
  }
}
