package dev.preflight.benchmarks.scenario;

import java.util.List;
import java.util.stream.IntStream;

/** Applications with many paths: classes of at most fifty each. */
public final class PathTables {
  private static final int MAX_PATHS_OF_CLASS = 50;

  private PathTables() {}

  /** How many classes have a number of paths. */
  public static int classes(int paths) {
    return Math.max(1, paths / MAX_PATHS_OF_CLASS);
  }

  /** The path of a class. */
  public static String rootPath(int index) {
    return "/resource-" + index;
  }

  /** The templates below the path of each class. */
  public static List<String> templates(int paths) {
    return IntStream.range(0, paths / classes(paths)).mapToObj(PathTables::template).toList();
  }

  private static String template(int index) {
    String part = "part-" + index;
    return switch (index % 5) {
      case 0 -> part;
      case 1 -> part + "/{id}";
      case 2 -> part + "/{id}/items";
      case 3 -> part + "/{id}/items/{item}";
      default -> part + "/search";
    };
  }

  /** A path of the class that comes last. */
  static String lastPath(int paths) {
    List<String> templates = templates(paths);
    String last = templates.get(templates.size() - 2);
    return rootPath(classes(paths) - 1) + "/" + last.replace("{id}", "42").replace("{item}", "7");
  }
}
