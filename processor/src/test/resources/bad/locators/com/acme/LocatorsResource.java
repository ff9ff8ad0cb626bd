package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Locators that do not say where they lead. */
@Path("locators")
@CrossOrigin("https://shop.example.com")
public class LocatorsResource {
  @Path("object")
  public Object object() {
    return new Items();
  }

  // Says where it leads.
  @Path("class")
  public Class<Items> type() {
    return Items.class;
  }

  @Path("raw")
  @SuppressWarnings("rawtypes")
  public Class rawType() {
    return Items.class;
  }

  // Whoever wrote them forgot @GET.
  @Path("text")
  public String text() {
    return "";
  }

  @Path("response")
  @CrossOrigin("https://desk.example.com")
  public jakarta.ws.rs.core.Response response() {
    return null;
  }

  @Path("abstract")
  public Base base() {
    return new Items();
  }

  @Path("private")
  public Hidden hidden() {
    return new Hidden();
  }

  // Not a warning: the policy here holds for everything below.
  @Path("open")
  @CrossOrigin("https://desk.example.com")
  public Object open() {
    return new Items();
  }

  // A warning all the same: what is below has policies, and nobody knows which.
  @Path("own")
  @CrossOrigin("https://desk.example.com")
  public Api own() {
    return new ApiItems();
  }

  // Not a warning: nothing below is open, and it says so.
  @Path("closed")
  @SameOrigin
  public Object closed() {
    return new Items();
  }

  public abstract static class Base {
    @GET
    public abstract String get();
  }

  public static class Items extends Base {
    @Override
    public String get() {
      return "";
    }
  }

  // An error: nobody could name it.
  @SameOrigin
  private static class Hidden {
    @GET
    public String get() {
      return "";
    }
  }

  public interface Api {
    @DELETE
    @SameOrigin
    void remove();
  }

  public static class ApiItems implements Api {
    @Override
    public void remove() {}
  }
}
