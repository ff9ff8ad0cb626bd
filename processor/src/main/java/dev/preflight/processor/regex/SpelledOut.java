package dev.preflight.processor.regex;

import dev.preflight.policy.origin.PublicSuffixes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the domains that an expression spells out, because those are the ones its author intends:
 * {@code acme.com} and {@code acme.net} for {@code https://.*acme\.(com|net)}.
 */
final class SpelledOut {
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+");
  // Represents everything that is not written letter by letter.
  private static final String GAP = " ";
  private static final int MANY = 64;
  private static final int CASES = 2;

  private final Set<String> fragments = new LinkedHashSet<>();

  private SpelledOut() {}

  /** Returns the registrable domains that an expression spells out. */
  static Set<String> in(Node node) {
    SpelledOut spelled = new SpelledOut();
    spelled.fragments.addAll(spelled.expand(node));
    Set<String> domains = new LinkedHashSet<>();
    for (String fragment : spelled.fragments) {
      Matcher matcher = DOMAIN.matcher(fragment);
      while (matcher.find() && domains.size() < MANY) {
        addOwner(matcher.group(), domains);
      }
    }
    return domains;
  }

  private static void addOwner(String name, Set<String> domains) {
    String[] labels = name.split("\\.", -1);
    String suffix = labels[labels.length - 1];
    if (suffix.chars().allMatch(Character::isDigit)) {
      return; // an address
    }
    for (int i = labels.length - 2; i >= 0; i--) {
      suffix = labels[i] + "." + suffix;
      if (PublicSuffixes.isOwnedThroughout(suffix)) {
        domains.add(suffix);
        return;
      }
    }
  }

  private Set<String> expand(Node node) {
    if (node instanceof Node.Chars chars) {
      return expand(chars);
    }
    if (node instanceof Node.Sequence sequence) {
      return expand(sequence);
    }
    if (node instanceof Node.Choice choice) {
      Set<String> all = new LinkedHashSet<>();
      choice.options().forEach(option -> all.addAll(expand(option)));
      return bounded(all);
    }
    if (node instanceof Node.Repeat repeat) {
      Set<String> once = new LinkedHashSet<>(expand(repeat.part()));
      if (repeat.max() == 1) {
        once.addAll(repeat.min() == 0 ? List.of("") : List.of());
        return bounded(once);
      }
      fragments.addAll(once);
      return Set.of(GAP);
    }
    return Set.of("");
  }

  // An unescaped dot is read as a literal dot, and both cases of a letter are one letter.
  private static Set<String> expand(Node.Chars chars) {
    if (chars.set().get('.')) {
      return Set.of(".");
    }
    List<String> letters = new ArrayList<>();
    chars.set().stream()
        .filter(c -> c < 'A' || c > 'Z')
        .forEach(c -> letters.add(Character.toString(c)));
    return letters.isEmpty() || letters.size() > CASES ? Set.of(GAP) : new LinkedHashSet<>(letters);
  }

  private Set<String> expand(Node.Sequence sequence) {
    Set<String> all = Set.of("");
    for (Node part : sequence.parts()) {
      Set<String> next = new LinkedHashSet<>();
      Set<String> ends = expand(part);
      for (String begin : all) {
        ends.forEach(end -> next.add(begin + end));
      }
      all = bounded(next);
    }
    return all;
  }

  private Set<String> bounded(Set<String> texts) {
    if (texts.size() <= MANY) {
      return texts;
    }
    fragments.addAll(texts);
    return Set.of(GAP);
  }
}
