package dev.preflight.benchmarks.sources;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import com.palantir.javapoet.JavaFile;
import dev.preflight.CrossOrigin;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.processor.PreflightProcessor;
import dk.brics.automaton.Automaton;
import jakarta.ws.rs.Path;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of this process's class path. */
public final class ClassPath {
  private ClassPath() {}

  /** What resource classes with policies are compiled with. */
  public static String ofResources() {
    return of(Path.class, CrossOrigin.class, CompiledPolicy.class);
  }

  /** The processor and what it needs. */
  public static String ofProcessor() {
    return of(
        PreflightProcessor.class,
        CrossOrigin.class,
        CompiledPolicy.class,
        Path.class,
        BasicAnnotationProcessor.class,
        ImmutableList.class,
        InternalFutureFailureAccess.class,
        JavaFile.class,
        Automaton.class);
  }

  /** Where a class was loaded from. */
  public static String of(Class<?>... classes) {
    return Stream.of(classes)
        .map(type -> type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(ClassPath::file)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String file(URL location) {
    try {
      return new File(location.toURI()).getPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
