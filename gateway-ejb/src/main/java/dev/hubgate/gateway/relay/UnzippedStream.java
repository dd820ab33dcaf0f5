package dev.hubgate.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPInputStream;

/**
 * A zipped body, unzipped as it comes. Nothing is read of it before somebody reads; closing it does not wait for who
 * reads, and frees what unzipping holds only after him.
 */
final class UnzippedStream extends InputStream {

    private final InputStream zipped;
    private final ReentrantLock reading = new ReentrantLock();
    private GZIPInputStream unzipping;
    private boolean closed;

    UnzippedStream(InputStream zipped) {
        this.zipped = zipped;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        reading.lock();
        try {
            if (closed) {
                throw new IOException("closed");
            }
            if (unzipping == null) {
                unzipping = new GZIPInputStream(zipped);
            }
            return unzipping.read(buffer, offset, length);
        } finally {
            reading.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() throws IOException {
        // Ends a read that waits, which then lets go of the lock.
        zipped.close();
        reading.lock();
        try {
            closed = true;
            if (unzipping != null) {
                unzipping.close();
            }
        } finally {
            reading.unlock();
        }
    }
}
