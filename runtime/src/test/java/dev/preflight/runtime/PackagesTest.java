package dev.preflight.runtime;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packages depend on each other in one direction only, as ARCHITECTURE.md draws them. */
class PackagesTest {
  /** Each package may use those below it. */
  private static final List<String> ORDER =
      List.of(
          "testing",
          "runtime",
          "runtime.filter",
          "runtime.decision",
          "runtime.explain",
          "runtime.application",
          "runtime.routing",
          "runtime.resource",
          "runtime.template",
          "runtime.declared",
          "runtime.configured",
          "runtime.origins",
          "runtime.reflect",
          "policy.rules",
          "policy.compiled",
          "policy",
          "policy.origin",
          "policy.header",
          "policy.text");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.preflight.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesUseOnlyThoseBelowThem() {
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(PackagesTest::pointsUp)
                .map(Dependency::getDescription))
        .isEmpty();
  }

  private static boolean pointsUp(Dependency dependency) {
    int from = place(dependency.getOriginClass().getPackageName());
    int to = place(dependency.getTargetClass().getPackageName());
    return to >= 0 && to < from;
  }

  private static int place(String packageName) {
    String prefix = "dev.preflight.";
    return packageName.startsWith(prefix)
        ? ORDER.indexOf(packageName.substring(prefix.length()))
        : -1;
  }

  @Test
  void everyPackageHasAPlace() {
    assertThat(CLASSES.stream().map(type -> type.getPackageName().replace("dev.preflight.", "")))
        .filteredOn(name -> !name.isEmpty() && !name.equals("module-info"))
        .isSubsetOf(ORDER);
  }
}
