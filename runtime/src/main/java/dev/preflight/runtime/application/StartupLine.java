package dev.preflight.runtime.application;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.configured.ConfiguredPolicies;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.resource.ResourcePaths.Entry;
import dev.preflight.runtime.template.UriTemplate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log message that summarizes the policies in force when an application starts. It is written
 * again if more classes are reported before the first request.
 */
final class StartupLine {
  private static final Logger LOGGER = System.getLogger(StartupLine.class.getName());

  private final @Nullable Class<?> application;
  private final @Nullable CompiledPolicy applicationPolicy;
  private final ConfiguredPolicies configured;
  private String written = "";

  StartupLine(
      @Nullable Class<?> application,
      @Nullable CompiledPolicy applicationPolicy,
      ConfiguredPolicies configured) {
    this.application = application;
    this.applicationPolicy = applicationPolicy;
    this.configured = configured;
  }

  /**
   * Writes the message, unless the same message was written before.
   *
   * @param resources the number of root resource classes
   */
  void log(int resources, Collection<ResourcePaths> paths, PolicyCollector policies) {
    long open =
        policies.all().stream()
            .filter(policy -> !policy.isClosed())
            .map(CompiledPolicy::key)
            .distinct()
            .count();
    String line =
        open == 0
            ? "Preflight: no CORS policy on %s, so every path stays closed to other origins. Put @CrossOrigin on a resource. If one has it already, see docs/in-force.md"
                .formatted(count(resources, "resource"))
            : "Preflight: %s, %s with policies (%s)%s%s"
                .formatted(
                    count(resources, "resource"),
                    count(openPaths(paths), "path"),
                    count(open, "policy"),
                    applicationPart(),
                    originsPart());
    if (!line.equals(written)) {
      written = line;
      LOGGER.log(open == 0 ? Level.WARNING : Level.INFO, line);
    }
    configured
        .takeDoubtfulDefaults()
        .forEach(warning -> LOGGER.log(Level.WARNING, "Preflight: " + warning));
  }

  private long openPaths(Collection<ResourcePaths> paths) {
    return paths.stream()
        .flatMap(
            each -> each.entries().stream().filter(this::isOpen).map(entry -> key(each, entry)))
        .distinct()
        .count();
  }

  private boolean isOpen(Entry entry) {
    CompiledPolicy policy = entry.policy() == null ? applicationPolicy : entry.policy();
    return policy != null && !policy.isClosed();
  }

  private static String key(ResourcePaths paths, Entry entry) {
    UriTemplate template = paths.template();
    return (template == null ? "" : template.key()) + " " + entry.template().key();
  }

  private String applicationPart() {
    return application == null || applicationPolicy == null
        ? ""
        : ", application policy of " + application.getSimpleName();
  }

  private String originsPart() {
    List<String> keys = configured.describe();
    return keys.isEmpty() ? "" : ", origins: " + String.join(", ", keys);
  }

  private static String count(long number, String noun) {
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return number + " " + (number == 1 ? noun : plural);
  }
}
