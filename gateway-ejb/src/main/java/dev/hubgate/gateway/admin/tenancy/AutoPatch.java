package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.Given;
import dev.hubgate.gateway.failure.Failure;

/**
 * From which scores on, 0 to 100, {@code oah/auto} takes a standard and a premium model; 101 stands for never. What is
 * absent stays as it is.
 */
public record AutoPatch(Given<Integer> standardFrom, Given<Integer> premiumFrom) {

    private static final int NEVER = 101;

    public AutoPatch {
        check("auto.standard_from", standardFrom);
        check("auto.premium_from", premiumFrom);
    }

    private static void check(String param, Given<Integer> score) {
        Given.requireValue(param, score);
        if (score != null && (score.value() < 0 || score.value() > NEVER)) {
            throw Failure.invalid(param, param + " must be an integer from 0 to " + NEVER + ".")
                    .exception();
        }
    }
}
