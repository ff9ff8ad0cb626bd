package dev.preflight.benchmarks.scenario;

import java.util.List;

/** Applications with many paths: classes that have ten each. */
public final class PathTables {
  private static final List<String> TEMPLATES =
      List.of(
          "",
          "{id}",
          "{id}/items",
          "{id}/items/{item}",
          "{id}/items/{item}/notes",
          "{id}/owner",
          "archive",
          "archive/{year}",
          "search",
          "search/{name}");

  private PathTables() {}

  /** How many classes have a number of paths. */
  public static int classes(int paths) {
    return paths / TEMPLATES.size();
  }

  /** The path of a class. */
  public static String rootPath(int index) {
    return "/resource-" + index;
  }

  /** The templates below the path of a class. */
  public static List<String> templates() {
    return TEMPLATES;
  }

  /** A path of the class that comes last. */
  static String lastPath(int paths) {
    return rootPath(classes(paths) - 1) + "/42/items/7";
  }
}
