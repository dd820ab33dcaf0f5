package dev.hubgate.gateway.flow;

/** Measures how long a provider was waited for. Belongs to one attempt. */
final class Stopwatch {

    private long since;
    private long nanos;

    void start() {
        since = System.nanoTime();
    }

    /** Stopping it twice changes nothing. */
    void stop() {
        if (since != 0) {
            nanos += System.nanoTime() - since;
            since = 0;
        }
    }

    long nanos() {
        return nanos;
    }
}
