package dev.hubgate.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An end to waiting for things that ought to end by themselves. */
final class Patience {

    private Patience() {}

    /**
     * @return what the step returned
     * @throws TimeoutException if it goes on for longer; it is left to itself then
     */
    static <T> T of(Duration longest, Progress.Step<T> step) throws Exception {
        var task = new FutureTask<>(step::run);
        Thread.ofPlatform().daemon().name("hubgate-patience").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
