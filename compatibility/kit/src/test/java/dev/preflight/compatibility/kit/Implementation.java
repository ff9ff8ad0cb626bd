package dev.preflight.compatibility.kit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an implementation of Jakarta REST.
 *
 * @param folder its module, such as {@code jersey-4.0}
 * @param name what people call it
 * @param artifact the archive whose version counts
 */
public record Implementation(String folder, String name, String artifact) {
  /** All of them. */
  public static final List<Implementation> ALL =
      List.of(
          new Implementation("jersey-4.0", "Jersey", "jersey-server"),
          new Implementation("jersey-3.1", "Jersey", "jersey-server"),
          new Implementation("resteasy-7.0", "RESTEasy", "resteasy-core"),
          new Implementation("resteasy-6.2", "RESTEasy", "resteasy-core"),
          new Implementation("cxf-4.2", "CXF", "cxf-rt-frontend-jaxrs"),
          new Implementation("cxf-4.1", "CXF", "cxf-rt-frontend-jaxrs"));

  private static final Path MODULES = Path.of(System.getProperty("preflight.compatibility"));

  /** Whether a key such as {@code *}, {@code cxf} or {@code cxf-4.2} means this one. */
  boolean isMeantBy(String key) {
    return key.equals("*") || folder.equals(key) || folder.startsWith(key + "-");
  }

  String mainClass() {
    return "dev.preflight.compatibility." + folder.substring(0, folder.indexOf('-')) + ".Main";
  }

  /** Returns where a module of this folder is. */
  public static Path module(String folder) {
    return MODULES.resolve(folder);
  }

  /** Where its module is built. */
  Path target() {
    return MODULES.resolve(folder).resolve("target");
  }

  String classPath() throws IOException {
    return target().resolve("classes")
        + File.pathSeparator
        + Files.readString(target().resolve("classpath.txt")).strip();
  }

  /** The version of what CXF needs for server-sent events. */
  static String sseVersion() throws IOException {
    return ALL.get(ALL.size() - 1).version("cxf-rt-rs-sse");
  }

  /** The name with the version that really runs. */
  String title() throws IOException {
    return name + " " + version(artifact);
  }

  private String version(String archive) throws IOException {
    Matcher jar = Pattern.compile(archive + "-([0-9.]+[0-9])[^/\\\\]*\\.jar").matcher(classPath());
    if (!jar.find()) {
      throw new IllegalStateException("No " + archive + " on the class path of " + folder);
    }
    return jar.group(1);
  }
}
