package dev.preflight.compatibility.kit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The applications on one implementation, in a JVM with nothing but that on its class path. */
final class Servers implements AutoCloseable {
  private final Process process;
  private final Map<String, Integer> ports;

  private Servers(Process process, Map<String, Integer> ports) {
    this.process = process;
    this.ports = ports;
  }

  static Servers start(Implementation implementation) throws IOException {
    Path log = implementation.target().resolve("servers.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                implementation.classPath(),
                implementation.mainClass())
            .redirectError(new File(log.toString()))
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("ports ")) {
        return new Servers(process, ports(line.substring("ports ".length())));
      }
    }
    throw new IOException(implementation.folder() + " did not start; see " + log);
  }

  private static Map<String, Integer> ports(String line) {
    Map<String, Integer> ports = new HashMap<>();
    for (String port : line.split(" ", -1)) {
      String[] parts = port.split("=", 2);
      ports.put(parts[0], Integer.valueOf(parts[1]));
    }
    return ports;
  }

  URI uri(String application, String path) {
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
