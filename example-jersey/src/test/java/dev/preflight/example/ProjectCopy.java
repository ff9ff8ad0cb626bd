package dev.preflight.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of the project's sources, to run README's commands in as a newcomer would. */
final class ProjectCopy {
  private static final Set<String> LEFT_OUT = Set.of(".git", "target", ".idea");

  private final Path root;

  private ProjectCopy(Path root) {
    this.root = root;
  }

  static ProjectCopy into(Path root) throws IOException {
    Path project = Path.of("..").toRealPath();
    try (Stream<Path> files = Files.walk(project)) {
      files
          .filter(file -> Stream.of(names(project.relativize(file))).noneMatch(LEFT_OUT::contains))
          .forEach(file -> copy(file, root.resolve(project.relativize(file).toString())));
    }
    return new ProjectCopy(root);
  }

  private static String[] names(Path path) {
    return path.toString().split("[/\\\\]", -1);
  }

  private static void copy(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the copy. */
  void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  /** What an application has already: its server or implementation brings it. */
  static final String API =
      """
      <dependency>
        <groupId>jakarta.ws.rs</groupId>
        <artifactId>jakarta.ws.rs-api</artifactId>
        <version>3.1.0</version>
        <scope>provided</scope>
      </dependency>
      """;

  /** Adds a module with a POM that has a part of a document in it. */
  void addModule(String name, String part) throws IOException {
    write(
        name + "/pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          <properties><maven.compiler.release>17</maven.compiler.release></properties>
        %s
        </project>
        """
            .formatted(name, part.replace("</dependencies>", API + "</dependencies>")));
    write(
        name + "/src/main/java/com/example/OrdersResource.java",
        "package com.example;\nimport dev.preflight.*;\nimport jakarta.ws.rs.*;\n"
            + "import java.util.List;\n"
            + Document.read("README.md").block("java", "class"));
    String module = "<module>" + name + "</module>";
    write("pom.xml", read("pom.xml").replace("</modules>", module + "</modules>"));
  }

  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /** Starts a Maven command, with the repository of the build that runs this test. */
  Process start(String command, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of(command.strip().split(" ", -1)));
    words.set(0, System.getProperty("preflight.maven.home") + "/bin/" + words.get(0));
    words.add("-Dmaven.repo.local=" + System.getProperty("preflight.maven.repository"));
    words.add("-B");
    words.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.redirectErrorStream(true).start();
  }

  /** Runs a Maven command to its end and returns what it printed. */
  String run(String command, String... more) throws IOException, InterruptedException {
    Process process = start(command, more);
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
