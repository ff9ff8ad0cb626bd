package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

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
