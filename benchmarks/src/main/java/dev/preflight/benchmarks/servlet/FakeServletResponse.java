package dev.preflight.benchmarks.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response; room for its headers is there from the beginning, as in containers. */
final class FakeServletResponse extends HttpServletResponseWrapper {
  private static final HttpServletResponse NOTHING = Unsupported.of(HttpServletResponse.class);

  private final String[] names = new String[16];
  private final String[] values = new String[16];
  private int size;
  private int status = 200;

  FakeServletResponse() {
    super(NOTHING);
  }

  /** The lines of each header. */
  Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      headers.computeIfAbsent(names[i], name -> new ArrayList<>()).add(values[i]);
    }
    return headers;
  }

  private int indexOf(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void setHeader(String name, String value) {
    int index = indexOf(name);
    if (index < 0) {
      addHeader(name, value);
    } else {
      values[index] = value;
    }
  }

  @Override
  public void addHeader(String name, String value) {
    names[size] = name;
    values[size++] = value;
  }

  @Override
  public boolean containsHeader(String name) {
    return indexOf(name) >= 0;
  }

  @Override
  public @Nullable String getHeader(String name) {
    int index = indexOf(name);
    return index < 0 ? null : values[index];
  }

  @Override
  public List<String> getHeaders(String name) {
    return headers().getOrDefault(name, List.of());
  }

  @Override
  public List<String> getHeaderNames() {
    return List.copyOf(headers().keySet());
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader("Content-Type");
  }

  @Override
  public void setContentType(String type) {
    setHeader("Content-Type", type);
  }

  @Override
  public String getCharacterEncoding() {
    return "ISO-8859-1";
  }

  @Override
  public void resetBuffer() {}

  @Override
  public void flushBuffer() {}

  @Override
  public ServletOutputStream getOutputStream() {
    return new Nowhere();
  }

  /** Where a refusal's text goes. */
  private static final class Nowhere extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(int value) {}

    @Override
    public void write(byte[] bytes, int offset, int length) {}
  }
}
