package dev.preflight.processor.json;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.processor.inventory.Endpoint;
import dev.preflight.processor.inventory.Facet;
import dev.preflight.processor.inventory.Inventory;
import dev.preflight.processor.inventory.PolicySource;

/**
 * Writes the inventory for tools and for {@code git diff}. See {@code docs/policy-report.md} for
 * the schema. A policy is repeated at every endpoint, so that a difference shows every endpoint
 * that it affects.
 */
public final class JsonReport {
  private static final int VERSION = 1;

  private final JsonText json = new JsonText();

  private JsonReport() {}

  /** Returns the report. */
  public static String of(Inventory inventory) {
    JsonReport report = new JsonReport();
    report.json.open('{').member("version", VERSION).open("endpoints", '[');
    inventory.endpoints().forEach(report::add);
    report.json.close(']').open("withoutPolicy", '[');
    inventory.withoutPolicy().forEach(report::addPlace);
    return report.json.close(']').close('}').toString();
  }

  private void add(Endpoint endpoint) {
    open(endpoint);
    json.member("javaMethod", JsonText.quote(endpoint.javaMethod()));
    if (endpoint.ofClass()) {
      json.member("ofClass", true);
    }
    if (endpoint.recursive()) {
      json.member("recursive", true);
    }
    endpoint.source().ifPresentOrElse(this::add, () -> json.member("source", "null"));
    endpoint.policy().ifPresentOrElse(this::add, () -> json.member("policy", "null"));
    endpoint.reason().ifPresent(reason -> json.member("reason", JsonText.quote(reason)));
    json.close('}');
  }

  private void addPlace(Endpoint endpoint) {
    open(endpoint);
    json.close('}');
  }

  private void open(Endpoint endpoint) {
    json.open('{');
    json.member("path", JsonText.quote(endpoint.path()));
    json.strings("templates", endpoint.templates());
    json.member("method", JsonText.quote(endpoint.httpMethod()));
    json.member("resource", JsonText.quote(endpoint.resource()));
  }

  private void add(PolicySource source) {
    json.open("source", '{')
        .member("element", JsonText.quote(source.element()))
        .member("annotation", JsonText.quote(source.annotation()))
        .close('}');
  }

  private void add(DeclaredPolicy policy) {
    json.open("policy", '{');
    for (Facet facet : Facet.values()) {
      if (facet.form().isList()) {
        json.strings(facet.member(), facet.valuesOf(policy));
      } else {
        json.member(facet.member(), facet.valuesOf(policy).get(0));
      }
    }
    json.close('}');
  }
}
