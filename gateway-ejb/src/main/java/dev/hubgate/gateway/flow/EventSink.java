package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.IdleWatch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.node.ObjectNode;

/** Where chunks leave for the client, each at once. In silence it says from time to time that it is still there. */
final class EventSink implements AutoCloseable {

    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.US_ASCII);
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
    void send(ObjectNode chunk) {
        write(DATA, Json.write(chunk), END);
    }

    /** @throws ClientGone if nobody takes it */
    void done() {
        write(DONE);
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
            write(KEEP_ALIVE);
        } catch (ClientGone e) {
            // The next chunk will find out too.
        }
    }

    private void write(byte[]... pieces) {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            out.write(joined(pieces));
            out.flush();
            lastWrite = System.nanoTime();
        } catch (IOException e) {
            throw new ClientGone();
        } finally {
            writing.unlock();
        }
    }

    /** One write, since unbuffered each write is a chunk of its own on the wire. */
    private static byte[] joined(byte[][] pieces) {
        if (pieces.length == 1) {
            return pieces[0];
        }
        int length = 0;
        for (var piece : pieces) {
            length += piece.length;
        }
        var all = new byte[length];
        int at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
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
