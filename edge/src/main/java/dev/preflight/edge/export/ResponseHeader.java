package dev.preflight.edge.export;

import dev.preflight.edge.lookup.Field;
import java.util.List;

/**
 * A CORS response header, and the field that has its value.
 *
 * @param name the name
 * @param field the field
 */
record ResponseHeader(String name, Field field) {
  static final List<ResponseHeader> CORS =
      List.of(
          new ResponseHeader("Access-Control-Allow-Origin", Field.ALLOW_ORIGIN),
          new ResponseHeader("Access-Control-Allow-Credentials", Field.ALLOW_CREDENTIALS),
          new ResponseHeader("Access-Control-Allow-Methods", Field.ALLOW_METHODS),
          new ResponseHeader("Access-Control-Allow-Headers", Field.ALLOW_HEADERS),
          new ResponseHeader("Access-Control-Expose-Headers", Field.EXPOSE_HEADERS),
          new ResponseHeader("Access-Control-Max-Age", Field.MAX_AGE));

  static final ResponseHeader VARY = new ResponseHeader("Vary", Field.VARY);
}
