package dev.preflight.edge;

import dev.preflight.edge.export.Format;
import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the configuration of a gateway. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the policies of an application as the configuration of a gateway.")
final class ExportCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description =
          "nginx, httpd, haproxy or caddy; envoy, kubernetes (Gateway API), kong, traefik, aws-http"
              + " or aws-rest.")
  private Format format = Format.NGINX;

  @Mixin private PolicyOptions policies = new PolicyOptions();

  @Option(
      names = "--mode",
      defaultValue = "ALL",
      description =
          "all: the gateway writes all CORS headers; set preflight.enabled=false in the application."
              + " preflights: it answers preflights, and the application writes the headers of other"
              + " responses. Default: all")
  private Mode mode = Mode.ALL;

  @Option(
      names = {"-o", "--output"},
      defaultValue = ".",
      paramLabel = "FOLDER",
      description = "The folder for the files. Default: the working directory.")
  private Path output = Path.of(".");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    EdgePolicies read = policies.read(err);
    Map<String, String> files = format.export(read, mode);
    Files.createDirectories(output);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = output.resolve(file.getKey());
      Files.writeString(path, file.getValue());
      spec.commandLine().getOut().println("wrote " + path);
    }
    return 0;
  }

  /** Finds formats by name. */
  private static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String id) {
      try {
        return Format.of(id.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
