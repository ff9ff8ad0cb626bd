package dev.preflight.edge.export;

import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import java.util.Map;

/** Writes policies in the configuration format of a gateway. */
interface GatewayFormat {

  /**
   * Returns the files, by name.
   *
   * @param mode which responses the gateway writes the headers of
   * @throws UnsupportedPolicyException if the format cannot express a policy exactly
   */
  Map<String, String> export(EdgePolicies policies, Mode mode);
}
