package dev.preflight.policy.origin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.StringPrepParseException;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the check of {@code xn--} labels with ICU, which browsers use. */
class InternationalLabelsTest {
  private static final IDNA ICU =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--",
        "xn---",
        "xn--a",
        "xn--abc",
        "xn--a-",
        "xn--ascii-",
        "xn--bcher-kva-",
        "xn--0",
        "xn--zzzzzzzzzzzz",
        "xn--xn--a--gua",
        "xn--99999999"
      })
  void refusesWhatBrowsersRefuse(String label) {
    assertThat(accepts(label)).isFalse();
    assertThat(icuAccepts(label)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--bcher-kva",
        "xn--strae-oqa",
        "xn--e1afmkfd",
        "xn--r8jz45g",
        "xn--mgbh0fb",
        "xn--4dbrk0ce",
        "xn--n3h",
        "a--b",
        "ab--c",
        "plain",
        "1",
        "_x"
      })
  void acceptsWhatBrowsersAccept(String label) {
    assertThat(icuAccepts(label)).isTrue();
    assertThat(accepts(label)).isTrue();
  }

  // An error must be certain, so no label that ICU accepts may be refused. Few invalid ones may be
  // missed.
  @Test
  void agreesWithIcuOnEveryCharacter() throws StringPrepParseException {
    List<String> wronglyRefused = new ArrayList<>();
    int invalid = 0;
    int missed = 0;
    for (String each : new UnicodeSet("[[:^ASCII:]-[:Cs:]-[:Cn:]]")) {
      for (String text : List.of(each, "a" + each, each + "b")) {
        String label = "xn--" + com.ibm.icu.impl.Punycode.encode(text, null);
        boolean valid = icuAccepts(label);
        invalid += valid ? 0 : 1;
        if (valid && !accepts(label)) {
          wronglyRefused.add(label + " " + Integer.toHexString(each.codePointAt(0)));
        } else if (!valid && accepts(label)) {
          missed++;
        }
      }
    }
    assertThat(wronglyRefused).isEmpty();
    assertThat(missed).isLessThan(invalid / 50);
  }

  @Test
  void agreesWithIcuOnRandomDomains() {
    Random random = new Random(20261127);
    List<String> wronglyRefused = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      String domain = randomLabel(random) + "." + randomLabel(random);
      if (icuAccepts(domain) && !accepts(domain)) {
        wronglyRefused.add(domain);
      }
    }
    assertThat(wronglyRefused).isEmpty();
  }

  private static String randomLabel(Random random) {
    StringBuilder label = new StringBuilder(random.nextInt(4) == 0 ? "" : "xn--");
    int length = 1 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      label.append("abcdefghijklmnopqrstuvwxyz0123456789-".charAt(random.nextInt(37)));
    }
    return label.toString();
  }

  private static boolean accepts(String domain) {
    return InternationalLabels.areAccepted(List.of(domain.split("\\.", -1)));
  }

  // As the URL standard requires, hyphens and lengths are not checked.
  private static boolean icuAccepts(String domain) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    ICU.nameToASCII(domain, ascii, info);
    return info.getErrors().stream()
            .allMatch(
                error ->
                    error == IDNA.Error.LEADING_HYPHEN
                        || error == IDNA.Error.TRAILING_HYPHEN
                        || error == IDNA.Error.HYPHEN_3_4
                        || error == IDNA.Error.LABEL_TOO_LONG)
        && ascii.toString().equals(domain);
  }
}
