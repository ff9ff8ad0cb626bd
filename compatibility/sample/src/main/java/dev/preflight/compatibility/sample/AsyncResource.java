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

/** Answers from another thread. */
@Path("async")
@Produces(MediaType.TEXT_PLAIN)
@ShopPolicy
public class AsyncResource {
  private static final Executor OTHER_THREAD = task -> new Thread(task).start();

  // When the implementation has the stage and waits for it.
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, OTHER_THREAD);

  /** A result. */
  @GET
  @Path("response")
  public void respond(@Suspended AsyncResponse response) {
    OTHER_THREAD.execute(() -> response.resume("later"));
  }

  /** An exception. */
  @GET
  @Path("response/{failure}")
  public void fail(@PathParam("failure") String failure, @Suspended AsyncResponse response) {
    OTHER_THREAD.execute(() -> response.resume(Failure.named(failure)));
  }

  /** Never resumed. */
  @GET
  @Path("timeout")
  public void timeOut(@Suspended AsyncResponse response) {
    response.setTimeout(100, TimeUnit.MILLISECONDS);
  }

  /** Cancelled by the application. */
  @GET
  @Path("cancelled")
  public void cancel(@Suspended AsyncResponse response) {
    OTHER_THREAD.execute(response::cancel);
  }

  /** A value. */
  @GET
  @Path("stage")
  public CompletionStage<String> stage() {
    return CompletableFuture.supplyAsync(() -> "later", OTHER_THREAD);
  }

  /** No value, and that is known late. */
  @GET
  @Path("stage/{failure}")
  public CompletionStage<String> failedStage(@PathParam("failure") String failure) {
    return CompletableFuture.supplyAsync(
        () -> {
          throw Failure.named(failure);
        },
        LATER);
  }

  /** No value, and that is known already. */
  @GET
  @Path("failed-stage/{failure}")
  public CompletionStage<String> stageThatHasFailed(@PathParam("failure") String failure) {
    return CompletableFuture.failedFuture(Failure.named(failure));
  }
}
