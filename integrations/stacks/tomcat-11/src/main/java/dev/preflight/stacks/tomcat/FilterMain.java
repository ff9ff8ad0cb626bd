package dev.preflight.stacks.tomcat;

import dev.preflight.stacks.jersey.JerseyStack;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey as a filter in Tomcat. */
final class FilterMain {
  private FilterMain() {}

  /** Runs until the process is ended. */
  public static void main(String[] arguments) throws Exception {
    Server.run(
        context -> {
          FilterDef definition = new FilterDef();
          definition.setFilterName("jersey");
          definition.setFilter(new ServletContainer(JerseyStack.config()));
          definition.setAsyncSupported("true");
          context.addFilterDef(definition);
          FilterMap mapping = new FilterMap();
          mapping.setFilterName("jersey");
          mapping.addURLPattern("/*");
          context.addFilterMap(mapping);
          // Tomcat runs filters in front of a servlet only.
          Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
        });
  }
}
