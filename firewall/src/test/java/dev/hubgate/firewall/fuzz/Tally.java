package dev.hubgate.firewall.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;

/** What became of the texts that one subject read. Their time is the thread's own, as others use the machine too. */
final class Tally {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SLOWEST = 4;
    private static final int TOLD_FAILURES = 5;
    /** Before, the compiler is not done. */
    private static final int WARM = 10;

    private record Slow(double nanos, String unit) {}

    private final String name;
    private final PriorityQueue<Slow> slowest = new PriorityQueue<>(Comparator.comparingDouble(Slow::nanos));
    private long texts;
    private long longTexts;
    private long characters;
    private long spent;
    private long failures;

    Tally(String name) {
        this.name = name;
    }

    long failures() {
        return failures;
    }

    /** @param unit of which the text is made, once or many times */
    void count(String unit, String text, Runnable read) {
        long begin = THREADS.getCurrentThreadCpuTime();
        try {
            read.run();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            fail(text, e);
        }
        long took = THREADS.getCurrentThreadCpuTime() - begin;
        texts++;
        characters += text.length();
        spent += took;
        if (text.length() > unit.length() && ++longTexts > WARM) {
            slowest.add(new Slow((double) took / text.length(), unit));
            if (slowest.size() > SLOWEST) {
                slowest.remove();
            }
        }
    }

    private void fail(String text, Throwable e) {
        if (++failures <= TOLD_FAILURES) {
            var frames = e.getStackTrace();
            System.out.printf("%s: %s%n", name, e);
            for (int i = 0; i < Math.min(8, frames.length); i++) {
                System.out.println("    at " + frames[i]);
            }
            System.out.println("    of " + text.length() + ": " + escaped(text, 3000));
        }
    }

    private static String escaped(String text, int most) {
        var out = new StringBuilder();
        for (char c : text.substring(0, Math.min(most, text.length())).toCharArray()) {
            out.append(c >= ' ' && c < 127 && c != '\\' ? Character.toString(c) : String.format("\\u%04x", (int) c));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        var out = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d texts, %,d characters, %,.0f ns per character, %d failed; slowest of %d long ones:%n",
                name,
                texts,
                characters,
                (double) spent / characters,
                failures,
                longTexts));
        slowest.stream()
                .sorted(Comparator.comparingDouble(Slow::nanos).reversed())
                .forEach(slow -> out.append(
                        String.format(Locale.ROOT, "    %,.0f ns: %s%n", slow.nanos(), escaped(slow.unit(), 240))));
        return out.toString();
    }
}
