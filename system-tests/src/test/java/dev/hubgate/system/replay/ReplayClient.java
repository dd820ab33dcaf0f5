package dev.hubgate.system.replay;

/** Asks what a case asks, and says what came back. */
@FunctionalInterface
interface ReplayClient {
    Outcome replay(ReplayCase one);
}
