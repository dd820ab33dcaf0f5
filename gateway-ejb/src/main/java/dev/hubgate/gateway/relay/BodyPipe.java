package dev.hubgate.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A body that is read as it comes. Unlike the JDK's own, it gives out all that came before the connection broke, and only then
 * says that it did: what a provider said until then is said on, and owed. It asks for more only when somebody wants to read it.
 */
final class BodyPipe extends InputStream implements BodySubscriber<InputStream> {

    private static final List<ByteBuffer> END = List.of();

    private final LinkedBlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> current = new ArrayDeque<>();
    private Flow.Subscription subscription;
    private volatile Throwable broken;
    private volatile boolean closed;
    private volatile boolean complete;
    private boolean wanted;
    private boolean ended;

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else if (wanted) {
            given.request(1);
        }
    }

    /** The body may be wanted before there is anybody to ask. */
    private synchronized void want() {
        wanted = true;
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        // Empty lists are not sent on, since an empty list is the end.
        if (buffers.isEmpty()) {
            want();
        } else {
            arrived.add(buffers);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        broken = thrown;
        arrived.add(END);
    }

    @Override
    public void onComplete() {
        complete = true;
        arrived.add(END);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var buffer = buffer();
        if (buffer == null) {
            return -1;
        }
        int read = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, read);
        return read;
    }

    /** The next buffer with something in it, null at the end. */
    private ByteBuffer buffer() throws IOException {
        while (!ended) {
            if (closed) {
                throw new IOException("closed");
            }
            var first = current.peek();
            if (first != null && first.hasRemaining()) {
                return first;
            }
            if (current.poll() == null || current.isEmpty()) {
                await();
            }
        }
        if (broken != null) {
            throw new IOException("broken off", broken);
        }
        if (!complete) {
            throw new IOException("closed");
        }
        return null;
    }

    private void await() throws IOException {
        try {
            if (arrived.isEmpty()) {
                want();
            }
            var buffers = arrived.take();
            ended = buffers.isEmpty();
            current.addAll(buffers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public int available() {
        var first = current.peek();
        return first == null ? 0 : first.remaining();
    }

    /** Breaks the answer off if it has not ended. Wakes up whoever reads. */
    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
        arrived.add(END);
    }
}
