package dev.hubgate.gateway.relay;

/** A watch that looks by itself until it is closed. */
public final class RunningWatch extends IdleWatch implements AutoCloseable {

    public RunningWatch() {
        start();
    }

    @Override
    public void close() {
        stop();
    }
}
