package dev.preflight.compatibility.sample;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;

/** The exceptions that the sample can throw. Test cases refer to them by name. */
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

  /** Returns the exception with a name such as {@code not-authorized}. */
  static RuntimeException named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')).exception();
  }
}
