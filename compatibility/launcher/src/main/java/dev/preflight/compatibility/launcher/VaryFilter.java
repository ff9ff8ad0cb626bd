package dev.preflight.compatibility.launcher;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet filter that writes {@code Vary} before the application does, as a filter for languages
 * would. The request header {@code Outer-Vary} contains the value to write.
 */
public final class VaryFilter implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String vary = ((HttpServletRequest) request).getHeader("Outer-Vary");
    if (vary != null) {
      ((HttpServletResponse) response).setHeader("Vary", vary);
    }
    chain.doFilter(request, response);
  }
}
