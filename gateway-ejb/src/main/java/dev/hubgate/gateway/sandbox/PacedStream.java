package dev.hubgate.gateway.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/** Pieces that come one after another with a little time between them, as from a model that thinks. */
final class PacedStream extends InputStream {

    private final Iterator<byte[]> pieces;
    private final long pauseMs;
    private byte[] piece = new byte[0];
    private int at;
    private volatile boolean closed;

    PacedStream(Iterator<byte[]> pieces, long pauseMs) {
        this.pieces = pieces;
        this.pauseMs = pauseMs;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (at == piece.length && !next()) {
            return -1;
        }
        var count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean next() throws IOException {
        if (!pieces.hasNext()) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(pauseMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        piece = pieces.next();
        at = 0;
        return true;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() {
        closed = true;
    }
}
