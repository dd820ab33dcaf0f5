package dev.hubgate.gateway.media;

import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.IdleWatch;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time and bytes that the media of one request may still take, together. Everything that is under way for it stops when the
 * time is over, when the call is cancelled, and when it is told to.
 */
final class Allowance implements AutoCloseable {

    private final Call parts = new Call();
    private final long maxBytes;
    private final AtomicLong bytesLeft;
    private final long deadlineNanos;
    private final IdleWatch.Watching watching;

    Allowance(long maxBytes, Duration time, Call call, IdleWatch watch) {
        this.maxBytes = maxBytes;
        this.bytesLeft = new AtomicLong(maxBytes);
        this.deadlineNanos = System.nanoTime() + time.toNanos();
        this.watching = watch.watch(this::look);
        call.onCancel(this::stop);
    }

    private void look(long nowNanos) {
        if (nowNanos - deadlineNanos > 0) {
            stop();
        }
    }

    /** Time for the next step, at least one millisecond. */
    int millisLeft() throws Refusal {
        var millis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (millis < 1 || parts.isCancelled()) {
            throw Refusal.unreachable();
        }
        return (int) millis;
    }

    /** Whether so much, as a server announces it, would fit. */
    void expect(long bytes) throws Refusal {
        if (bytes > bytesLeft.get()) {
            throw Refusal.tooLarge(maxBytes);
        }
    }

    /** Reads to the end. */
    byte[] read(InputStream body) throws IOException, Refusal {
        var counted = new CountedStream(body, bytesLeft);
        var bytes = counted.readAllBytes();
        expect(0);
        return bytes;
    }

    /** Ends this when all ends; now, if that has happened. */
    void onStop(Runnable end) {
        parts.onCancel(end);
    }

    void onStopClose(Socket socket) {
        onStop(() -> {
            try {
                socket.close();
            } catch (IOException e) {
                // Whoever uses it finds out.
            }
        });
    }

    void stop() {
        parts.cancel();
    }

    @Override
    public void close() {
        watching.close();
        stop();
    }
}
