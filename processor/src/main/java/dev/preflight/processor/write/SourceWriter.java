package dev.preflight.processor.write;

import com.google.auto.common.GeneratedAnnotations;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.preflight.policy.Severity;
import dev.preflight.processor.report.Problem;
import dev.preflight.processor.report.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Writes generated types, with their origin, and the service entry that names the entry points. */
public final class SourceWriter {
  private final ProcessingEnvironment environment;
  private final Problems problems;
  private final String generator;
  private final Map<String, TypeElement> services = new TreeMap<>();

  /**
   * A writer.
   *
   * @param generator the class that {@code @Generated} names
   */
  public SourceWriter(ProcessingEnvironment environment, Problems problems, Class<?> generator) {
    this.environment = environment;
    this.problems = problems;
    this.generator = generator.getCanonicalName();
  }

  /** Writes a type that was generated for a class. */
  public void write(TypeSpec type, TypeElement origin) {
    TypeSpec.Builder annotated = type.toBuilder().addOriginatingElement(origin);
    GeneratedAnnotations.generatedAnnotation(
            environment.getElementUtils(), environment.getSourceVersion())
        .ifPresent(
            annotation ->
                annotated.addAnnotation(
                    AnnotationSpec.builder(ClassName.get(annotation))
                        .addMember("value", "$S", generator)
                        .build()));
    if (environment.getElementUtils().isDeprecated(origin)) {
      // To use the class is not the user's choice here, so no warning of it may fail their build.
      annotated.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "{$S, $S}", "deprecation", "removal")
              .build());
    }
    String packageName = ClassName.get(origin).packageName();
    try {
      JavaFile.builder(packageName, annotated.build())
          .indent("  ")
          .skipJavaLangImports(!hasNamesakes(packageName))
          .build()
          .writeTo(environment.getFiler());
    } catch (IOException e) {
      fail(origin, packageName + "." + type.name(), e);
    }
  }

  // A class of the user's called Class, in this package, would be taken for that of java.lang.
  private boolean hasNamesakes(String packageName) {
    return Stream.of("Class", "Override", "String")
        .map(name -> packageName.isEmpty() ? name : packageName + "." + name)
        .anyMatch(name -> environment.getElementUtils().getTypeElement(name) != null);
  }

  /** Has the service entry name a class. */
  public void addService(ClassName provider, TypeElement origin) {
    services.put(provider.reflectionName(), origin);
  }

  /** Writes the service entry, if there is anything to name. */
  public void writeServices(Class<?> service) {
    if (services.isEmpty()) {
      return;
    }
    writeResource(
        "META-INF/services/" + service.getName(),
        String.join("", services.keySet().stream().map(provider -> provider + "\n").toList()));
  }

  /** Writes a file beside the classes, which comes from all that services were added for. */
  public void writeResource(String path, String text) {
    Filer filer = environment.getFiler();
    Element[] origins = services.values().toArray(new Element[0]);
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origins).openOutputStream()) {
      // Not a writer: that of the compiler writes in the encoding of the sources.
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      fail(origins.length == 0 ? null : origins[0], path, e);
    }
  }

  private void fail(@Nullable Element origin, String file, IOException cause) {
    problems.add(
        new Problem(
            Severity.ERROR,
            "Preflight cannot write %s: %s".formatted(file, cause.getMessage()),
            origin,
            null,
            null));
  }
}
