package dev.preflight.compatibility.kit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/compatibility.md}. */
final class Page {
  private static final String HEAD =
      """
      # Compatibility

      <!-- Written by CompatibilityTest in compatibility/kit. Change the cases there, not this page. -->

      One application, compiled once, answers over HTTP on each of these. Every request is sent from an origin that the policy
      is for, from a stranger's, and without `Origin`; ✓ says that status, CORS headers and `Vary` were right for all three.
      The cases are in [`cases.txt`](../compatibility/kit/src/test/resources/cases.txt), the known limits in
      [`limits.txt`](../compatibility/kit/src/test/resources/limits.txt): the build fails when one of them is gone, and when there is
      a new one.

      ## Setting it up

      Jersey and RESTEasy find Preflight by themselves. **CXF does not**: there, the application names `PreflightFeature` among its
      classes.

      ```java
      public class ShopApplication extends Application {
        @Override
        public Set<Class<?>> getClasses() {
          return Set.of(OrdersResource.class, PreflightFeature.class);
        }
      }
      ```

      Jersey runs in Grizzly here, RESTEasy in Undertow and CXF in Jetty, with `cxf-rt-rs-sse` %s for server-sent events.

      ## Frameworks and servers

      The same application in frameworks and servers, with resources that these inject into and configure in addition. Each stack is set up as its page says, started
      in a JVM of its own, and asked every question below that concerns one application. A limit is a question whose answer is known to be different; the number
      refers to the list below the table. The build fails if an answer changes.

      %s""";

  private final List<String> reasons = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Page() {}

  static String of(List<Case> cases, Results results) throws IOException {
    Page page = new Page();
    page.text.append(HEAD.formatted(Implementation.sseVersion(), Tables.text("/stacks.md")));
    String section = "";
    for (Case example : cases) {
      if (!example.section().equals(section)) {
        section = example.section();
        page.heading(section, results.titles());
      }
      page.row(example, results.of(example));
    }
    page.notes();
    return page.text.toString();
  }

  private void heading(String section, List<String> titles) {
    text.append("\n## ").append(section).append("\n\n| | ");
    text.append(String.join(" | ", titles)).append(" |\n| --- |");
    text.append(" :-: |".repeat(titles.size())).append('\n');
  }

  private void row(Case example, List<Results.Cell> cells) {
    text.append("| ").append(example.name()).append(" | ");
    text.append(cells.stream().map(this::cell).collect(Collectors.joining(" | "))).append(" |\n");
  }

  private String cell(Results.Cell cell) {
    if (cell.passed()) {
      return "✓";
    }
    String why = cell.limit() == null ? "Not explained." : cell.limit().why();
    if (!reasons.contains(why)) {
      reasons.add(why);
    }
    return "✗ " + cell.measured() + " (" + (reasons.indexOf(why) + 1) + ")";
  }

  private void notes() {
    text.append("\n## Notes\n\n");
    for (int i = 0; i < reasons.size(); i++) {
      text.append(i + 1).append(". ").append(reasons.get(i)).append('\n');
    }
  }
}
