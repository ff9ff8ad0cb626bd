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
  NGINX(NginxFormat::new),
  HTTPD(HttpdFormat::new),
  HAPROXY(HaproxyFormat::new),
  CADDY(CaddyFormat::new),
  ENVOY(EnvoyFormat::new),
  KUBERNETES(KubernetesFormat::new),
  KONG(KongFormat::new),
  TRAEFIK(TraefikFormat::new),
  AWS_HTTP(AwsHttpApiFormat::new),
  AWS_REST(AwsRestApiFormat::new);

  private final Supplier<GatewayFormat> writer;

  Format(Supplier<GatewayFormat> writer) {
    this.writer = writer;
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
}
