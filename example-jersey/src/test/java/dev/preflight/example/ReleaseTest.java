package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What would be released: staged to a folder, from which a project is built that has nothing else
 * of Preflight. A second build gives the same jars.
 */
class ReleaseTest {
  private static final String STAGE =
      "mvn -q -Prelease deploy -DskipTests -pl annotations,runtime,processor -am"
          + " -DaltDeploymentRepository=staging::file:";
  private static final List<String> MODULES = List.of("annotations", "runtime", "processor");

  /**
   * README's dependency and processor, from the folder and, for all else, this build's repository.
   */
  private static final String CONSUMER =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>consumer</artifactId>
        <version>1</version>
        <properties><maven.compiler.release>17</maven.compiler.release></properties>
        <repositories>
          <repository><id>staging</id><url>file:%1$s</url></repository>
        </repositories>
        <pluginRepositories>
          <pluginRepository><id>staging</id><url>file:%1$s</url></pluginRepository>
        </pluginRepositories>
      %2$s
      </project>
      """;

  // Central is replaced by what this build has downloaded, except for Preflight itself.
  private static final String SETTINGS =
      """
      <settings>
        <mirrors>
          <mirror><id>here</id><mirrorOf>central</mirrorOf><url>file:%s</url></mirror>
        </mirrors>
      </settings>
      """;

  @TempDir private Path folder;

  @Test
  void stagedArtifactsAreCompleteReproducibleAndUsable() throws Exception {
    Path staging = folder.resolve("staging");
    Path copy = folder.resolve("copy");
    ProjectCopy first = ProjectCopy.into(copy);
    String printed = first.run(STAGE + staging);
    assertThat(printed).doesNotContain("[ERROR]");

    assertThat(files(staging))
        .anyMatch(name -> name.matches("preflight-parent-.*\\.pom"))
        .anyMatch(name -> name.matches("preflight-runtime-.*-sources\\.jar"))
        .anyMatch(name -> name.matches("preflight-runtime-.*-javadoc\\.jar"))
        .anyMatch(name -> name.matches("preflight-runtime-.*-cyclonedx\\.json"))
        .anyMatch(name -> name.matches("preflight-processor-.*\\d\\.jar"));

    Path other = folder.resolve("other");
    ProjectCopy.into(other).run(STAGE + folder.resolve("again"));
    for (String module : MODULES) {
      assertThat(jars(copy.resolve(module))).hasSize(3);
      for (Path jar : jars(copy.resolve(module))) {
        Path same = other.resolve(module).resolve("target").resolve(jar.getFileName());
        assertThat(Files.mismatch(jar, same)).as("%s", jar).isEqualTo(-1);
      }
    }

    assertThat(consume(staging)).exists();
  }

  private Path consume(Path staging) throws Exception {
    Path consumer = folder.resolve("consumer");
    Path source = consumer.resolve("src/main/java/com/example/OrdersResource.java");
    Files.createDirectories(source.getParent());
    Document readme = Document.read("README.md");
    Files.writeString(
        consumer.resolve("pom.xml"),
        CONSUMER.formatted(
            staging,
            readme
                .block("xml", "annotationProcessorPaths")
                .replace("</dependencies>", ProjectCopy.API + "</dependencies>")));
    Files.writeString(
        consumer.resolve("settings.xml"),
        SETTINGS.formatted(System.getProperty("preflight.maven.repository")));
    Files.writeString(
        source,
        "package com.example;\nimport dev.preflight.*;\nimport jakarta.ws.rs.*;\n"
            + "import java.util.List;\n"
            + readme.block("java", "class"));
    String maven = System.getProperty("preflight.maven.home") + "/bin/mvn";
    Commands.run(
        consumer,
        maven + " -q -B compile -s settings.xml",
        "-Dmaven.repo.local=" + folder.resolve("empty"));
    return consumer.resolve("target/classes/com/example/OrdersResourcePreflight.class");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<Path> jars(Path module) throws IOException {
    try (Stream<Path> all = Files.list(module.resolve("target"))) {
      return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
