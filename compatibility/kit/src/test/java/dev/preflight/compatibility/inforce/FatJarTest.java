package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.DESK;
import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.maven.plugins.shade.DefaultShader;
import org.apache.maven.plugins.shade.ShadeRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules in one jar, made by maven-shade-plugin as it is configured by default. */
class FatJarTest {
  @TempDir private Path output;

  private File module(String name, String origin) throws IOException {
    String source =
        """
        package %s;
        @jakarta.ws.rs.Path("%s") @dev.preflight.CrossOrigin("%s")
        public class Resource { @jakarta.ws.rs.PUT public String put() { return ""; } }
        """
            .formatted(name, name, origin);
    Path classes = output.resolve(name);
    Compiler.compile(Map.of(name + ".Resource", source), classes);
    Path jar = output.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String entry = classes.relativize(each).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(entry));
        Files.copy(each, out);
      }
    }
    return jar.toFile();
  }

  @Test
  void policiesOfAllModulesAreInForce() throws Exception {
    Set<File> jars = new LinkedHashSet<>(List.of(module("orders", SHOP), module("carts", DESK)));
    ShadeRequest request = new ShadeRequest();
    request.setJars(jars);
    request.setUberJar(output.resolve("fat.jar").toFile());
    request.setFilters(List.of());
    request.setRelocators(List.of());
    request.setResourceTransformers(List.of());
    new DefaultShader().shade(request);
    try (Logs logs = new Logs();
        InProcess jersey =
            InProcess.start(
                List.of(output.resolve("fat.jar")), List.of("orders.Resource", "carts.Resource"))) {
      Asked asked = new Asked(jersey);
      assertThat(asked.preflight("PUT", "/orders", SHOP)).isEqualTo(204);
      assertThat(asked.preflight("PUT", "/carts", DESK)).isEqualTo(204);
      assertThat(asked.preflight("PUT", "/carts", SHOP)).isEqualTo(403);
      assertThat(logs.at("SEVERE")).isEmpty();
    }
  }
}
