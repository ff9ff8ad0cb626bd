package dev.preflight.compatibility.kit;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A framework or server with its implementation of Jakarta REST.
 *
 * @param folder its name in the file of limits
 * @param title what people call it, with the version that runs
 * @param page the page that says how to set it up
 * @param module the folder of its module
 * @param command the command that starts it on a port; a port of 0 stands for one that it chooses
 *     and prints
 */
record Stack(
    String folder, String title, String page, String module, IntFunction<List<String>> command) {

  private static final Path STACKS = Path.of(System.getProperty("preflight.stacks"));

  /** All that run on this JDK. */
  static List<Stack> all() throws IOException {
    List<Stack> all = new ArrayList<>();
    String spring = "spring-boot";
    all.add(java("spring-boot-3", "Spring Boot %s, Jersey, Tomcat", spring, "spring.Main"));
    all.add(java("spring-boot-3-jetty", "Spring Boot %s, Jersey, Jetty", spring, "spring.Main"));
    all.add(java("spring-boot-4", "Spring Boot %s, Jersey, Tomcat", spring, "spring.Main"));
    all.add(java("spring-boot-3-cxf", "Spring Boot %s, CXF, Tomcat", spring, "cxf.Main"));
    all.add(java("dropwizard-4", "Dropwizard %s", "dropwizard", "dropwizard.Main"));
    all.add(java("dropwizard-5", "Dropwizard %s", "dropwizard", "dropwizard.Main"));
    all.add(quarkus("quarkus-rest", "Quarkus %s, Quarkus REST"));
    all.add(quarkus("quarkus-classic", "Quarkus %s, RESTEasy Classic"));
    if (isForHelidon()) {
      all.add(java("helidon-4", "Helidon MP %s", "servers", "helidon.Main"));
    }
    all.add(payara());
    all.add(liberty());
    all.add(jersey("tomcat-11", "Tomcat %s, Jersey as a servlet", "tomcat.ServletMain"));
    all.add(jersey("tomcat-11", "Tomcat %s, Jersey as a filter", "tomcat.FilterMain"));
    all.add(jersey("tomcat-10", "Tomcat %s, Jersey as a servlet", "tomcat.ServletMain"));
    all.add(jersey("tomcat-10", "Tomcat %s, Jersey as a filter", "tomcat.FilterMain"));
    all.add(jersey("jetty-12", "Jetty %s, Jersey as a servlet", "jetty.Main"));
    all.add(jersey("jetty-11", "Jetty %s, Jersey as a servlet", "jetty.Main"));
    return all;
  }

  /** Whether this JDK runs all of them. */
  static boolean isForHelidon() {
    return Runtime.version().feature() >= 21;
  }

  /** Whether keys such as {@code payara, spring-boot} mean this one. */
  boolean isMeantBy(String keys) {
    return Stream.of(keys.split(", ", -1))
        .anyMatch(key -> folder.equals(key) || folder.startsWith(key + "-"));
  }

  Path log() {
    return target(module).resolve("stack.log");
  }

  /** Starts it; it answers requests when this returns. */
  Running start() throws IOException, InterruptedException {
    return Running.start(this, freePort());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path target(String module) {
    return STACKS.resolve(module).resolve("target");
  }

  private static String versioned(String title, String folder) {
    String key = folder;
    while (System.getProperty("version." + key) == null) {
      key = key.substring(0, key.lastIndexOf('-'));
    }
    return title.formatted(System.getProperty("version." + key));
  }

  private static String jvm() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Stack java(String folder, String title, String page, String main)
      throws IOException {
    Path target = target(folder);
    String classPath =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("classpath.txt")).strip();
    List<String> command = List.of(jvm(), "-cp", classPath, "dev.preflight.stacks." + main);
    return new Stack(folder, versioned(title, folder), page, folder, port -> command);
  }

  private static Stack jersey(String folder, String title, String main) throws IOException {
    return java(folder, title, "servers", main);
  }

  private static Stack quarkus(String folder, String title) {
    Path jar = target(folder).resolve("quarkus-app/quarkus-run.jar");
    return new Stack(
        folder,
        versioned(title, folder),
        "quarkus",
        folder,
        port -> List.of(jvm(), "-Dquarkus.http.port=" + port, "-jar", jar.toString()));
  }

  private static Stack payara() {
    Path target = target("war");
    return new Stack(
        "payara",
        versioned("Payara Micro %s", "payara"),
        "servers",
        "war",
        port ->
            List.of(
                jvm(),
                "-jar",
                target.resolve("payara-micro.jar").toString(),
                "--nocluster",
                "--disablephonehome",
                "--port",
                String.valueOf(port),
                "--contextroot",
                "/",
                "--deploy",
                target.resolve("stack.war").toString()));
  }

  private static Stack liberty() throws IOException {
    Path target = target("war");
    Path server = target.resolve("wlp/usr/servers/stack");
    Files.createDirectories(server.resolve("apps"));
    Files.copy(
        STACKS.resolve("war/src/liberty/server.xml"),
        server.resolve("server.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        target.resolve("stack.war"),
        server.resolve("apps/stack.war"),
        StandardCopyOption.REPLACE_EXISTING);
    return new Stack(
        "liberty",
        versioned("Open Liberty %s", "liberty"),
        "servers",
        "war",
        port -> List.of("sh", target.resolve("wlp/bin/server").toString(), "run", "stack"));
  }

  /** What a process needs to know of its port beside the command. */
  static Map<String, String> environment(int port) {
    return Map.of("HTTP_PORT", String.valueOf(port), "JAVA_HOME", System.getProperty("java.home"));
  }
}
