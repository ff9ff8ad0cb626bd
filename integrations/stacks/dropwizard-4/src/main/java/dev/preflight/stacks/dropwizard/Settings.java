package dev.preflight.stacks.dropwizard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import java.util.List;

/** The YAML file. */
public class Settings extends Configuration {
  /** Origins, as Dropwizard reads them. */
  @JsonProperty public List<String> stackOrigins = List.of();

  /** For Jackson. */
  public Settings() {}
}
