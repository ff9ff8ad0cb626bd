package dev.preflight.edge;

import dev.preflight.edge.check.Check;
import dev.preflight.edge.check.CheckOptions;
import dev.preflight.edge.check.CheckResult;
import dev.preflight.edge.check.ReportFormat;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.report.InvalidReportException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a deployment. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Asks a deployment, from outside, whether it does what the policies say. Sends preflights and"
            + " GET requests.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:no findings", "1:findings", "2:the check could not run"})
final class CheckCommand implements Callable<Integer> {
  private static final int STEP = 100;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(
      paramLabel = "URL",
      description =
          "Scheme, host and port, such as https://api.example.com. Paths come from --base.")
  private URI address;

  @Mixin private PolicyOptions policies = new PolicyOptions();

  @Option(
      names = "--rate",
      defaultValue = "10",
      paramLabel = "NUMBER",
      description = "Requests a second, at most. Default: ${DEFAULT-VALUE}")
  private double rate;

  @Option(
      names = "--max-requests",
      defaultValue = "2000",
      paramLabel = "NUMBER",
      description = "Requests, at most. Default: ${DEFAULT-VALUE}")
  private int maxRequests;

  @Option(
      names = "--timeout",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "How long to wait for a response. Default: ${DEFAULT-VALUE}")
  private int timeout;

  @Option(
      names = "--unsafe-methods",
      description =
          "Also send actual requests that may change something, such as POST and DELETE, with an empty"
              + " body.")
  private boolean unsafe;

  @Option(
      names = {"-H", "--header"},
      paramLabel = "NAME=VALUE",
      description = "A header of actual requests, such as Authorization=Bearer x.")
  private Map<String, String> headers = new LinkedHashMap<>();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "The value of a path parameter, encoded. Default: 1.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--report",
      defaultValue = "TEXT",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: text")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file for the report. Default: standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    EdgePolicies read = policies.read(spec.commandLine().getErr(), true);
    CheckOptions options =
        new CheckOptions(
            rate, maxRequests, Duration.ofSeconds(timeout), unsafe, headers, parameters);
    if (rate <= 0 || maxRequests <= 0 || timeout <= 0) {
      throw new InvalidReportException("--rate, --max-requests and --timeout are positive", null);
    }
    Check check = new Check(server(), read).options(options);
    // Fails before requests are sent if something cannot be sent or written.
    HttpRequest.Builder request = HttpRequest.newBuilder(server());
    headers.forEach(request::header);
    CheckResult result;
    if (output == null) {
      result = check.run(this::showProgress);
      format.report().write(result, spec.commandLine().getOut());
      spec.commandLine().getOut().flush();
    } else {
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(output, StandardCharsets.UTF_8))) {
        result = check.run(this::showProgress);
        format.report().write(result, out);
      }
    }
    if (result.findings().isEmpty()) {
      return result.stopped() ? EdgeCommand.FAILED : 0;
    }
    return EdgeCommand.FINDINGS;
  }

  private URI server() {
    boolean web =
        ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null;
    String path = address.getPath();
    if (!web || address.getHost() == null || !(path == null || path.matches("/?"))) {
      throw new InvalidReportException(
          "The address has a scheme, a host and a port only, such as https://api.example.com; the path"
              + " of the application belongs into --base: "
              + address,
          null);
    }
    return URI.create(address.getScheme() + "://" + address.getRawAuthority());
  }

  private void showProgress(int sent) {
    if (sent < 0) {
      spec.commandLine().getErr().printf("%d requests, %s a second%n", -sent, rate);
    } else if (sent % STEP == 0) {
      spec.commandLine().getErr().printf("%d sent%n", sent);
    }
  }
}
