package dev.preflight.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Two servlet containers with the same application: below /app, behind a filter that wants a token.
 */
enum Servers {
  TOMCAT {
    @Override
    Running start(String docsOrigins) throws Exception {
      Path folder = Files.createTempDirectory("tomcat");
      Tomcat tomcat = new Tomcat();
      tomcat.setBaseDir(folder.toString());
      tomcat.setPort(0);
      tomcat.getConnector();
      Context context = tomcat.addContext("/app", folder.toString());
      context.addParameter("docs.origins", docsOrigins);
      int i = 0;
      for (Filter filter : filters()) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("filter" + i++);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(definition.getFilterName());
        map.addURLPattern("/*");
        context.addFilterMap(map);
      }
      Tomcat.addServlet(context, "echo", new Echo()).addMapping("/");
      tomcat.start();
      if (!context.getState().isAvailable()) {
        tomcat.destroy();
        throw new IllegalStateException("The application did not start");
      }
      return new Running(
          tomcat.getConnector().getLocalPort(),
          () -> {
            tomcat.stop();
            tomcat.destroy();
          });
    }
  },
  JETTY {
    @Override
    Running start(String docsOrigins) throws Exception {
      Server server = new Server(0);
      ServletContextHandler context = new ServletContextHandler("/app");
      context.setInitParameter("docs.origins", docsOrigins);
      for (Filter filter : filters()) {
        context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
      }
      context.addServlet(new Echo(), "/");
      server.setHandler(context);
      try {
        server.start();
      } catch (Exception e) {
        server.stop();
        throw e;
      }
      return new Running(
          ((ServerConnector) server.getConnectors()[0]).getLocalPort(), server::stop);
    }
  };

  interface Stop {
    void run() throws Exception;
  }

  record Running(int port, Stop stop) {}

  abstract Running start(String docsOrigins) throws Exception;

  private static List<Filter> filters() {
    return List.of(
        new PreflightServletFilter(
            Paths.Docs.class,
            Paths.Fonts.class,
            Paths.Internal.class,
            Paths.Socket.class,
            Paths.Wide.class,
            Paths.WidePrivate.class,
            Paths.WideChat.class,
            Paths.SplitRead.class,
            Paths.SplitWrite.class,
            Paths.Configured.class),
        new Authentication());
  }

  static final class Authentication extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (request.getHeader("Authorization") == null) {
        response.setStatus(401);
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  /** Does what the query says: status=N, error=N, own, vary, reset. */
  static final class Echo extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String query = String.valueOf(request.getQueryString());
      if (query.startsWith("error=")) {
        response.sendError(Integer.parseInt(query.substring("error=".length())));
        return;
      }
      switch (query) {
        case "own" -> {
          response.setHeader("Access-Control-Allow-Origin", "*");
          response.addHeader("access-control-allow-credentials", "true");
        }
        case "vary" -> response.setHeader("Vary", "Accept-Language");
        case "reset" -> response.reset();
        default -> response.setContentType("text/plain");
      }
      response.getWriter().print(request.getMethod());
    }
  }
}
