package dev.hubgate.gateway.relay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads server-sent events one by one as they come. Comments and fields other than data and event are passed over.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">the format</a>
 */
public final class SseReader implements FrameReader {

    private static final int MAX_EVENT_BYTES = 16 << 20;
    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT = "event:".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;
    private boolean afterCarriageReturn;
    private boolean begun;
    /** Bytes since the last event, comments and all. */
    private int read;

    public SseReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next event, null at the end. An event that was begun and not finished by an empty line is dropped, as the
     * format says: the stream was cut. But one that ends as an object does is taken: some servers spare the last line.
     *
     * @throws IOException if the stream breaks, or more than 16 MiB come without an event
     */
    @Override
    public Frame next() throws IOException {
        var data = new ByteArrayOutputStream(256);
        var line = new ByteArrayOutputStream(256);
        var name = "";
        boolean any = false;
        read = 0;
        for (var more = true; more; ) {
            more = readLine(line);
            if (line.size() == 0) {
                if (any && (more || isObject(data))) {
                    return frame(name, data);
                }
                name = "";
                continue;
            }
            var field = withoutMark(line.toByteArray());
            if (startsWith(field, DATA)) {
                append(field, data, any);
                any = true;
            } else if (startsWith(field, EVENT)) {
                var from = valueStart(field, EVENT);
                name = new String(field, from, field.length - from, StandardCharsets.UTF_8);
            }
            line.reset();
            if (!more && any && isObject(data)) {
                return frame(name, data);
            }
        }
        return null;
    }

    private static boolean isObject(ByteArrayOutputStream data) {
        return data.toString(StandardCharsets.UTF_8).stripTrailing().endsWith("}");
    }

    private static Frame frame(String name, ByteArrayOutputStream data) {
        return new Frame(
                Frame.Kind.EVENT, name.isEmpty() ? Frame.UNNAMED : name, data.toString(StandardCharsets.UTF_8));
    }

    /** The first line of a stream may begin with a byte order mark. */
    private byte[] withoutMark(byte[] line) {
        var marked = !begun && Arrays.mismatch(line, MARK) == MARK.length;
        begun = true;
        return marked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
    }

    private static void append(byte[] line, ByteArrayOutputStream data, boolean more) {
        if (more) {
            data.write('\n');
        }
        var from = valueStart(line, DATA);
        data.write(line, from, line.length - from);
    }

    private static boolean startsWith(byte[] line, byte[] field) {
        return line.length >= field.length && Arrays.equals(line, 0, field.length, field, 0, field.length);
    }

    /** One space after the colon belongs to the format. */
    private static int valueStart(byte[] line, byte[] field) {
        return field.length < line.length && line[field.length] == ' ' ? field.length + 1 : field.length;
    }

    /** One line without its end, which is a line feed, a carriage return or both. @return false at the end */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        while (true) {
            if (at == end && !fill()) {
                return false;
            }
            if (afterCarriageReturn && buffer[at] == '\n') {
                at++;
                afterCarriageReturn = false;
                continue;
            }
            afterCarriageReturn = false;
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            line.write(buffer, from, at - from);
            read += at - from + 1;
            if (read > MAX_EVENT_BYTES) {
                throw new IOException("event too large");
            }
            if (at < end) {
                afterCarriageReturn = buffer[at] == '\r';
                at++;
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
