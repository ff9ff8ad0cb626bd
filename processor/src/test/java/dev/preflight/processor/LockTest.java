package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the lock detects every change of the compiled policies. */
class LockTest {
  private static final List<JavaFileObject> SHOP =
      Compilations.sources(Compilations.RESOURCES.resolve("good/shop"));
  private static final String UPDATE = "-Apreflight.lock.update=true";

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsWhatIsCompiled() throws IOException {
    assertThat(compile(SHOP, UPDATE)).succeededWithoutWarnings();
    Golden.assertMatches("lock/shop.lock", Compilations.read(lock()));
    assertThat(compile(SHOP, "-Werror", "-Xlint:all,-processing")).succeededWithoutWarnings();
  }

  @Test
  void differenceIsOneMessage() throws IOException {
    compile(SHOP, UPDATE);
    List<JavaFileObject> changed =
        Compilations.sources(Compilations.RESOURCES.resolve("lock/changed-shop"));
    Compilation compilation = compile(changed);
    assertThat(compilation).hadErrorCount(1);
    Golden.assertMatches("lock/changed-shop.txt", report(compilation));
  }

  @Test
  void missingLockSaysHowToMakeOne() {
    Compilation compilation = compile(SHOP);
    assertThat(compilation).hadErrorCount(1);
    Golden.assertMatches("lock/missing.txt", report(compilation));
  }

  // If no locator of the module leads to the classes, only their names distinguish them.
  @Test
  void openingAnotherClassWithoutAPathIsSeen() throws IOException {
    JavaFileObject open = subResource("Open", "@CrossOrigin(\"https://partner.example.com\")");
    compile(List.of(open, subResource("Admin", "@SameOrigin")), UPDATE);
    Compilation widened =
        compile(
            List.of(open, subResource("Admin", "@CrossOrigin(\"https://partner.example.com\")")));
    assertThat(widened)
        .hadErrorContaining("GET /**/(Admin) is now open to https://partner.example.com");
    Compilation swapped =
        compile(
            List.of(
                subResource("Open", "@SameOrigin"),
                subResource("Admin", "@CrossOrigin(\"https://partner.example.com\")")));
    assertThat(swapped).hadErrorContaining("1 wider, 1 narrower");
  }

  private static JavaFileObject subResource(String name, String policy) {
    return Compilations.source(
        name,
        "import dev.preflight.*;\nimport jakarta.ws.rs.*;\n"
            + policy
            + " public class %s { @GET public String get() { return \"\"; } }".formatted(name));
  }

  @Test
  void moduleWithoutPoliciesNeedsNoLock() {
    List<JavaFileObject> none = List.of(Compilations.source("A", "class A {}"));
    assertThat(compile(none)).succeededWithoutWarnings();
    assertThat(compile(none, UPDATE)).succeededWithoutWarnings();
    assertThat(lock()).doesNotExist();
  }

  @Test
  void compilationOfTestsIsToldWhatIsWrong() {
    compile(SHOP, UPDATE);
    Compilation compilation = compile(List.of(Compilations.source("ATest", "class ATest {}")));
    assertThat(compilation).hadErrorContaining("If it compiles the tests");
  }

  @Test
  void lockIsWrittenOnlyWhenItDiffers() throws IOException {
    compile(SHOP, UPDATE);
    FileTime past = FileTime.fromMillis(0);
    Files.writeString(lock(), Compilations.read(lock()).replace("\n", "\r\n"));
    Files.setLastModifiedTime(lock(), past);
    assertThat(compile(SHOP, UPDATE)).succeededWithoutWarnings();
    assertThat(Files.getLastModifiedTime(lock())).isEqualTo(past);
    Files.writeString(lock(), "<<<<<<< damaged");
    assertThat(compile(SHOP, UPDATE)).succeededWithoutWarnings();
    assertThat(compile(SHOP)).succeededWithoutWarnings();
  }

  @Test
  void orderOfSourcesMakesNoDifference() {
    compile(SHOP, UPDATE);
    String written = Compilations.read(lock());
    List<JavaFileObject> reversed = new ArrayList<>(SHOP);
    Collections.reverse(reversed);
    compile(reversed, UPDATE);
    assertThat(Compilations.read(lock())).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void lineEndsAndAByteOrderMarkMakeNoDifference(String lineEnd) throws IOException {
    compile(SHOP, UPDATE);
    Files.writeString(lock(), "\uFEFF" + Compilations.read(lock()).replace("\n", lineEnd));
    assertThat(compile(SHOP)).succeededWithoutWarnings();
  }

  @Test
  void otherErrorsComeFirst() {
    List<JavaFileObject> broken = new ArrayList<>(SHOP);
    broken.add(
        Compilations.source(
            "Bad",
            "@jakarta.ws.rs.Path(\"b\") @dev.preflight.CrossOrigin(\"null\") class Bad {"
                + " @jakarta.ws.rs.GET public void get() {} }"));
    assertThat(report(compile(broken))).contains("[origin-null]").doesNotContain("[policies-");
    compile(broken, UPDATE);
    assertThat(lock()).doesNotExist();
  }

  @Test
  void warningsThatAreErrorsComeFirstToo() {
    List<JavaFileObject> warned = new ArrayList<>(SHOP);
    warned.add(
        Compilations.source(
            "Warned",
            "@jakarta.ws.rs.Path(\"b\") class Warned { @jakarta.ws.rs.GET"
                + " @dev.preflight.CrossOrigin(value = \"https://a.example.com\", maxAge = 86400)"
                + " public void get() {} }"));
    assertThat(compile(warned, "-Apreflight.strict=true", UPDATE)).hadErrorCount(1);
    assertThat(lock()).doesNotExist();
  }

  @Test
  void fileThatCannotBeReadOrWrittenIsAnError() throws IOException {
    Files.createDirectories(lock());
    assertThat(compile(SHOP)).hadErrorContaining("cannot be read");
    assertThat(compile(SHOP, UPDATE)).failed();
    Files.delete(lock());
    Files.write(lock(), new byte[] {(byte) 0xff});
    assertThat(compile(SHOP)).hadErrorContaining("is damaged: it is not UTF-8");
    assertThat(compile(SHOP, UPDATE)).succeededWithoutWarnings();
  }

  private Path lock() {
    return folder.resolve("main/policies.lock");
  }

  private Compilation compile(List<JavaFileObject> sources, String... options) {
    return Compilations.compile(
        sources,
        Stream.concat(Stream.of("-Apreflight.lock=" + lock()), Stream.of(options))
            .toArray(String[]::new));
  }

  private String report(Compilation compilation) {
    return Compilations.report(compilation).replace(lock().toString(), "policies.lock");
  }
}
