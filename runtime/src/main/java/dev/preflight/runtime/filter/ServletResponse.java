package dev.preflight.runtime.filter;

import dev.preflight.runtime.decision.HttpHeader;
import dev.preflight.runtime.reflect.Reflection;
import dev.preflight.runtime.routing.JaxRsImplementation;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Accesses the servlet container's response behind that of Jakarta REST. It uses reflection,
 * because the servlet API may be absent.
 */
final class ServletResponse {
  private static final String JERSEY_WRITER =
      "org.glassfish.jersey.servlet.internal.ResponseWriter";
  private static final String RESTEASY_CONTEXT = "org.jboss.resteasy.core.ResteasyContext";
  private static final String SERVLET_RESPONSE = "jakarta.servlet.http.HttpServletResponse";
  private static final String CXF_RESPONSE = "HTTP.RESPONSE";
  private static final String JETTY = "org.eclipse.jetty.";
  private static final int MAX_WRAPPERS = 16;

  /** Finds the servlet response for requests of one class. */
  private interface Finder {
    @Nullable Object find(ContainerRequestContext request) throws ReflectiveOperationException;
  }

  private static final ClassValue<Finder> FINDERS =
      new ClassValue<>() {
        @Override
        protected Finder computeValue(Class<?> requestClass) {
          try {
            return finder(requestClass);
          } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
            return request -> null;
          }
        }
      };

  private static final ClassValue<@Nullable Field> JERSEY_RESPONSES =
      new ClassValue<>() {
        @Override
        protected @Nullable Field computeValue(Class<?> writer) {
          if (!writer.getName().equals(JERSEY_WRITER)) {
            return null; // the writer of Grizzly or the JDK's server, for example
          }
          try {
            Field field = writer.getDeclaredField("response");
            field.setAccessible(true);
            return field;
          } catch (ReflectiveOperationException | RuntimeException absent) {
            return null;
          }
        }
      };

  private static final ClassValue<@Nullable Method> GET_HEADERS =
      new ClassValue<>() {
        @Override
        protected @Nullable Method computeValue(Class<?> response) {
          return interfacesOf(response)
              .filter(type -> type.getName().equals(SERVLET_RESPONSE))
              .findFirst()
              .map(ServletResponse::getHeaders)
              .orElse(null);
        }
      };

  private ServletResponse() {}

  /**
   * Returns the {@code Vary} lines that servlet filters wrote before Jakarta REST began. The
   * implementation overwrites them if the Jakarta REST response has a {@code Vary} header, and a
   * shared cache would then mix responses that the filters keep apart.
   */
  static Collection<String> varyOf(ContainerRequestContext request) {
    try {
      Object response = find(request);
      Method getHeaders = response == null ? null : GET_HEADERS.get(response.getClass());
      return getHeaders != null
              && getHeaders.invoke(response, HttpHeader.VARY) instanceof Collection<?> lines
          ? lines.stream().map(String::valueOf).toList()
          : List.of();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return List.of(); // for example, a proxy outside a request
    }
  }

  /**
   * Returns whether {@code sendError}, which Jersey calls for an error without a body, removes the
   * headers.
   */
  static boolean losesHeadersOfErrors(ContainerRequestContext request) {
    if (JaxRsImplementation.of(request) != JaxRsImplementation.JERSEY) {
      return false;
    }
    try {
      Object response = find(request);
      for (int i = 0; i < MAX_WRAPPERS && response != null; i++) {
        if (response.getClass().getName().startsWith(JETTY)) {
          return true;
        }
        response = Reflection.call(response, "getResponse");
      }
      return false;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }

  private static @Nullable Object find(ContainerRequestContext request)
      throws ReflectiveOperationException {
    return FINDERS.get(request.getClass()).find(request);
  }

  private static Finder finder(Class<?> requestClass) throws ReflectiveOperationException {
    switch (JaxRsImplementation.of(requestClass)) {
      case JERSEY -> {
        Method getWriter = requestClass.getMethod("getResponseWriter");
        return request -> {
          Object writer = getWriter.invoke(request);
          Field response = writer == null ? null : JERSEY_RESPONSES.get(writer.getClass());
          return response == null ? null : response.get(writer);
        };
      }
      case RESTEASY -> {
        ClassLoader loader = requestClass.getClassLoader();
        Class<?> servletResponse = Class.forName(SERVLET_RESPONSE, false, loader);
        Method getContextData =
            Class.forName(RESTEASY_CONTEXT, false, loader).getMethod("getContextData", Class.class);
        return request -> getContextData.invoke(null, servletResponse);
      }
      case CXF -> {
        Method getMessage = requestClass.getMethod("getMessage");
        Method get = Map.class.getMethod("get", Object.class);
        return request -> get.invoke(getMessage.invoke(request), CXF_RESPONSE);
      }
      default -> {
        return request -> null;
      }
    }
  }

  private static @Nullable Method getHeaders(Class<?> servletResponse) {
    try {
      return servletResponse.getMethod("getHeaders", String.class);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static Stream<Class<?>> interfacesOf(@Nullable Class<?> type) {
    return type == null
        ? Stream.empty()
        : Stream.concat(
            Stream.of(type.getInterfaces())
                .flatMap(each -> Stream.concat(Stream.of(each), interfacesOf(each))),
            interfacesOf(type.getSuperclass()));
  }
}
