package dev.preflight.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Turns samples from documents into sources that compile. */
final class Samples {
  private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:class|record) (\\w+)");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import ");
  private static final String IMPORTS =
      """
      import dev.preflight.*;
      import dev.preflight.runtime.*; import dev.preflight.runtime.explain.*; import dev.preflight.runtime.origins.*;
      import dev.preflight.testing.*;
      import jakarta.ws.rs.*;
      import jakarta.ws.rs.container.*;
      import jakarta.ws.rs.core.*;
      import jakarta.ws.rs.ext.*;
      import java.lang.annotation.*;
      import java.util.*;
      """;
  private static final String RESOURCE =
      """
      @Path("orders")
      public class OrdersResource {
        @GET public void get() {}
      }
      """;

  /** Stands for the filter that path patterns need. */
  static final JavaFileObject SERVLET_FILTER =
      JavaFileObjects.forSourceString(
          "dev.preflight.servlet.PreflightServletFilter",
          "package dev.preflight.servlet; public class PreflightServletFilter {}");

  // The earlier samples, which later ones may use.
  private final Map<String, String> known = new HashMap<>();

  /** Compiles a sample together with the earlier ones that it uses. */
  Compilation compile(String sample) {
    String name = nameOf(sample);
    List<JavaFileObject> sources = new ArrayList<>(List.of(source(sample), SERVLET_FILTER));
    known.forEach(
        (other, earlier) -> {
          if (!other.equals(name) && sample.matches("(?s).*\\b" + other + "\\b.*")) {
            sources.add(source(earlier));
          }
        });
    known.put(name, sample);
    return Compilations.compile(sources);
  }

  /**
   * Returns a sample as a source file: adds imports, and a class if the sample is only a policy.
   */
  static JavaFileObject source(String sample) {
    String imports = IMPORT.matcher(sample).find() ? "" : IMPORTS;
    String type = TYPE.matcher(sample).find() ? "" : RESOURCE;
    return JavaFileObjects.forSourceString(nameOf(sample), imports + sample + type);
  }

  private static String nameOf(String sample) {
    Matcher type = TYPE.matcher(sample);
    return type.find() ? type.group(1) : "OrdersResource";
  }
}
