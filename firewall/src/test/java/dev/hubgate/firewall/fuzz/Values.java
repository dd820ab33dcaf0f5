package dev.hubgate.firewall.fuzz;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.CustomPattern;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is found lies in the text, in order, apart from each other, and cuts no character in two. */
public record Values(Detector detector) implements Subject {

    private static final List<String> LABELS = List.of("", "name", "ssn", "card_number", "note");

    /** All there is at the highest sensitivity, and a project's own: a word with any character behind it. */
    static Policy policy(Action action) {
        return new Policy(
                Sensitivity.STRICT,
                Policy.actions(
                        action,
                        Arrays.stream(EntityType.values()).collect(Collectors.toMap(Function.identity(), x -> action))),
                List.of(new CustomPattern("WORD", Pattern.compile("(?i)jane.|\\d4\\d\\D{2}"), action)),
                AllowList.NONE,
                Action.FLAG,
                Action.OFF,
                Action.FLAG,
                true,
                true);
    }

    private static final Policy ALL = policy(Action.REDACT);

    @Override
    public void read(String text, Random random) {
        var label = LABELS.get(random.nextInt(LABELS.size()));
        check(text, detector.detect(label, text, ALL, Budget.ample()));
    }

    /** @throws AssertionError if a place is wrong */
    public static void check(String text, List<Detection> detections) {
        int end = 0;
        for (var one : detections) {
            Subject.must(one.start() >= end && one.end() > one.start() && one.end() <= text.length(), one.toString());
            Subject.must(!cuts(text, one.start()) && !cuts(text, one.end()), one + " cuts a character");
            end = one.end();
        }
    }

    private static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
