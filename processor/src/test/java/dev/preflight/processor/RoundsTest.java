package dev.preflight.processor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests types, annotations and applications that other processors generate. */
class RoundsTest extends CompiledToDisk {
  private static final String LATER_POLICY = POLICY + " public @interface Later {}";
  private static final String REUSABLE =
      """
      package com.acme;
      @Later
      public @interface MyPolicy {}
      """;

  @Test
  void typesOfOtherProcessorsAreWaitedFor() throws IOException {
    String user = CLEAN.replace("get()", "get(Later later)");
    assertThat(compileWith("public class Later {}", user)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void policyThatAnotherProcessorGeneratesIsSeen() throws IOException {
    assertThat(compileWith(LATER_POLICY, withPolicy("@Later"))).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void policyThatAnotherProcessorGeneratesIsSeenWhereItIsReused() throws IOException {
    String user = withPolicy("@MyPolicy");
    assertThat(compileWith(LATER_POLICY, user, REUSABLE)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void policyThatAnotherProcessorGeneratesIsSeenWhereItIsReusedByWhatIsIncomplete()
      throws IOException {
    String user = withPolicy("@MyPolicy").replace("get()", "get(Later later)");
    assertThat(compileWith(LATER_POLICY, user, REUSABLE)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void policyThatAnotherProcessorGeneratesIsSeenWhereItIsInherited() throws IOException {
    String user =
        withPolicy("")
            .replace("get()", "one()")
            .replace("CleanResource {", "CleanResource extends Base {");
    String base =
        "package com.acme; @Later public class Base { @jakarta.ws.rs.GET public void all() {} }";
    assertThat(compileWith(LATER_POLICY, user, base)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  // If the compiler reports a missing annotation, all types wait for it.
  @Test
  void policyThatComesWhenClassesHaveBeenReadIsNeverLost() throws IOException {
    String user = withPolicy("@Later").replace("clean", "user").replace("Clean", "User");
    String printed = compileWith(LATER_POLICY, CLEAN, user);
    if (printed.isEmpty()) {
      assertThat(files()).contains("com/acme/UserResourcePreflight.class");
    } else {
      assertThat(printed).contains("Preflight cannot tell which classes use @Later", "1 error");
    }
  }

  // The inherited method is closed by @SameOrigin, and its signature refers to a type that is
  // generated later.
  @Test
  void whatIsInheritedIsWaitedForToo() throws IOException {
    String user = withPolicy("").replace("CleanResource {", "CleanResource extends Base {");
    String base =
        "package com.acme; "
            + POLICY
            + " public abstract class Base {"
            + " @jakarta.ws.rs.POST @dev.preflight.SameOrigin"
            + " public String secret(Later later) { return null; } }";
    assertThat(compileWith("public class Later {}", user, base)).isEmpty();
    assertThat(
            Files.readString(output.resolve("com/acme/CleanResourcePreflight.class"), ISO_8859_1))
        .contains("secret(com.acme.Later)");
  }

  @Test
  void policyOfTheApplicationIsWaitedFor() throws IOException {
    String user =
        withPolicy("")
            .replaceFirst(
                "\\{", "{ @jakarta.ws.rs.DELETE @dev.preflight.SameOrigin public void remove() {}");
    String application =
        "package com.acme; %s public class App extends jakarta.ws.rs.core.Application {"
                .formatted(POLICY)
            + " private final Later later = null; }";
    assertThat(compileWith("public class Later {}", user, application)).isEmpty();
    assertThat(files())
        .contains("com/acme/CleanResourcePreflight.class", "com/acme/AppPreflight.class");
  }

  @Test
  void applicationMayComeWhenClassesHaveBeenRead() throws IOException {
    String later = POLICY + " public class Later extends jakarta.ws.rs.core.Application {}";
    assertThat(compileWith(later, CLEAN)).isEmpty();
    assertThat(files()).contains("com/acme/LaterPreflight.class");
  }

  @Test
  void annotationOfAnotherKindMayComeLater() throws IOException {
    String user = withPolicy("@Later").replace("clean", "user").replace("Clean", "User");
    assertThat(compileWith("public @interface Later {}", CLEAN, user)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  private String compileWith(String later, String... sources) {
    return compile(List.of(new LaterProcessor(later), new PreflightProcessor()), sources);
  }
}
