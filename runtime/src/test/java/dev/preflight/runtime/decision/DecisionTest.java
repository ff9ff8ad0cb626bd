package dev.preflight.runtime.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.configured.ConfigurationSources;
import dev.preflight.runtime.configured.ConfiguredPolicies;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.routing.JaxRsImplementation;
import dev.preflight.runtime.routing.PathTable;
import dev.preflight.runtime.routing.TableBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the headers of a refused preflight in development. */
class DecisionTest {
  private static final String SHOP = "https://shop.example.com";
  private static final CompiledPolicy POLICY =
      CompiledPolicy.of("shop", origin -> origin.equals(SHOP)).build();

  private static Decision.Refused refused(ResourcePaths paths, String path, String method) {
    PathTable table = new TableBuilder().add(paths).build(JaxRsImplementation.RESTEASY);
    Decision decision =
        new PreflightDecider(
                new ConfiguredPolicies(new ConfigurationSources(key -> null, Map.of())))
            .decide(table.match(path), method, SHOP, null);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return (Decision.Refused) decision;
  }

  @Test
  void otherMethodsOfThePathAreNamed() {
    ResourcePaths paths =
        ResourcePaths.of("orders", POLICY)
            .method("GET", "", "list", POLICY)
            .method("DELETE", "", "clear", CompiledPolicy.SAME_ORIGIN);
    Decision.Refused refused = refused(paths, "/orders", "DELETE");
    assertThat(refused.policy()).isSameAs(POLICY);
    assertThat(refused.methods()).isEqualTo("GET, HEAD");
  }

  // The method itself would be listed, and the browser would send the request.
  @Test
  void nothingIsNamedBehindALocatorThatHasARival() {
    ResourcePaths paths =
        ResourcePaths.of("docs", POLICY)
            .locator("files/{name}", "files", POLICY)
            .method("PUT", "{any: .*}", "replace", CompiledPolicy.SAME_ORIGIN);
    Decision.Refused refused = refused(paths, "/docs/files/1/x", "PUT");
    assertThat(refused.policy()).isNull();
    assertThat(refused.methods()).isEmpty();
  }
}
