package dev.hubgate.gateway.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Ends when the bytes that it may give out are used up; they are then fewer than none. */
final class CountedStream extends FilterInputStream {

    private final AtomicLong bytesLeft;

    CountedStream(InputStream body, AtomicLong bytesLeft) {
        super(body);
        this.bytesLeft = bytesLeft;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        return read > 0 && bytesLeft.addAndGet(-read) < 0 ? -1 : read;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
