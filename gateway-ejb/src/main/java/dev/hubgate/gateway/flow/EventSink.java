package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.relay.IdleWatch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Where pieces of a reply leave for the client, each at once. In silence it says from time to time that it is still there. */
final class EventSink implements AutoCloseable {

    private static final byte[] KEEP_ALIVE = ": keep-alive\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final IdleWatch.Watching watching;
    private volatile long lastWrite = System.nanoTime();
    private boolean closed;

    /** The client cannot be written to any more. */
    static final class ClientGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClientGone() {
            super(null, null, false, false);
        }
    }

    EventSink(OutputStream out, IdleWatch watch) {
        this.out = out;
        this.watching = watch.watch(this::look);
    }

    /** @throws ClientGone if nobody takes it */
    void send(byte[] piece) {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            out.write(piece);
            out.flush();
            lastWrite = System.nanoTime();
        } catch (IOException e) {
            throw new ClientGone();
        } finally {
            writing.unlock();
        }
    }

    private void look(long nowNanos) {
        if (nowNanos - lastWrite > SILENCE_NANOS) {
            lastWrite = nowNanos;
            // The one who looks must not wait for a slow client.
            Thread.startVirtualThread(this::keepAlive);
        }
    }

    private void keepAlive() {
        try {
            send(KEEP_ALIVE);
        } catch (ClientGone e) {
            // The next piece will find out too.
        }
    }

    @Override
    public void close() {
        watching.close();
        writing.lock();
        try {
            closed = true;
        } finally {
            writing.unlock();
        }
    }
}
