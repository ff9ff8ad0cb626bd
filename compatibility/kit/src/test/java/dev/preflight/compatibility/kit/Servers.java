package dev.preflight.compatibility.kit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The applications on one implementation, in a JVM with nothing but that on its class path. */
public final class Servers implements AutoCloseable {
  private final Process process;
  // With the path of the application behind.
  private final Map<String, String> ports;

  Servers(Process process, Map<String, String> ports) {
    this.process = process;
    this.ports = ports;
  }

  static Servers start(Implementation implementation) throws IOException {
    return start(implementation, List.of(), List.of());
  }

  /**
   * Starts applications of classes that a test compiled.
   *
   * @param compiled where they are
   * @param models the names of the resource classes of each application, separated by commas
   */
  public static Servers start(
      Implementation implementation, List<Path> compiled, List<String> models) throws IOException {
    return start(implementation, List.of(), compiled, models);
  }

  /** Starts applications with options of the JVM. */
  static Servers start(
      Implementation implementation, List<String> options, List<Path> compiled, List<String> models)
      throws IOException {
    Path log = implementation.target().resolve("servers.log");
    StringBuilder classPath = new StringBuilder(implementation.classPath());
    compiled.forEach(path -> classPath.append(File.pathSeparator).append(path));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath.toString(), implementation.mainClass()));
    command.addAll(models);
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("ports ")) {
        return new Servers(process, ports(line.substring("ports ".length())));
      }
    }
    throw new IOException(implementation.folder() + " did not start; see " + log);
  }

  private static Map<String, String> ports(String line) {
    Map<String, String> ports = new HashMap<>();
    for (String port : line.split(" ", -1)) {
      String[] parts = port.split("=", 2);
      ports.put(parts[0], parts[1]);
    }
    return ports;
  }

  /**
   * Returns the same applications behind gateways.
   *
   * @param gateways the port of each, with the path of the application behind
   */
  Servers behind(Map<String, String> gateways) {
    return new Servers(process, gateways);
  }

  /** The address of a path of an application. */
  public URI uri(String application, String path) {
    return URI.create("http://localhost:" + ports.get(application) + path);
  }

  // They stop when their input ends.
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
