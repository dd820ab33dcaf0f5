package dev.hubgate.launcher;

import java.util.concurrent.atomic.AtomicBoolean;

/** The end of a run: in order at the first signal, at once at the second. */
final class Ending {

    private final AtomicBoolean begun = new AtomicBoolean();
    private final Stops stops;
    private final Progress progress;

    Ending(Stops stops, Progress progress) {
        this.stops = stops;
        this.progress = progress;
    }

    /** Whether a signal has come. */
    boolean begun() {
        return begun.get();
    }

    /** @param code the exit code if we end without having stopped everything */
    void signal(int code) {
        if (!begun.compareAndSet(false, true)) {
            stops.haste();
            Runtime.getRuntime().halt(code);
        }
        progress.end();
        stops.run();
        progress.say("Stopped.");
        Runtime.getRuntime().halt(0);
    }
}
