package dev.preflight.compatibility.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.kit.Implementation;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A named module on a module path that has Preflight, Jakarta REST and Jersey, and nothing else.
 */
class NamedModuleTest {
  private static final String ORDERS =
      """
      package com.acme;

      import dev.preflight.CrossOrigin;
      import jakarta.ws.rs.PUT;
      import jakarta.ws.rs.Path;

      /** A resource. */
      @Path("orders")
      @CrossOrigin("https://shop.example.com")
      public class Orders {
        /** A resource. */
        public Orders() {}

        /** Puts. */
        @PUT
        public String put() {
          return "ran";
        }
      }
      """;

  private static final String MAIN =
      """
      package com.acme;

      import java.io.ByteArrayOutputStream;
      import java.net.URI;
      import org.glassfish.jersey.internal.MapPropertiesDelegate;
      import org.glassfish.jersey.server.ApplicationHandler;
      import org.glassfish.jersey.server.ContainerRequest;
      import org.glassfish.jersey.server.ResourceConfig;

      /** Starts Jersey, and asks it. */
      public class Main {
        private Main() {}

        /** Runs. */
        public static void main(String[] arguments) throws Exception {
          ApplicationHandler jersey = new ApplicationHandler(new ResourceConfig(Orders.class));
          URI base = URI.create("http://localhost/");
          ContainerRequest request =
              new ContainerRequest(
                  base, base.resolve("/orders"), "OPTIONS", null, new MapPropertiesDelegate(), null);
          request.header("Origin", "https://shop.example.com");
          request.header("Access-Control-Request-Method", "PUT");
          int status = jersey.apply(request, new ByteArrayOutputStream()).get().getStatus();
          System.out.println(Orders.class.getModule() + " answered " + status);
        }
      }
      """;

  @TempDir private Path output;

  private static String modulePath() throws IOException {
    String classPath =
        Files.readString(
                Implementation.module("jersey-4.0").resolve("target").resolve("classpath.txt"))
            .strip();
    // Of the launcher and the sample nothing is needed.
    return Stream.of(classPath.split(File.pathSeparator, -1))
        .filter(path -> !path.contains("preflight-compatibility"))
        .filter(path -> !path.contains(Path.of("compatibility", "sample").toString()))
        .filter(path -> !path.contains(Path.of("compatibility", "launcher").toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String run(String... command) throws Exception {
    List<String> all = new ArrayList<>(List.of(command));
    String tool = all.remove(0);
    all.add(0, Path.of(System.getProperty("java.home"), "bin", tool).toString());
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  private String compile(String exports) throws Exception {
    Path sources = output.resolve("src");
    Files.createDirectories(sources.resolve("com/acme"));
    Files.writeString(
        sources.resolve("module-info.java"),
        """
        /** The shop. */
        module com.acme {
          requires transitive dev.preflight.runtime;
          requires org.glassfish.jersey.core.common;
          requires org.glassfish.jersey.core.server;
          %s
        }
        """
            .formatted(exports));
    Files.writeString(sources.resolve("com/acme/Orders.java"), ORDERS);
    Files.writeString(sources.resolve("com/acme/Main.java"), MAIN);
    return run(
        "javac",
        "-Xlint:all,-module,-requires-automatic,-processing,-path",
        "-Werror",
        "--module-path",
        modulePath(),
        "--processor-path",
        System.getProperty("java.class.path"),
        "-processor",
        "dev.preflight.processor.PreflightProcessor",
        "-d",
        output.resolve("classes").toString(),
        sources.resolve("module-info.java").toString(),
        sources.resolve("com/acme/Orders.java").toString(),
        sources.resolve("com/acme/Main.java").toString());
  }

  private String start() throws Exception {
    return run(
        "java",
        "--module-path",
        modulePath() + File.pathSeparator + output.resolve("classes"),
        "--add-modules",
        "ALL-MODULE-PATH",
        "--module",
        "com.acme/com.acme.Main");
  }

  @Test
  void compilesAndRunsWithoutProvides() throws Exception {
    for (String exports : List.of("exports com.acme;", "opens com.acme;")) {
      assertThat(compile(exports)).isEmpty();
      assertThat(start()).contains("module com.acme answered 204");
    }
  }

  @Test
  void closedPackageIsTold() throws Exception {
    String opens =
        "opens com.acme to org.glassfish.jersey.core.common, org.glassfish.jersey.core.server,"
            + " org.glassfish.jersey.inject.hk2, org.glassfish.hk2.locator,"
            + " org.glassfish.hk2.utilities;";
    assertThat(compile(opens)).isEmpty();
    assertThat(start())
        .contains("com.acme.Orders: in a package that its module does not open to Preflight")
        .contains("open or export the package to dev.preflight.runtime");
  }
}
