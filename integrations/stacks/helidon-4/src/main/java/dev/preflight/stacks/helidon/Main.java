package dev.preflight.stacks.helidon;

import io.helidon.microprofile.server.Server;

/** Helidon MP, configured by microprofile-config.properties. */
final class Main {
  private Main() {}

  /** Runs until the process is ended. */
  public static void main(String[] arguments) {
    Server server = Server.builder().host("127.0.0.1").port(0).build().start();
    System.out.println("ports sample=" + server.port());
  }
}
