package dev.hubgate.bench.upstream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.List;

/** One connection: a request at a time, answered from the same thread that read it. */
final class Client {

    private static final int START_BYTES = 16 << 10;

    private final SocketChannel channel;
    private final Replies replies;
    private ByteBuffer in = ByteBuffer.allocateDirect(START_BYTES);
    private ByteBuffer writing;
    private Iterator<ByteBuffer> rest = List.<ByteBuffer>of().iterator();

    Client(SocketChannel channel, Replies replies) {
        this.channel = channel;
        this.replies = replies;
    }

    /**
     * Reads what is there.
     *
     * @return whether the beginning of an answer is ready to go out
     */
    boolean read() throws IOException {
        if (!in.hasRemaining()) {
            in = ByteBuffer.allocateDirect(in.capacity() * 2).put(in.flip());
        }
        if (channel.read(in) < 0) {
            throw new IOException("closed");
        }
        return begin();
    }

    private boolean begin() {
        if (writing != null || rest.hasNext()) {
            return false;
        }
        int end = RequestEnd.of(in, in.position());
        if (end < 0) {
            return false;
        }
        var pieces = RequestEnd.isStreamed(in, end) ? replies.pieces() : List.of(replies.whole());
        in.flip().position(end);
        in.compact();
        rest = pieces.iterator();
        return true;
    }

    /**
     * Writes one piece, or what is left of one.
     *
     * @return whether it went out whole; if not, the socket takes no more for now
     */
    boolean writePiece() throws IOException {
        if (writing == null) {
            writing = rest.next().duplicate();
        }
        channel.write(writing);
        if (writing.hasRemaining()) {
            return false;
        }
        writing = null;
        return true;
    }

    /** Whether the answer has more pieces. If it has none, the next request may have come already. */
    boolean hasMore() {
        return writing != null || rest.hasNext() || begin();
    }

    void close(SelectionKey key) {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
