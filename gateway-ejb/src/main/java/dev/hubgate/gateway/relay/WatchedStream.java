package dev.hubgate.gateway.relay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;

/** A body that is closed when nothing of it comes for too long, or when all of it takes too long. */
final class WatchedStream extends FilterInputStream {

    private final IdleWatch.Watching watching;
    private final long idleNanos;
    private final long deadline;
    private volatile long waitingSince;
    private volatile boolean timedOut;

    /** {@code waitingSince} while nobody reads: time that the client takes is not the provider's silence. */
    private static final long NOT_WAITING = Long.MIN_VALUE;

    /** @param deadline when it must be at its end, in {@code System.nanoTime()} */
    WatchedStream(InputStream body, IdleWatch watch, long idleNanos, long deadline) {
        super(body);
        this.idleNanos = idleNanos;
        this.deadline = deadline;
        this.waitingSince = NOT_WAITING;
        this.watching = watch.watch(this::look);
    }

    private void look(long nowNanos) {
        var since = waitingSince;
        if (nowNanos - deadline > 0 || (since != NOT_WAITING && nowNanos - since > idleNanos)) {
            timedOut = true;
            try {
                in.close();
            } catch (IOException e) {
                // The reader finds out.
            }
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw timedOut ? new HttpTimeoutException("too slow") : e;
        } finally {
            waitingSince = NOT_WAITING;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        watching.close();
        super.close();
    }
}
