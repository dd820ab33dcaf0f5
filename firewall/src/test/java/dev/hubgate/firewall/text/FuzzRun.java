package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Throws texts that nobody wrote at the detector, for so many minutes: fails at the first exception or wrong place, and prints what was
 * found and which length took how long. By hand: the minutes and a number to begin with are the arguments.
 */
public final class FuzzRun {

    private static final int LONG = 100_000;
    private static final int EVERY = 500;

    private final Policy policy = Judged.policy(Sensitivity.STRICT, EntityType.values());
    private final Detector detector = new Detector(Names.shipped());
    private final Map<String, Integer> found = new TreeMap<>();
    private double slowest;
    private String slowestText = "";
    private long characters;
    private long nanos;

    private FuzzRun() {}

    public static void main(String[] arguments) {
        double minutes = Double.parseDouble(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        new FuzzRun().run(Seeds.TEXTS, (long) (minutes * 60e9), seed);
    }

    private void run(List<String> seeds, long time, long seed) {
        var mutations = new Mutations(seeds, seed);
        long begin = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - begin < time) {
            var text = mutations.next();
            one(text, false);
            if (++count % EVERY == 0 && !text.isEmpty()) {
                one(text.repeat(LONG / text.length() + 1), true);
            }
        }
        System.out.printf(
                "%d texts, %d characters, %.0f ns per character%n", count, characters, (double) nanos / characters);
        System.out.printf(
                "slowest of the long ones: %.0f ns per character; it begins with %s%n",
                slowest,
                slowestText
                        .codePoints()
                        .limit(300)
                        .mapToObj(Integer::toHexString)
                        .toList());
        System.out.println(found);
    }

    private void one(String text, boolean timed) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var detections = detector.detect("", text, policy, Budget.ample());
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        characters += text.length();
        nanos += spent;
        if (timed && (double) spent / text.length() > slowest) {
            slowest = (double) spent / text.length();
            slowestText = text;
        }
        check(text, detections);
        detections.forEach(one -> found.merge(one.entity(), 1, Integer::sum));
    }

    /** The places of detections lie in the text, in order, apart from each other, and cut no character in two. */
    static void check(String text, List<Detection> detections) {
        int end = 0;
        for (var one : detections) {
            boolean wrong =
                    one.start() < end || one.end() > text.length() || cuts(text, one.start()) || cuts(text, one.end());
            if (wrong) {
                throw new AssertionError(one + " in "
                        + text.codePoints().mapToObj(Integer::toHexString).toList());
            }
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
