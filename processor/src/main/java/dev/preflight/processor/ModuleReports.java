package dev.preflight.processor;

import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.html.HtmlReport;
import dev.preflight.processor.inventory.Inventory;
import dev.preflight.processor.json.JsonReport;
import dev.preflight.processor.lock.LockFile;
import dev.preflight.processor.write.SourceWriter;

/** Writes the reports of a module's policies, for tools and people, and checks the lock file. */
final class ModuleReports {
  static final String JSON = "META-INF/preflight/cors-policies.json";
  static final String HTML = "META-INF/preflight/cors-policies.html";

  private final Options options;
  private final SourceWriter writer;
  private final Problems problems;

  ModuleReports(Options options, SourceWriter writer, Problems problems) {
    this.options = options;
    this.writer = writer;
    this.problems = problems;
  }

  void write(Inventory inventory) {
    if (!inventory.isEmpty()) {
      writer.writeResource(JSON, JsonReport.of(inventory));
      if (options.html()) {
        writer.writeResource(HTML, HtmlReport.of(inventory.byPath()));
      }
    }
    options
        .lock()
        .map(LockFile::new)
        .ifPresent(
            lock -> {
              if (options.updateLock()) {
                lock.update(inventory, problems);
              } else {
                lock.check(inventory, problems);
              }
            });
  }
}
