package dev.hubgate.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What has been started and must be stopped, the latest first. */
final class Stops {

    private static final Logger LOG = Logger.getLogger(Stops.class.getName());

    private final Deque<Stop> stops = new ArrayDeque<>();
    private final Deque<Stop> hasty = new ConcurrentLinkedDeque<>();

    /** Ends one thing. */
    @FunctionalInterface
    interface Stop {

        /** Must do no harm where the thing has not quite started. */
        void run() throws Exception;
    }

    synchronized void add(Stop stop) {
        stops.push(stop);
    }

    /** What {@link #haste} does: for things that would outlive the process. */
    void inHaste(Stop stop) {
        hasty.push(stop);
    }

    /** Runs each once, whatever becomes of the others. A second caller waits for the first and finds nothing to do. */
    synchronized void run() {
        while (!stops.isEmpty()) {
            attempt(stops.pop());
        }
    }

    /** Waits for nothing and no one. */
    void haste() {
        hasty.forEach(Stops::attempt);
    }

    private static void attempt(Stop stop) {
        try {
            stop.run();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "While stopping", e);
        }
    }
}
