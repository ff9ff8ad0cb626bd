package dev.preflight.processor.validation;

import dev.preflight.policy.RuleId;
import dev.preflight.policy.text.Printable;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.regex.Overlap;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import dev.preflight.runtime.template.UriTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that templates of one class that have equal rank and match a common path have the same
 * policy, because Jakarta REST does not specify which of them is selected.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#request_matching">Jakarta
 *     REST 3.7.2: request matching</a>
 */
final class EqualRankRule {
  private record Rank(int literals, int groups, int customGroups) {
    static Rank of(UriTemplate template) {
      UriTemplate.Rank rank = template.rank();
      return new Rank(rank.literals(), rank.groups(), rank.customGroups());
    }
  }

  private record Place(UriTemplate template, ResourceMethod method) {
    /** Returns whether the HTTP method of a request could lead to either of them. */
    boolean meets(Place other) {
      return method.httpMethod().isEmpty()
          || other.method.httpMethod().isEmpty()
          || method.httpMethod().equals(other.method.httpMethod());
    }

    boolean overlaps(Place other) {
      return !template.key().equals(other.template.key())
          && Overlap.isPossible(expression(), other.expression());
    }

    private String expression() {
      return (method.httpMethod().isEmpty() ? template.open() : template.closed()).pattern();
    }
  }

  private final Problems problems;
  private final PolicyValidator validator;

  EqualRankRule(Problems problems, PolicyValidator validator) {
    this.problems = problems;
    this.validator = validator;
  }

  /** Checks the methods of a class against each other. */
  void check(ResourceClass resource) {
    Map<Rank, List<Place>> byRank = new HashMap<>();
    for (ResourceMethod method : resource.methods()) {
      UriTemplate template = UriTemplate.parse(method.template());
      if (template.rank().groups() > 0) {
        Place place = new Place(template, method);
        Rank rank = Rank.of(template);
        byRank.getOrDefault(rank, List.of()).stream()
            .filter(other -> other.meets(place) && differ(other, place) && other.overlaps(place))
            .findFirst()
            .ifPresent(other -> report(resource, place, other));
        byRank.computeIfAbsent(rank, key -> new ArrayList<>()).add(place);
      }
    }
  }

  private boolean differ(Place one, Place other) {
    return !validator.areSame(one.method().policy(), other.method().policy());
  }

  private void report(ResourceClass resource, Place place, Place other) {
    problems.add(
        Problem.warning(
            RuleId.AMBIGUOUS_PREFLIGHT,
            place.method().element(),
            null,
            "%s and %s have templates of equal rank that match the same paths, but different"
                    .formatted(place.method().nameIn(resource), other.method().nameIn(resource))
                + " policies",
            "Jakarta REST does not define which of %s and %s is used, so preflights for paths that"
                    .formatted(
                        Printable.of(other.method().template()),
                        Printable.of(place.method().template()))
                + " match both are refused.",
            "Give both the same policy, or narrow the regular expressions until no path matches"
                + " both."));
  }
}
