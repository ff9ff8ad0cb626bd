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
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Writes generated types and files, with the types that they come from. */
public final class SourceWriter {
  private final ProcessingEnvironment environment;
  private final Problems problems;
  private final String generator;
  private final Set<TypeElement> origins = new LinkedHashSet<>();

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

  // A class of the user's called Class, in this package, would be taken for that of java.lang.
  private boolean hasNamesakes(String packageName) {
    return Stream.of("Class", "Override", "String")
        .map(name -> packageName.isEmpty() ? name : packageName + "." + name)
        .anyMatch(name -> environment.getElementUtils().getTypeElement(name) != null);
  }

  /** Writes a file beside the classes, which comes from all types that were generated for. */
  public void writeResource(String path, String text) {
    Filer filer = environment.getFiler();
    Element[] from = origins.toArray(new Element[0]);
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, from).openOutputStream()) {
      // Not a writer: that of the compiler writes in the encoding of the sources.
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
