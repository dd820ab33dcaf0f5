package dev.hubgate.firewall.fuzz;

import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.text.Detector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Throws texts that nobody wrote at all that reads texts, for so many minutes, and prints how many, what failed, and which long ones
 * took longest. By hand: the minutes and a number to begin with are the arguments. Ends with 1 if something failed.
 */
public final class FuzzRun {

    private static final int LONG = 65_536;
    /** Every so many texts one is repeated until it is long. */
    private static final int EVERY = 200;
    /** Which is too long for whatever text. */
    private static final int HANGS_SECONDS = 60;

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private volatile long began = System.nanoTime();
    private volatile String at = "";

    private FuzzRun() {
        var detector = new Detector(Names.shipped());
        var injection = new Injection();
        subjects.put("values", new Values(detector));
        subjects.put("attacks", new Attacks(injection));
        subjects.put("readings", new Readings());
        subjects.put("restored", new Restored());
        subjects.put("replies", new Replies(detector));
        subjects.put("requests", new Requests(detector, injection));
        subjects.keySet().forEach(name -> tallies.put(name, new Tally(name)));
    }

    public static void main(String[] arguments) {
        double minutes = Double.parseDouble(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var run = new FuzzRun();
        run.watch(Thread.currentThread());
        run.run((long) (minutes * 60e9), seed);
        run.tallies.values().forEach(System.out::println);
        System.exit(run.tallies.values().stream().mapToLong(Tally::failures).sum() > 0 ? 1 : 0);
    }

    private void run(long time, long seed) {
        var mutations = new Mutations(Seeds.TEXTS, seed);
        long end = System.nanoTime() + time;
        for (long count = 1; System.nanoTime() < end; count++) {
            var text = mutations.next();
            for (var subject : subjects.keySet()) {
                one(subject, text, text, seed + count);
                if (count % EVERY == 0 && !text.isEmpty()) {
                    one(subject, text, text.repeat(LONG / text.length() + 1), seed + count);
                }
            }
        }
    }

    private void one(String subject, String unit, String text, long seed) {
        at = subject;
        began = System.nanoTime();
        tallies.get(subject).count(unit, text, () -> subjects.get(subject).read(text, new Random(seed)));
    }

    /** Ends it all where one text takes too long, and says where. */
    private void watch(Thread worker) {
        var watch = new Thread(() -> {
            while (System.nanoTime() - began < HANGS_SECONDS * 1_000_000_000L) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    return;
                }
            }
            System.out.println(at + " hangs");
            for (var frame : worker.getStackTrace()) {
                System.out.println("    " + frame);
            }
            Runtime.getRuntime().halt(2);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
