package dev.preflight.processor;

import com.google.auto.service.AutoService;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor of Preflight. Supports all annotation types, because any annotation may
 * be a reusable policy.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
@SupportedOptions({Options.STRICT, Options.REPORT, Options.LOCK, Options.LOCK_UPDATE})
public final class PreflightProcessor extends AbstractProcessor {
  private final boolean isAlone = isAlone();
  private @Nullable PolicyStep step;

  /** Creates a processor. Called by the compiler. */
  public PreflightProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // see isAlone
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (step == null) {
      step = new PolicyStep(processingEnv);
    }
    step.process(round, processingEnv.getMessager());
    return isAlone;
  }

  // If there is a processor path, javac warns about every annotation that no processor claims, and
  // -Xlint:all -Werror turns the warning into an error. A claim hides annotations from other
  // processors, so this processor claims them only if it is the only one.
  private static boolean isAlone() {
    try {
      return ServiceLoader.load(Processor.class, PreflightProcessor.class.getClassLoader()).stream()
          .allMatch(provider -> provider.type().equals(PreflightProcessor.class));
    } catch (ServiceConfigurationError e) {
      return false;
    }
  }
}
