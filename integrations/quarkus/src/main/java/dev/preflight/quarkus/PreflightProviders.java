package dev.preflight.quarkus;

import dev.preflight.quarkus.http.HttpFilter;
import dev.preflight.runtime.PreflightFilters;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** The filters, as providers that Quarkus discovers. */
final class PreflightProviders {
  /**
   * The priority of the filters: request filters run before all others, and the response filter
   * runs after all others.
   */
  private static final int FIRST = Integer.MIN_VALUE;

  private PreflightProviders() {}

  /** Collects the resource classes. */
  @Provider
  public static class Resources implements DynamicFeature {
    private final PreflightApplication application;

    /** Creates the feature. */
    @Inject
    public Resources(PreflightApplication application) {
      this.application = application;
    }

    @Override
    public void configure(ResourceInfo resourceInfo, FeatureContext context) {
      application.add(resourceInfo.getResourceClass());
    }
  }

  /** Answers preflights that were not answered before Jakarta REST. */
  @Provider
  @PreMatching
  @Priority(FIRST)
  public static class Preflights implements ContainerRequestFilter {
    private final PreflightApplication application;

    /** Creates the filter. */
    @Inject
    public Preflights(PreflightApplication application) {
      this.application = application;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      PreflightFilters filters = application.filters();
      if (filters != null) {
        filters.beforeMatching(request);
      }
    }
  }

  /** Refuses requests that policies do not allow. */
  @Provider
  @Priority(FIRST)
  public static class Requests implements ContainerRequestFilter {
    private final PreflightApplication application;
    private final CurrentVertxRequest current;

    @Context @Nullable ResourceInfo resourceInfo;

    /** Creates the filter. */
    @Inject
    public Requests(PreflightApplication application, CurrentVertxRequest current) {
      this.application = application;
      this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      PreflightFilters filters = application.filters();
      if (filters != null && resourceInfo != null) {
        filters.beforeMethod(request, resourceInfo);
        HttpFilter.headers(current.getCurrent(), filters.later(request, resourceInfo));
      }
    }
  }

  /** Writes the headers of responses. */
  @Provider
  @Priority(FIRST)
  public static class Responses implements ContainerResponseFilter {
    private final PreflightApplication application;
    private final CurrentVertxRequest current;

    @Context @Nullable ResourceInfo resourceInfo;

    /** Creates the filter. */
    @Inject
    public Responses(PreflightApplication application, CurrentVertxRequest current) {
      this.application = application;
      this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      PreflightFilters filters = application.filters();
      if (filters != null) {
        filters.onResponse(request, response, resourceInfo);
        HttpFilter.headersAreWritten(current.getCurrent());
      }
    }
  }
}
