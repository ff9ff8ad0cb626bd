package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.DESK;
import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line that says what is in force. */
class StartupLineTest {
  @TempDir private Path output;

  private void compile(String policy) throws Exception {
    Compiler.compile(
        Map.of(
            "shop.App",
            Applications.source("shop.App", Applications.policy(DESK)),
            "shop.Orders",
            """
            package shop;
            import jakarta.ws.rs.*;
            @Path("orders") %s
            public class Orders {
              @GET public String get() { return ""; }
              @PUT public String put() { return ""; }
              @GET @Path("{id}") public String one() { return ""; }
            }
            """
                .formatted(policy)),
        output);
  }

  @Test
  void saysWhatIsInForceBeforeAnyRequest() throws Exception {
    compile("@dev.preflight.CrossOrigin({\"" + SHOP + "\", \"${shop.origins:" + DESK + "}\"})");
    System.setProperty("shop.origins", "https://a.example, https://b.example");
    try (Logs logs = new Logs();
        InProcess jersey = InProcess.start(List.of(output), List.of("shop.App", "shop.Orders"))) {
      String line =
          "INFO Preflight: 1 resource, 2 paths with policies (2 policies), application policy of App,"
              + " origins: shop.origins = 2 from a system property";
      assertThat(logs.messages()).contains(line);
      new Asked(jersey).preflight("PUT", "/orders", SHOP);
      assertThat(logs.messages()).containsOnlyOnce(line);
    } finally {
      System.clearProperty("shop.origins");
    }
  }

  @Test
  void saysWhereADefaultIsTaken() throws Exception {
    compile("@dev.preflight.CrossOrigin(\"${shop.origins:" + DESK + "}\")");
    try (Logs logs = new Logs()) {
      InProcess.start(List.of(output), List.of("shop.Orders")).close();
      assertThat(logs.messages())
          .contains(
              "INFO Preflight: 1 resource, 2 paths with policies (1 policy), origins: shop.origins ="
                  + " the default");
    }
  }

  @Test
  void warnsWhereThereIsNoPolicy() throws Exception {
    compile("");
    try (Logs logs = new Logs()) {
      InProcess.start(List.of(output), List.of("shop.Orders")).close();
      assertThat(logs.at("WARNING"))
          .singleElement()
          .asString()
          .contains("no CORS policy on 1 resource");
    }
  }
}
