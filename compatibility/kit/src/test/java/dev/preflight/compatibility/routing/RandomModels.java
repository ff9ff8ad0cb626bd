package dev.preflight.compatibility.routing;

import dev.preflight.runtime.template.UriTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes up resource models whose templates get in each other's way as often as possible. */
public final class RandomModels {
  private static final List<String> ROOTS =
      List.of(
          "a",
          "/a",
          "a/",
          "/",
          "",
          "a/b",
          "b",
          "ab",
          "{p}",
          "{q}",
          "{p}/",
          "a/{p}",
          "{p}/b",
          "{p}/{q}",
          "{p: a+}",
          "{p: [ab]+}",
          "{p: .*}",
          "a/{p: .+}",
          "a{p}",
          "{p}b",
          "{p: [^/]+}",
          "a b",
          "a.b",
          "a%20b",
          "{p: a/b}",
          "a-{p}",
          "b/{p: \\d+}");
  private static final List<String> CHILDREN =
      List.of(
          "a",
          "b",
          "/a",
          "a/",
          "/",
          "a/b",
          "ab",
          "{p}",
          "{q}",
          "/{p}",
          "{p}/",
          "a/{p}",
          "{p}/b",
          "{p}/{q}",
          "{p: a+}",
          "{p: [ab]+}",
          "{p: .*}",
          "{p: .+}",
          "{p: a|b}",
          "{p: (a|b)+}",
          "a{p}",
          "{p}b",
          "{p: \\d+}",
          "a.b",
          "a b",
          "{p: a/b}",
          "a;b",
          "A",
          "{p}-{q}",
          "{p: [^/]+}");
  private static final List<String> METHODS = List.of("GET", "PUT", "DELETE");

  private final Random random;
  private final String name;
  private final List<Model.ResourceClass> classes = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private int count;

  private RandomModels(long seed, String name) {
    this.random = new Random(seed);
    this.name = name;
  }

  /** A model; of one seed it is always the same. */
  public static Model of(long seed, String name) {
    return new RandomModels(seed, name).model();
  }

  private Model model() {
    int subResources = random.nextInt(3);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < subResources; i++) {
      names.add("Sub" + i);
    }
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      classes.add(resource("Root" + i, one(ROOTS), names));
    }
    names.forEach(sub -> classes.add(resource(sub, null, names)));
    // What is behind a type that says nothing has no policy: that of the locator holds.
    classes.add(resource("Bare", null, List.of()));
    return new Model(
        name, List.copyOf(classes), chance(3) ? Optional.of(origin("app")) : Optional.empty());
  }

  private Model.ResourceClass resource(String type, String path, List<String> subResources) {
    List<Model.Method> methods = new ArrayList<>();
    boolean closed = type.equals("Bare") || (path != null && chance(5));
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      boolean locator = !subResources.isEmpty() && chance(4);
      String template = chance(4) && !locator ? null : one(CHILDREN);
      String httpMethod = locator ? null : one(METHODS);
      String place = (path == null ? type : key(path)) + " " + key(template) + " " + httpMethod;
      if (places.add(place)) {
        methods.add(method(httpMethod, template, subResources, closed));
      }
    }
    Optional<String> origin = closed || !chance(3) ? Optional.empty() : Optional.of(origin(type));
    Model.Style style = path == null ? Model.Style.CLASS : one(List.of(Model.Style.values()));
    return new Model.ResourceClass(type, path, origin, methods, style);
  }

  private Model.Method method(
      String httpMethod, String template, List<String> subResources, boolean closed) {
    String id = "m" + count++;
    Optional<String> origin = closed || chance(4) ? Optional.empty() : Optional.of(origin(id));
    if (httpMethod != null) {
      return new Model.Method(id, httpMethod, template, origin, "", "");
    }
    String type = one(subResources);
    return switch (random.nextInt(5)) {
      case 0 -> new Model.Method(id, null, template, origin, "Object", "new Bare()");
      case 1 -> new Model.Method(id, null, template, origin, "Class<?>", "Bare.class");
      default -> new Model.Method(id, null, template, origin, type, "new " + type + "(depth + 1)");
    };
  }

  // The same for templates of one path: two methods there would be no model that compiles.
  private static String key(String template) {
    return UriTemplate.parse(template == null ? "" : template).key();
  }

  private static String origin(String id) {
    return "https://" + id.toLowerCase(java.util.Locale.ROOT) + ".example.com";
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
