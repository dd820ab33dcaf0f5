package dev.hubgate.gateway.relay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads server-sent events one by one as they come. Comments and fields other than data are passed over.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream">the format</a>
 */
public final class SseReader {

    private static final int MAX_EVENT_BYTES = 16 << 20;
    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;
    private boolean afterCarriageReturn;
    private boolean begun;

    public SseReader(InputStream in) {
        this.in = in;
    }

    /**
     * The data of the next event, null at the end. An event that was begun and not finished by an empty line is dropped,
     * as the format says: the stream was cut.
     *
     * @throws IOException if the stream breaks, or an event is larger than 16 MiB
     */
    public String next() throws IOException {
        var data = new ByteArrayOutputStream(256);
        var line = new ByteArrayOutputStream(256);
        boolean any = false;
        while (readLine(line)) {
            if (line.size() == 0) {
                if (any) {
                    return data.toString(StandardCharsets.UTF_8);
                }
                continue;
            }
            any |= appendData(withoutMark(line.toByteArray()), data, any);
            if (data.size() > MAX_EVENT_BYTES) {
                throw new IOException("event too large");
            }
            line.reset();
        }
        return null;
    }

    /** The first line of a stream may begin with a byte order mark. */
    private byte[] withoutMark(byte[] line) {
        var marked = !begun && Arrays.mismatch(line, MARK) == MARK.length;
        begun = true;
        return marked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
    }

    /** @return whether the line was one of data */
    private static boolean appendData(byte[] line, ByteArrayOutputStream data, boolean more) {
        for (int i = 0; i < DATA.length; i++) {
            if (i >= line.length || line[i] != DATA[i]) {
                return false;
            }
        }
        if (more) {
            data.write('\n');
        }
        int from = DATA.length < line.length && line[DATA.length] == ' ' ? DATA.length + 1 : DATA.length;
        data.write(line, from, line.length - from);
        return true;
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
            if (line.size() > MAX_EVENT_BYTES) {
                throw new IOException("line too large");
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
