package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the build reports frameworks with which the runtime alone does not work. */
class FrameworkTest {
  private static final JavaFileObject POLICY =
      new PolicyCase(1, List.of(), List.of(), "\"https://shop.example.com\"").source();

  private static Compilation compile(String... types) {
    return Compilations.compile(
        Stream.concat(Stream.of(POLICY), Stream.of(types).map(FrameworkTest::type)).toList());
  }

  private static JavaFileObject type(String name) {
    int dot = name.lastIndexOf('.');
    return Compilations.source(
        name,
        "package %s; public class %s {}"
            .formatted(name.substring(0, dot), name.substring(dot + 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "io.quarkus.runtime.Quarkus, dev.preflight:preflight-quarkus",
    "org.springframework.boot.SpringApplication, dev.preflight:preflight-spring-boot-starter",
    "io.micronaut.context.ApplicationContext, no policy is in force"
  })
  void frameworkWithoutItsIntegrationIsWarnedOf(String framework, String message) {
    Compilation compilation = compile(framework);
    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation).hadWarningContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "io.quarkus.runtime.Quarkus, dev.preflight.quarkus.http.RestApplication",
    "org.springframework.boot.SpringApplication, dev.preflight.spring.PreflightAutoConfiguration"
  })
  void integratedFrameworkIsNot(String framework, String integration) {
    assertThat(compile(framework, integration)).succeededWithoutWarnings();
  }

  @Test
  void moduleWithoutPoliciesIsLeftAlone() {
    assertThat(Compilations.compile(List.of(type("io.quarkus.runtime.Quarkus"))))
        .succeededWithoutWarnings();
  }
}
