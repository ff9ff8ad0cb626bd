package dev.preflight.compatibility.routing;

import dev.preflight.compatibility.kit.Http;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A Quarkus application whose classes were replaced after Maven had built it, and that was built
 * again as Quarkus does for such a mutable jar.
 */
final class QuarkusBuild {
  private static final Path STACKS = Path.of(System.getProperty("preflight.stacks"));

  private final Path application;
  private final Path log;
  private final boolean failed;

  private QuarkusBuild(Path application, Path log, boolean failed) {
    this.application = application;
    this.log = log;
    this.failed = failed;
  }

  /** A running application. */
  record Started(Process process, URI base) implements AutoCloseable {
    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }

  // Not a temporary folder of JUnit, which warns of each link.
  static Path emptyFolder(String name) throws IOException {
    Path folder = Path.of("target", "routing", name).toAbsolutePath();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  /**
   * Builds the application of a stack with other classes.
   *
   * @param folder an empty folder for it
   */
  static QuarkusBuild of(String stack, Path folder, Path classes)
      throws IOException, InterruptedException {
    Path application = folder.resolve("quarkus-app");
    copy(STACKS.resolve(stack).resolve("target/quarkus-app"), application);
    try (Stream<Path> jars = Files.list(application.resolve("app"))) {
      writeJar(jars.findFirst().orElseThrow(), classes);
    }
    Path log = folder.resolve("build.log");
    Process process =
        java(
            application,
            log,
            "-Dquarkus.launch.rebuild=true",
            "-Dquarkus.rest.fail-on-duplicate=false");
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    return new QuarkusBuild(application, log, !ended || process.exitValue() != 0);
  }

  /** Returns whether Quarkus refused to build the application. */
  boolean failed() {
    return failed;
  }

  /** Returns what Quarkus printed. */
  String log() throws IOException {
    return Files.readString(log);
  }

  /** Starts the application. It answers requests when this returns. */
  Started start() throws IOException, InterruptedException {
    int port = freePort();
    Process process = java(application, log, "-Dquarkus.http.port=" + port);
    URI base = URI.create("http://localhost:" + port);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (process.isAlive() && System.nanoTime() < end) {
      if (answers(base)) {
        return new Started(process, base);
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new IOException("Quarkus did not start: " + log());
  }

  private static boolean answers(URI base) throws InterruptedException {
    try {
      Http.send(
          HttpRequest.newBuilder(base.resolve("/not/there")).build(), BodyHandlers.discarding());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process java(Path application, Path log, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void writeJar(Path jar, Path classes) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      for (Path each : files(classes)) {
        entries.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, entries);
      }
    }
  }

  // Libraries are not written to, so links are enough.
  private static void copy(Path from, Path to) throws IOException {
    for (Path each : files(from)) {
      Path target = to.resolve(from.relativize(each));
      Files.createDirectories(target.getParent());
      if (each.startsWith(from.resolve("lib"))) {
        Files.createSymbolicLink(target, each.toAbsolutePath().normalize());
      } else {
        Files.copy(each, target);
      }
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
