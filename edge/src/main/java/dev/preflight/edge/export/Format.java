package dev.preflight.edge.export;

import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.report.InvalidReportException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The gateways that policies can be exported to. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers are constructors
public enum Format {
  NGINX(NginxFormat::new, true),
  HTTPD(HttpdFormat::new, true),
  HAPROXY(HaproxyFormat::new, true),
  CADDY(CaddyFormat::new, true),
  ENVOY(EnvoyFormat::new, false),
  KUBERNETES(KubernetesFormat::new, false),
  KONG(KongFormat::new, false),
  TRAEFIK(TraefikFormat::new, false),
  AWS_HTTP(AwsHttpApiFormat::new, false),
  AWS_REST(AwsRestApiFormat::new, false);

  private final Supplier<GatewayFormat> writer;
  private final boolean run;

  Format(Supplier<GatewayFormat> writer, boolean run) {
    this.writer = writer;
    this.run = run;
  }

  /**
   * Returns the files, by name.
   *
   * @param mode which responses the gateway writes the headers of
   * @throws UnsupportedPolicyException if the format cannot express a policy exactly
   * @throws InvalidReportException if a header or method has a name that files would interpret
   */
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    WritableNames.check(policies.routes());
    return writer.get().export(policies, mode);
  }

  /**
   * Returns the format with a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists all
   */
  public static Format of(String id) {
    for (Format format : values()) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        id + " is not a format; use one of " + Stream.of(values()).map(Format::id).toList());
  }

  /** Returns the name on the command line, for example {@code aws-rest}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether the exported files are run in tests, and not only checked. */
  public boolean isRun() {
    return run;
  }
}
