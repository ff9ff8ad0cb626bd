package dev.preflight.compatibility.tomcat;

import dev.preflight.compatibility.launcher.Launcher;
import dev.preflight.compatibility.launcher.VaryFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;

/**
 * Runs the applications on Jersey as a filter in Tomcat that passes on requests that it answers
 * with 404. A static file {@code /file.txt} and a servlet {@code /servlet} come next.
 */
final class Main {
  private Main() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    Launcher.run(Main::start, Set.of(), arguments);
  }

  private static int start(Application application, String base)
      throws IOException, LifecycleException {
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tomcat");
    Files.writeString(folder.resolve("file.txt"), "file");
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "localhost");
    Context context = tomcat.addContext(base, folder.toString());
    addFilter(context, "vary", new VaryFilter());
    addFilter(
        context,
        "jersey",
        new ServletContainer(
            ResourceConfig.forApplication(application)
                .property(ServletProperties.FILTER_FORWARD_ON_404, true)));
    Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
    Tomcat.addServlet(context, "other", new OtherServlet()).addMapping("/servlet");
    tomcat.start();
    return tomcat.getConnector().getLocalPort();
  }

  private static void addFilter(Context context, String name, Filter filter) {
    FilterDef definition = new FilterDef();
    definition.setFilterName(name);
    definition.setFilter(filter);
    definition.setAsyncSupported("true");
    context.addFilterDef(definition);
    FilterMap mapping = new FilterMap();
    mapping.setFilterName(name);
    mapping.addURLPattern("/*");
    context.addFilterMap(mapping);
  }

  /** Another part of the site. */
  private static final class OtherServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().write("servlet");
    }
  }
}
