package dev.preflight.compatibility.resteasy;

import dev.preflight.compatibility.launcher.Launcher;
import dev.preflight.compatibility.launcher.VaryFilter;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.util.Set;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** Runs the applications on RESTEasy in Undertow. */
final class Main {
  private Main() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    Launcher.run(Main::start, Set.of(), arguments);
  }

  private static int start(Application application, String base) throws ServletException {
    ResteasyDeployment deployment = new ResteasyDeploymentImpl();
    deployment.setApplication(application);
    DeploymentManager servlets =
        Servlets.newContainer()
            .addDeployment(
                Servlets.deployment()
                    .setClassLoader(Main.class.getClassLoader())
                    .setContextPath("/")
                    .setDeploymentName("application")
                    .addServletContextAttribute(ResteasyDeployment.class.getName(), deployment)
                    .addFilter(Servlets.filter("vary", VaryFilter.class).setAsyncSupported(true))
                    .addFilterUrlMapping("vary", "/*", DispatcherType.REQUEST)
                    .addServlet(
                        Servlets.servlet(HttpServlet30Dispatcher.class)
                            .setAsyncSupported(true)
                            .setLoadOnStartup(1)
                            .addInitParam("resteasy.servlet.mapping.prefix", base)
                            .addMapping(base + "/*")));
    servlets.deploy();
    Undertow server = Undertow.builder().addHttpListener(0, "localhost", servlets.start()).build();
    server.start();
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }
}
