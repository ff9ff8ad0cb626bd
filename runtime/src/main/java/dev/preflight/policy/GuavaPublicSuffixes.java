package dev.preflight.policy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * The Public Suffix List as Guava has it. It is called by reflection, because it is there or not;
 * and it does not say which names are listed below another.
 */
public final class GuavaPublicSuffixes implements PublicSuffixes {
  private final Method from;
  private final Method isPublicSuffix;

  private GuavaPublicSuffixes(Class<?> domainName) throws NoSuchMethodException {
    from = domainName.getMethod("from", String.class);
    isPublicSuffix = domainName.getMethod("isPublicSuffix");
  }

  /** The list on the class path of a loader, if there is one. */
  public static Optional<PublicSuffixes> find(ClassLoader loader) {
    try {
      Class<?> domainName = Class.forName("com.google.common.net.InternetDomainName", true, loader);
      return Optional.of(new GuavaPublicSuffixes(domainName));
    } catch (ReflectiveOperationException | LinkageError absent) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isListed(String name) {
    try {
      return Boolean.TRUE.equals(isPublicSuffix.invoke(from.invoke(null, name)));
    } catch (InvocationTargetException noDomainName) {
      return false;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  // Only rules for every name below can be asked for, as for *.kawasaki.jp.
  @Override
  public boolean hasListedBelow(String name) {
    return isListed("any." + name);
  }
}
