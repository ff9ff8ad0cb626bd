package dev.preflight.benchmarks.jaxrs;

import dev.preflight.benchmarks.resources.OneResource;
import dev.preflight.benchmarks.resources.RegexResource;
import dev.preflight.benchmarks.resources.SubdomainsResource;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import dev.preflight.benchmarks.sources.GeneratedClasses;
import dev.preflight.runtime.PreflightFeature;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.model.internal.CommonConfig;
import org.glassfish.jersey.model.internal.ComponentBag;

/** Preflight's own filters, made by its feature as in a container. */
final class PreflightFilters {

  /** The method that was matched. */
  private record Matched(Class<?> getResourceClass, Method getResourceMethod)
      implements ResourceInfo {}

  private PreflightFilters() {}

  /** Preflight in an application with the resources of a scenario. */
  static Subject of(Scenario scenario) throws Exception {
    List<Class<?>> resources = resources(scenario);
    // The class of the context says which implementation it is; the one that ranks paths exactly.
    CommonConfig context = new CommonConfig(RuntimeType.SERVER, ComponentBag.INCLUDE_ALL);
    new PreflightFeature().configure(context);
    for (Class<?> resource : resources) {
      all(DynamicFeature.class, context)
          .forEach(feature -> feature.configure(new Matched(resource, method(resource)), context));
    }
    Class<?> first = resources.get(0);
    for (Object component : context.getInstances()) {
      inject(component, new Matched(first, method(first)));
    }
    return new JaxRsSubject(
        scenario,
        List.of(first.getConstructor().newInstance()),
        all(ContainerRequestFilter.class, context)
            .sorted(Comparator.comparing(PreflightFilters::comesAfterMatching))
            .toList(),
        all(ContainerResponseFilter.class, context).toList());
  }

  private static List<Class<?>> resources(Scenario scenario) throws Exception {
    if (scenario.paths() > 1) {
      return GeneratedClasses.of(scenario);
    }
    return switch (scenario.policy()) {
      case ONE -> List.of(OneResource.class);
      case SUBDOMAINS -> List.of(SubdomainsResource.class);
      case REGEX -> List.of(RegexResource.class);
      case HUNDRED, TEN_THOUSAND -> GeneratedClasses.of(scenario);
    };
  }

  private static Method method(Class<?> resource) {
    return Stream.of(resource.getDeclaredMethods()).findFirst().orElseThrow();
  }

  private static boolean comesAfterMatching(Object filter) {
    return !filter.getClass().isAnnotationPresent(PreMatching.class);
  }

  private static <T> Stream<T> all(Class<T> type, CommonConfig context) {
    return context.getInstances().stream().filter(type::isInstance).map(type::cast);
  }

  private static void inject(Object component, ResourceInfo info) throws IllegalAccessException {
    for (Field field : component.getClass().getDeclaredFields()) {
      if (field.isAnnotationPresent(Context.class) && field.getType() == ResourceInfo.class) {
        field.setAccessible(true);
        field.set(component, info);
      }
    }
  }
}
