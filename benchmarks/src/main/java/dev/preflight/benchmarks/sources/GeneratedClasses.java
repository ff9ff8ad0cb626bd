package dev.preflight.benchmarks.sources;

import dev.preflight.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Resource classes of a scenario, compiled with the processor and loaded. */
public final class GeneratedClasses {
  private GeneratedClasses() {}

  /**
   * The root resource classes of a scenario that has its own. Their loader becomes that of the
   * thread, where the runtime looks for what was generated.
   */
  public static List<Class<?>> of(Scenario scenario)
      throws IOException, InterruptedException, ClassNotFoundException {
    Path folder = Files.createTempDirectory("preflight-benchmarks");
    Folders.deleteOnExit(folder);
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<String> names =
        scenario.paths() == 1
            ? List.of(Sources.writeResource(sources, scenario.policy()))
            : Sources.writeTable(sources, scenario.paths());
    Javac.compile(sources, classes, List.of("-processorpath", ClassPath.ofProcessor()));
    return load(classes, names);
  }

  private static List<Class<?>> load(Path classes, List<String> names)
      throws IOException, ClassNotFoundException {
    URL[] urls = {classes.toUri().toURL()};
    ClassLoader parent = GeneratedClasses.class.getClassLoader();
    URLClassLoader loader = new URLClassLoader(urls, parent);
    Thread.currentThread().setContextClassLoader(loader);
    List<Class<?>> loaded = new ArrayList<>();
    for (String name : names) {
      loaded.add(loader.loadClass(name));
    }
    return loaded;
  }
}
