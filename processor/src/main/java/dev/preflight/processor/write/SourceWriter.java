package dev.preflight.processor.write;

import com.google.auto.common.GeneratedAnnotations;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.preflight.policy.Severity;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Writes generated types and files, and registers the types that they originate from. */
public final class SourceWriter {
  private final ProcessingEnvironment environment;
  private final Problems problems;
  private final String generator;
  private final Set<TypeElement> origins = new LinkedHashSet<>();

  /**
   * Creates a writer.
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
      // The generated code cannot avoid the deprecated class, so a warning must not fail the user's
      // build.
      annotated.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "{$S, $S}", "deprecation", "removal")
              .build());
    }
    String packageName = ClassName.get(origin).packageName();
    origins.add(origin);
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

  // A user's class named Class in this package would shadow the class of java.lang.
  private boolean hasNamesakes(String packageName) {
    return Stream.of("Class", "Override", "String")
        .map(name -> packageName.isEmpty() ? name : packageName + "." + name)
        .anyMatch(name -> environment.getElementUtils().getTypeElement(name) != null);
  }

  /**
   * Writes a file next to the classes. It originates from all types for which code was generated.
   */
  public void writeResource(String path, String text) {
    Filer filer = environment.getFiler();
    Element[] from = origins.toArray(new Element[0]);
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, from).openOutputStream()) {
      // A writer of the compiler would use the encoding of the sources, so bytes are written.
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      fail(from.length == 0 ? null : from[0], path, e);
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
