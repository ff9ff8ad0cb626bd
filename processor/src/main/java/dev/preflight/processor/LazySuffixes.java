package dev.preflight.processor;

import dev.preflight.policy.PublicSuffixList;
import dev.preflight.policy.PublicSuffixes;
import org.jspecify.annotations.Nullable;

/** The public suffix list, which the processor brings; read when a policy first asks for it. */
final class LazySuffixes implements PublicSuffixes {
  private @Nullable PublicSuffixes list;

  @Override
  public boolean isListed(String name) {
    return list().isListed(name);
  }

  @Override
  public boolean hasListedBelow(String name) {
    return list().hasListedBelow(name);
  }

  private PublicSuffixes list() {
    if (list == null) {
      list = PublicSuffixList.find(LazySuffixes.class.getClassLoader()).orElseThrow();
    }
    return list;
  }
}
