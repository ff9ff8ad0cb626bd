package dev.preflight.processor.lock;

import dev.preflight.policy.text.Printable;
import dev.preflight.processor.inventory.Facet;
import dev.preflight.processor.lock.PolicyLock.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parses the output of {@link LockText} and rejects everything else. */
final class LockParser {
  private final PolicyLock lock = new PolicyLock(new TreeMap<>());
  private int number;
  private boolean versionSeen;
  private @Nullable Place place;
  private boolean closed;
  private final Map<Facet, List<String>> values = new EnumMap<>(Facet.class);

  private LockParser() {}

  static PolicyLock parse(String text) throws DamagedLockException {
    LockParser parser = new LockParser();
    for (String line : text.lines().toList()) {
      parser.number++;
      parser.read(line);
    }
    parser.number++;
    parser.endBlock();
    if (!parser.versionSeen) {
      throw parser.damaged("is the end of the file, without a line \"" + LockText.VERSION + "\"");
    }
    return parser.lock;
  }

  private void read(String line) throws DamagedLockException {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (!versionSeen) {
      if (!line.equals(LockText.VERSION)) {
        throw damaged("must be \"%s\" but is %s".formatted(LockText.VERSION, Printable.of(line)));
      }
      versionSeen = true;
    } else if (line.startsWith(LockText.INDENT)) {
      readDetail(line.substring(LockText.INDENT.length()));
    } else {
      endBlock();
      place = readPlace(line);
    }
  }

  private Place readPlace(String line) throws DamagedLockException {
    int space = line.indexOf(' ');
    if (space < 1 || !line.startsWith("/", space + 1)) {
      throw damaged("is not an HTTP method and a path: " + Printable.of(line));
    }
    return new Place(line.substring(space + 1), line.substring(0, space));
  }

  private void readDetail(String detail) throws DamagedLockException {
    if (place == null) {
      throw damaged("does not follow an HTTP method and path: " + Printable.of(detail));
    }
    if (detail.equals(LockText.CLOSED)) {
      closed = true;
      return;
    }
    int colon = detail.indexOf(": ");
    String member = colon < 0 ? detail : detail.substring(0, colon);
    Facet facet =
        Stream.of(Facet.values())
            .filter(known -> colon > 0 && known.member().equals(member))
            .findFirst()
            .orElseThrow(() -> damaged("names no policy attribute: " + Printable.of(detail)));
    List<String> known = values.computeIfAbsent(facet, key -> new ArrayList<>());
    String value = detail.substring(colon + 2);
    if (!isValue(facet, value) || (!facet.form().isList() && !known.isEmpty())) {
      throw damaged("has an invalid value for %s: %s".formatted(member, Printable.of(value)));
    }
    known.add(value);
  }

  private static boolean isValue(Facet facet, String value) {
    return switch (facet.form()) {
      case FLAG, RESTRICTION -> value.equals("true") || value.equals("false");
      case NUMBER -> value.matches("-?\\d{1,9}");
      case ORIGINS, HEADERS, WORDS -> !value.isEmpty();
    };
  }

  private void endBlock() throws DamagedLockException {
    if (place != null) {
      if (closed == !values.isEmpty()) {
        throw damaged("ends \"%s\", which must be either closed or open".formatted(place));
      }
      lock.add(place, closed ? Optional.empty() : Optional.of(new LockedPolicy(values)));
    }
    place = null;
    closed = false;
    values.clear();
  }

  private DamagedLockException damaged(String finding) {
    return new DamagedLockException(number, finding);
  }
}
