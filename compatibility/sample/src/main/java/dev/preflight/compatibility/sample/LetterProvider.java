package dev.preflight.compatibility.sample;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Reads and writes letters. Throws the failure that the text of a letter names. */
@Provider
@Consumes(MediaType.TEXT_PLAIN)
@Produces(MediaType.TEXT_PLAIN)
public class LetterProvider implements MessageBodyReader<Letter>, MessageBodyWriter<Letter> {
  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType mediaType) {
    return type == Letter.class;
  }

  @Override
  public Letter readFrom(
      Class<Letter> type,
      Type generic,
      Annotation[] all,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream entity)
      throws IOException {
    throw Failure.named(new String(entity.readAllBytes(), StandardCharsets.US_ASCII));
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] all, MediaType mediaType) {
    return type == Letter.class;
  }

  @Override
  public void writeTo(
      Letter letter,
      Class<?> type,
      Type generic,
      Annotation[] all,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream entity) {
    throw Failure.named(letter.text());
  }
}
