package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.gateway.flow.CredentialTrial;

/**
 * What came of trying a credential out.
 *
 * @param ok whether the provider let the gateway in
 * @param status 200, or that of the failure as a request would have got it
 * @param code of the failure, null if there was none
 * @param latencyMs from sending the request to the status of the answer
 */
public record TrialView(boolean ok, int status, String code, long latencyMs) implements View {

    static TrialView of(CredentialTrial.Outcome outcome) {
        return new TrialView(outcome.isGood(), outcome.status(), outcome.code(), outcome.latencyMs());
    }
}
