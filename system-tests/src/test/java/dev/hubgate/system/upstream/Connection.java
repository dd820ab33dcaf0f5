package dev.hubgate.system.upstream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection: requests are answered one after another while a read is always pending, so that a close is seen. */
final class Connection {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number = COUNT.incrementAndGet();
    private final Socket socket;
    private final LoopbackServer.Handler handler;
    private final PushbackInputStream in;

    Connection(Socket socket, LoopbackServer.Handler handler) throws IOException {
        this.socket = socket;
        this.handler = handler;
        this.in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()), 1);
    }

    void serve() throws IOException, InterruptedException {
        while (anotherByteComes()) {
            UpstreamCall call = new RequestReader(in, socket.getOutputStream(), number).read();
            Thread answering = Thread.ofVirtual().start(() -> answer(call));
            boolean more = anotherByteComes();
            if (!more && !call.ended().isDone()) {
                call.callerLeft().complete(Instant.now());
            }
            answering.join();
        }
    }

    private void answer(UpstreamCall call) {
        try {
            handler.handle(new Exchange(call, socket));
        } catch (IOException gone) {
            call.callerLeft().complete(Instant.now());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            call.ended().complete(Instant.now());
        }
    }

    private boolean anotherByteComes() {
        try {
            int next = in.read();
            if (next >= 0) {
                in.unread(next);
            }
            return next >= 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
