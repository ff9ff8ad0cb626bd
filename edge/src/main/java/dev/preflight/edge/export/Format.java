package dev.preflight.edge.export;

import java.util.function.Supplier;

/** The gateways that policies can be exported to. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers are constructors
public enum Format {
  NGINX(NginxFormat::new, true),
  HTTPD(HttpdFormat::new, true),
  HAPROXY(HaproxyFormat::new, true),
  CADDY(CaddyFormat::new, true);

  private final Supplier<GatewayFormat> writer;
  private final boolean run;

  Format(Supplier<GatewayFormat> writer, boolean run) {
    this.writer = writer;
    this.run = run;
  }

  /** Creates a writer for one export. */
  public GatewayFormat writer() {
    return writer.get();
  }

  /** Returns whether the exported files are run in tests, and not only checked. */
  public boolean isRun() {
    return run;
  }
}
