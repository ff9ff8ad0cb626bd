package dev.preflight.compatibility.sample;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;

/** The ways to fail by an exception, named as cases name them. */
enum Failure {
  WEB {
    @Override
    RuntimeException exception() {
      return new ForbiddenException();
    }
  },
  BAD_REQUEST {
    @Override
    RuntimeException exception() {
      return new WebApplicationException(400);
    }
  },
  NOT_AUTHORIZED {
    @Override
    RuntimeException exception() {
      return new NotAuthorizedException("Bearer");
    }
  },
  MAPPED {
    @Override
    RuntimeException exception() {
      return new MappedException();
    }
  },
  UNMAPPED {
    @Override
    RuntimeException exception() {
      return new IllegalStateException("unmapped");
    }
  };

  abstract RuntimeException exception();

  /** For a name such as {@code not-authorized}. */
  static RuntimeException named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')).exception();
  }
}
