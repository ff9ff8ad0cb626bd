package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A resource that responds from another thread. */
@Path("async")
@Produces(MediaType.TEXT_PLAIN)
@ShopPolicy
public class AsyncResource {
  private static final Executor OTHER_THREAD = task -> new Thread(task).start();

  // Completes a stage when the implementation already waits for it.
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, OTHER_THREAD);

  /** Resumes with a result. */
  @GET
  @Path("response")
  public void respond(@Suspended AsyncResponse response) {
    OTHER_THREAD.execute(() -> response.resume("later"));
  }

  /** Resumes with an exception. */
  @GET
  @Path("response/{failure}")
  public void fail(@PathParam("failure") String failure, @Suspended AsyncResponse response) {
    OTHER_THREAD.execute(() -> response.resume(Failure.named(failure)));
  }

  /** Never resumes, so that the request times out. */
  @GET
  @Path("timeout")
  public void timeOut(@Suspended AsyncResponse response) {
    response.setTimeout(100, TimeUnit.MILLISECONDS);
  }

  /** Cancels the response. */
  @GET
  @Path("cancelled")
  public void cancel(@Suspended AsyncResponse response) {
    OTHER_THREAD.execute(response::cancel);
  }

  /** Returns a stage that completes with a value. */
  @GET
  @Path("stage")
  public CompletionStage<String> stage() {
    return CompletableFuture.supplyAsync(() -> "later", OTHER_THREAD);
  }

  /** Returns a stage that fails later. */
  @GET
  @Path("stage/{failure}")
  public CompletionStage<String> failedStage(@PathParam("failure") String failure) {
    return CompletableFuture.supplyAsync(
        () -> {
          throw Failure.named(failure);
        },
        LATER);
  }

  /** Returns a stage that has already failed. */
  @GET
  @Path("failed-stage/{failure}")
  public CompletionStage<String> stageThatHasFailed(@PathParam("failure") String failure) {
    return CompletableFuture.failedFuture(Failure.named(failure));
  }
}
