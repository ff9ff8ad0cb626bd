package dev.preflight.quarkus;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** The same below a root path. */
@QuarkusTest
@TestProfile(QuarkusRootPathTest.Below.class)
class QuarkusRootPathTest extends QuarkusRestTest {

  /** Sets the root path. */
  public static class Below implements QuarkusTestProfile {
    /** Creates the profile. */
    public Below() {}

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.root-path", "/base");
    }
  }
}
