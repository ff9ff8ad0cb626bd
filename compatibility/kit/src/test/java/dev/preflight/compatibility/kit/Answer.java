package dev.preflight.compatibility.kit;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is seen of a response.
 *
 * @param status the status, or 0 if none came
 * @param cors every Access-Control header, by its name in lower case; lines are kept apart by bars
 * @param vary every token of Vary, in lower case and sorted, twice where it is there twice
 * @param applicationRan whether code of the application ran although it must not
 */
record Answer(int status, Map<String, String> cors, List<String> vary, boolean applicationRan) {
  static final Answer NONE = new Answer(0, Map.of(), List.of(), false);

  static Answer of(HttpResponse<?> response, boolean applicationRan) {
    Map<String, String> cors = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (name.toLowerCase(Locale.ROOT).startsWith("access-control-")) {
                cors.put(name.toLowerCase(Locale.ROOT), String.join(" | ", values));
              }
            });
    List<String> vary =
        response.headers().allValues("Vary").stream().flatMap(Answer::tokens).sorted().toList();
    return new Answer(response.statusCode(), cors, vary, applicationRan);
  }

  static Stream<String> tokens(String list) {
    return Stream.of(list.toLowerCase(Locale.ROOT).split(",", -1)).map(String::strip);
  }

  /** In words, as far as it is not what was expected. */
  String differenceTo(Answer expected) {
    if (status == 0) {
      return "no answer";
    }
    StringBuilder text = new StringBuilder().append(status);
    if (!cors.equals(expected.cors)) {
      text.append(cors.isEmpty() ? ", no CORS headers" : ", " + cors);
    }
    if (!vary.equals(expected.vary) && (!cors.isEmpty() || expected.cors.isEmpty())) {
      text.append(vary.isEmpty() ? ", no Vary" : ", Vary: " + String.join(", ", vary));
    }
    return text + (applicationRan ? ", code of the application ran" : "");
  }
}
