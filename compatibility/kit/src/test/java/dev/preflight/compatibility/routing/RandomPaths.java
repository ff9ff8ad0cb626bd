package dev.preflight.compatibility.routing;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up request paths that the templates of a model might match, and such as nearly do. */
public final class RandomPaths {
  private static final List<String> SEGMENTS =
      List.of(
          "a",
          "b",
          "ab",
          "aa",
          "A",
          "x",
          "1",
          "12",
          "a.b",
          "axb",
          "a%20b",
          "a-b",
          "ba",
          "%61",
          "a;v=1",
          ";v",
          "a;v=/b",
          "",
          ".",
          "..",
          "a+",
          "a%2Fb",
          "a%2fb",
          "caf%C3%A9",
          "a;b");
  private static final List<String> USUAL = List.of("a", "b", "ab", "x", "1", "a-b", "aa", "a/b");

  private final Random random;
  private final List<String> roots;
  private final List<String> children;

  public RandomPaths(Random random, Model model) {
    this.random = random;
    roots =
        model.classes().stream()
            .map(Model.ResourceClass::path)
            .filter(Objects::nonNull)
            .collect(Collectors.toList());
    children =
        Stream.concat(
                model.classes().stream()
                    .flatMap(type -> type.methods().stream().map(Model.Method::path)),
                Stream.of(""))
            .filter(Objects::nonNull)
            .toList();
  }

  /** A path that begins with a slash, encoded. */
  public String next() {
    List<String> segments = chance(4) ? SEGMENTS : USUAL;
    StringBuilder path = new StringBuilder();
    if (chance(4)) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        path.append('/').append(one(segments));
      }
    } else {
      append(path, fill(one(roots), segments));
      for (int i = random.nextInt(3); i > 0; i--) {
        append(path, fill(one(children), segments));
      }
    }
    if (path.isEmpty() || chance(8)) {
      path.append('/');
    }
    if (chance(20)) {
      path.insert(path.lastIndexOf("/") + 1, one(List.of("/", ";x", ".", "%2F", ";x=/")));
    }
    return path.toString();
  }

  private String fill(String template, List<String> segments) {
    StringBuilder filled = new StringBuilder();
    int depth = 0;
    for (char c : template.replace(" ", chance(2) ? "%20" : "").toCharArray()) {
      if (c == '{' && depth++ == 0) {
        filled.append(one(segments));
      } else if (c == '}') {
        depth--;
      } else if (depth == 0) {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  private static void append(StringBuilder path, String part) {
    String trimmed = part.startsWith("/") ? part.substring(1) : part;
    if (path.isEmpty() || path.charAt(path.length() - 1) != '/') {
      path.append(trimmed.isEmpty() ? "" : "/");
    }
    path.append(trimmed);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
