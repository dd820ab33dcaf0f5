package dev.hubgate.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * {@code Hotspots RECORDING CPU_MICROS ALLOCATED_KB}: who used the CPU time and the memory of a request, which are measured
 * elsewhere; samples only say how to share them out. With
 * CPU-time samples (JDK 25 and newer) the time is CPU time; else it is how often a thread was seen running.
 */
public final class Hotspots {

    private static final int MOST = 25;
    private static final String CPU = "jdk.CPUTimeSample";
    private static final String SEEN = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";

    private final Tally layers = new Tally("CPU time by whose code it is (self)");
    private final Tally frames = new Tally("CPU time by innermost frame");
    private final Tally rooms = new Tally("CPU time by class of Hubgate, with all that it calls");
    private final Tally allocators = new Tally("Allocation by whose code it is (self)");
    private final Tally sites = new Tally("Allocation by site and class");

    /** Prints the tables. */
    public static void main(String[] args) throws IOException {
        var hotspots = new Hotspots();
        var file = Path.of(args[0]);
        var sampled = has(file, CPU) ? CPU : SEEN;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                hotspots.take(recording.readEvent(), sampled);
            }
        }
        hotspots.print(Double.parseDouble(args[1]), Double.parseDouble(args[2]));
    }

    private static boolean has(Path file, String type) throws IOException {
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                if (recording.readEvent().getEventType().getName().equals(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void take(RecordedEvent event, String sampled) {
        var stack = event.getStackTrace();
        if (stack == null || stack.getFrames().isEmpty()) {
            return;
        }
        var type = event.getEventType().getName();
        if (type.equals(sampled)) {
            time(stack);
        } else if (type.equals(ALLOCATION)) {
            var weight = event.getLong("weight");
            allocators.add(Layer.of(stack), weight);
            sites.add(event.getClass("objectClass").getName() + "  in  " + site(stack), weight);
        }
    }

    private void time(RecordedStackTrace stack) {
        layers.add(Layer.of(stack), 1);
        frames.add(name(stack.getFrames().getFirst()), 1);
        var seen = new HashSet<String>();
        for (var frame : stack.getFrames()) {
            var type = Layer.type(frame);
            if (type.startsWith("dev.hubgate.") && seen.add(type)) {
                rooms.addPart(type, 1);
            }
        }
        rooms.addTotal(1);
    }

    /** The innermost frame that is not the JDK's own helpers. */
    private static String site(RecordedStackTrace stack) {
        return stack.getFrames().stream()
                .filter(frame -> !Layer.type(frame).startsWith("java."))
                .findFirst()
                .map(Hotspots::name)
                .orElseGet(() -> name(stack.getFrames().getFirst()));
    }

    private static String name(RecordedFrame frame) {
        return Layer.type(frame) + "." + frame.getMethod().getName() + ":" + frame.getLineNumber();
    }

    private void print(double cpuMicros, double allocatedKb) {
        System.out.println(layers.total() + " samples of time");
        layers.print(MOST, cpuMicros, "µs");
        rooms.print(MOST, cpuMicros, "µs");
        frames.print(MOST, cpuMicros, "µs");
        allocators.print(MOST, allocatedKb, "kB");
        sites.print(MOST, allocatedKb, "kB");
    }
}
