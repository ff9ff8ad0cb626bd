package dev.preflight.edge;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Packages depend on each other in one direction only. */
class PackagesTest {
  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.preflight.edge.(**)")
        .should()
        .beFreeOfCycles()
        .check(new ClassFileImporter().importPath(Path.of("target/classes")));
  }
}
