package dev.hubgate.gateway.relay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes gathered and looked at where they are, to be emptied and filled again. Belongs to one thread. */
final class ByteBag extends ByteArrayOutputStream {

    private static final int USUAL_BYTES = 512;

    ByteBag() {
        super(USUAL_BYTES);
    }

    /** Whether these bytes stand at a place. */
    boolean has(int from, byte[] bytes) {
        return count - from >= bytes.length && Arrays.equals(buf, from, from + bytes.length, bytes, 0, bytes.length);
    }

    /** The byte at a place, or -1 behind the end. */
    int at(int place) {
        return place < count ? buf[place] : -1;
    }

    /** All from a place on, into another. */
    void copyTo(ByteBag other, int from) {
        other.write(buf, from, count - from);
    }

    /** Whether all from a place on is this and nothing more. */
    boolean ends(int from, byte[] bytes) {
        return count - from == bytes.length && has(from, bytes);
    }

    /** All from a place on as text. */
    String text(int from) {
        return new String(buf, from, count - from, StandardCharsets.UTF_8);
    }
}
