package dev.preflight.processor;

import com.google.common.net.InternetDomainName;
import dev.preflight.policy.PublicSuffixes;

/** The Public Suffix List, private suffixes such as {@code github.io} included, as Guava has it. */
final class PublicSuffixList implements PublicSuffixes {

  @Override
  public boolean isListed(String name) {
    return InternetDomainName.isValid(name) && InternetDomainName.from(name).isPublicSuffix();
  }
}
