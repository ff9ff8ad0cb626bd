package dev.preflight.processor;

import com.google.auto.service.AutoService;
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
 * The annotation processor of Preflight. Every annotation is of interest to it, because any may
 * stand for a reusable policy; none is claimed.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
@SupportedOptions({Options.STRICT, Options.REPORT, Options.LOCK, Options.LOCK_UPDATE})
public final class PreflightProcessor extends AbstractProcessor {
  private @Nullable PolicyStep step;

  /** For the compiler. */
  public PreflightProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (step == null) {
      step = new PolicyStep(processingEnv);
    }
    boolean strict = Boolean.parseBoolean(processingEnv.getOptions().get(Options.STRICT));
    step.process(round).printTo(processingEnv.getMessager(), strict);
    return false;
  }
}
