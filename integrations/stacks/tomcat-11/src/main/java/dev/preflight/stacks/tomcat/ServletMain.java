package dev.preflight.stacks.tomcat;

import dev.preflight.stacks.jersey.JerseyStack;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey as a servlet in Tomcat. */
final class ServletMain {
  private ServletMain() {}

  /** Runs until the process is ended. */
  public static void main(String[] arguments) throws Exception {
    Server.run(
        context -> {
          Wrapper servlet =
              Tomcat.addServlet(context, "jersey", new ServletContainer(JerseyStack.config()));
          servlet.setAsyncSupported(true);
          servlet.setLoadOnStartup(1);
          servlet.addMapping("/*");
        });
  }
}
