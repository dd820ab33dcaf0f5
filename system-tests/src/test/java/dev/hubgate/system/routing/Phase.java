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

    /**
     * Providers fail in each way, in turn and together; the two dearest are sound or at worst slow. What a test counts on comes
     * early: later on it depends on the machine who is left alone when.
     */
    static List<Phase> script() {
        return List.of(
                new Phase("calm", Map.of()),
                new Phase("fail", Map.of(0, new Conduct.Fails(500, 1), 1, new Conduct.LetsNobodyIn())),
                new Phase("cut", Map.of(0, new Conduct.BreaksOff(), 2, new Conduct.BreaksOff())),
                new Phase("fail partly", Map.of(0, new Conduct.Fails(502, 0.3), 3, new Conduct.Fails(503, 0.5))),
                new Phase("limit", Map.of(2, new Conduct.LimitsRate(2), 3, new Conduct.Answers(millis(300)))),
                new Phase("close", Map.of(0, new Conduct.Unreachable(), 3, new Conduct.Hangs())),
                new Phase("hang", Map.of(0, new Conduct.Hangs(), 2, new Conduct.Unreachable())),
                new Phase("say nothing", Map.of(2, new Conduct.SaysNothing(), 3, new Conduct.LimitsRate(1))),
                new Phase(
                        "storm",
                        Map.of(
                                2, new Conduct.Fails(500, 1),
                                3, new Conduct.LimitsRate(1),
                                4, new Conduct.Answers(millis(300)))),
                new Phase("calm again", Map.of()));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
