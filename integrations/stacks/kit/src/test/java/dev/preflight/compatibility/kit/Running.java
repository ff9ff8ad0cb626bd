package dev.preflight.compatibility.kit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stack in a JVM.
 *
 * @param servers the address of the application
 */
record Running(Process process, Servers servers) implements AutoCloseable {
  private static final Pattern PORTS = Pattern.compile("(?m)^ports sample=(\\d+)$");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Running start(Stack stack, int port) throws IOException, InterruptedException {
    Path log = stack.log();
    ProcessBuilder builder =
        new ProcessBuilder(stack.command().apply(port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(Stack.environment(port));
    Process process = builder.start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Matcher printed = PORTS.matcher(Files.readString(log));
      int actual = printed.find() ? Integer.parseInt(printed.group(1)) : port;
      if (answers(actual)) {
        return new Running(process, new Servers(process, Map.of("sample", String.valueOf(actual))));
      }
      Thread.sleep(200);
    }
    stop(process);
    throw new IOException(stack.title() + " did not start; see " + log);
  }

  private static boolean answers(int port) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/counters"))
              .timeout(Duration.ofSeconds(10))
              .build();
      return Http.send(request, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    stop(process);
  }
}
