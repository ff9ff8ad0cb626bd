package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests policies that come compiled from another jar. */
class ReusablePolicyTest {
  private static final JavaFileObject USER =
      Compilations.source(
          "com.acme.OrdersResource",
          """
          package com.acme;
          @jakarta.ws.rs.Path("orders")
          @com.lib.MobilePolicy
          public class OrdersResource {
            @jakarta.ws.rs.GET public void get() {}
          }
          """);
  private static final JavaFileObject HEIR =
      Compilations.source(
          "com.acme.HeirResource",
          "package com.acme; public class HeirResource implements com.lib.Orders {\n"
              + "  public void get() {}\n}");

  @TempDir Path library;

  @Test
  void validPolicyIsUsed() throws IOException {
    compileLibrary("https://shop.example.com");
    Compilation compilation = compileAgainstLibrary(USER, HEIR);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("com.acme.OrdersResourcePreflight")
        .contentsAsUtf8String()
        .contains("return origin.equals(\"https://shop.example.com\");");
    assertThat(compilation).generatedSourceFile("com.acme.HeirResourcePreflight");
  }

  @Test
  void errorLandsOnTheUseAndNamesTheOrigin() throws IOException {
    compileLibrary("https://shop.example.com/");
    Compilation compilation = compileAgainstLibrary(USER);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("The policy comes from compiled code: com.lib.StorefrontPolicy")
        .inFile(USER)
        .onLine(3)
        .atColumn(1);
    assertThat(compilation)
        .hadErrorContaining("[origin-malformed] origins: \"https://shop.example");
  }

  @Test
  void errorOfAnInheritedPolicyLandsOnTheHeir() throws IOException {
    compileLibrary("null");
    Compilation compilation = compileAgainstLibrary(HEIR);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("The policy comes from compiled code: com.lib.StorefrontPolicy")
        .inFile(HEIR)
        .onLine(1);
  }

  // Compiles without the processor, like a jar that was never checked.
  private void compileLibrary(String origin) throws IOException {
    Compilation compilation =
        javac()
            .compile(
                Compilations.source(
                    "com.lib.StorefrontPolicy",
                    "package com.lib; @dev.preflight.CrossOrigin(\"%s\") public @interface StorefrontPolicy {}"
                        .formatted(origin)),
                Compilations.source(
                    "com.lib.MobilePolicy",
                    "package com.lib; @StorefrontPolicy public @interface MobilePolicy {}"),
                Compilations.source(
                    "com.lib.Orders",
                    "package com.lib; @jakarta.ws.rs.Path(\"o\") @MobilePolicy public interface Orders {"
                        + " @jakarta.ws.rs.GET void get(); }"));
    assertThat(compilation).succeeded();
    for (JavaFileObject file : compilation.generatedFiles()) {
      Path target = library.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
      Files.createDirectories(target.getParent());
      Files.write(target, file.openInputStream().readAllBytes());
    }
  }

  private Compilation compileAgainstLibrary(JavaFileObject... sources) {
    List<File> classpath =
        Stream.concat(
                Stream.of(library.toFile()),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(File::new))
            .toList();
    return javac()
        .withClasspath(ImmutableList.copyOf(classpath))
        .withProcessors(new PreflightProcessor())
        .compile(sources);
  }
}
