package dev.hubgate.system.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A part of a campaign: how providers behave in it, by their place in the fleet. Those that are not named are sound.
 *
 * @param name in a word or two
 */
record Phase(String name, Map<Integer, Conduct> conducts) {

    Conduct of(int place) {
        return conducts.getOrDefault(place, Conduct.SOUND);
    }

    boolean isCalm() {
        return conducts.isEmpty();
    }

    /** Providers fail in each way, in turn and together; two at least are sound in each phase and the one after it. */
    static List<Phase> script() {
        return List.of(
                new Phase("calm", Map.of()),
                new Phase("first fails", Map.of(0, new Conduct.Fails(500, 1))),
                new Phase("two share", Map.of(0, new Conduct.Fails(502, 0.3), 1, new Conduct.Fails(503, 0.5))),
                new Phase("limited", Map.of(1, new Conduct.LimitsRate(2), 2, new Conduct.Answers(millis(300)))),
                new Phase("closed", Map.of(0, new Conduct.Unreachable(), 3, new Conduct.Hangs())),
                new Phase("hangs", Map.of(0, new Conduct.Hangs(), 1, new Conduct.Unreachable())),
                new Phase("empty", Map.of(2, new Conduct.SaysNothing(), 3, new Conduct.LimitsRate(1))),
                new Phase("cuts", Map.of(0, new Conduct.BreaksOff(), 1, new Conduct.BreaksOff())),
                new Phase(
                        "storm",
                        Map.of(
                                1, new Conduct.LetsNobodyIn(),
                                2, new Conduct.Fails(500, 1),
                                3, new Conduct.LimitsRate(1),
                                4, new Conduct.Answers(millis(300)))),
                new Phase("calm again", Map.of()));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
