package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

interface Api {
  @GET
  @CrossOrigin("*")
  String open();
}

class Inheritance {
  abstract static class Middle implements Api {
    @Override
    @SameOrigin
    public String open() {
      return "";
    }
  }

  // The nearest method that has a policy is that of Middle, and the class has another.
  @Path("heir")
  @CrossOrigin("https://shop.example.com")
  static class Heir extends Middle {
    @Override
    public String open() {
      return "";
    }
  }

  // What it opts out of is the policy of Api.open.
  @Path("closed")
  static class Closed implements Api {
    @Override
    @SameOrigin
    public String open() {
      return "";
    }
  }

  abstract static class Base {
    @PUT
    @CrossOrigin("*")
    public void put() {}
  }

  // The inherited method is open to all, and the class to one.
  @Path("narrow")
  @CrossOrigin("https://shop.example.com")
  static class Narrow extends Base {}

  interface Other {
    @GET
    @SameOrigin
    String open();
  }

  // Two interfaces that know nothing of each other.
  @Path("both")
  static class Both implements Api, Other {
    @Override
    public String open() {
      return "";
    }
  }

  @CrossOrigin("https://shop.example.com")
  interface ShopApi {
    @GET
    String shop();
  }

  @SameOrigin
  interface DeskApi {
    @PUT
    void desk();
  }

  // What DeskApi closes, ShopApi would open.
  @Path("beside")
  static class Beside implements ShopApi, DeskApi {
    @Override
    public String shop() {
      return "";
    }

    @Override
    public void desk() {}
  }

  // As in Both, but the one policy is on a method and the other on an interface that is named later.
  @Path("later")
  static class Later implements Api, DeskApi {
    @Override
    public String open() {
      return "";
    }

    @Override
    public void desk() {}
  }

  interface Paths {
    @PUT
    @Path("one")
    void put(String value);
  }

  @Path("paths")
  interface Deep {}

  interface Deeper extends Deep {}

  interface OtherPaths {
    @PUT
    @Path("two")
    void put(String value);
  }

  // Jersey forgets the path because of @QueryParam.
  @Path("partly")
  @CrossOrigin("https://shop.example.com")
  static class Partly implements Paths {
    @Override
    public void put(@QueryParam("value") String value) {}
  }

  // From which of the two?
  @Path("several")
  @CrossOrigin("https://shop.example.com")
  static class Several implements Paths, OtherPaths {
    @Override
    public void put(String value) {}
  }

  static class Plain {
    public void put(String value) {}
  }

  // The class that has the method knows nothing of the interface.
  @Path("behind")
  @CrossOrigin("https://shop.example.com")
  static class Behind extends Plain implements Paths {}

  // The path of an interface's interface is none to Jersey.
  @CrossOrigin("https://shop.example.com")
  static class Far implements Deeper {
    @GET
    public void get() {}
  }

  @Path("inner")
  @CrossOrigin("https://shop.example.com")
  class Inner {
    @GET
    public void get() {}
  }

  @Path("/{id: [0-9")
  @CrossOrigin("https://shop.example.com")
  static class NoBrace {
    @PUT
    @Path("{id: [0-9}")
    public void noBracket() {}
  }

  @Path("private")
  @CrossOrigin("https://shop.example.com")
  private static class Hidden {
    @GET
    public void get() {}
  }

  @Path("enum")
  @CrossOrigin("https://shop.example.com")
  enum Constants {
    ONE
  }
}
