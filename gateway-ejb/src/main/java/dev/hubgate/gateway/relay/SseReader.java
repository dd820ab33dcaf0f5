package dev.hubgate.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
    private final ByteBag line = new ByteBag();
    private final ByteBag data = new ByteBag();
    private byte[] lastName = {};
    private String lastNamed = "";
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
        data.reset();
        line.reset();
        var name = Frame.UNNAMED;
        boolean any = false;
        read = 0;
        for (var more = true; more; ) {
            more = readLine();
            if (line.size() == 0) {
                if (any && (more || isObject())) {
                    return frame(name);
                }
                name = Frame.UNNAMED;
                continue;
            }
            int start = start();
            if (line.has(start, DATA)) {
                append(start, any);
                any = true;
            } else if (line.has(start, EVENT)) {
                name = name(start);
            }
            line.reset();
            if (!more && any && isObject()) {
                return frame(name);
            }
        }
        return null;
    }

    private boolean isObject() {
        return data.text(0).stripTrailing().endsWith("}");
    }

    private Frame frame(String name) {
        return new Frame(Frame.Kind.EVENT, name, data.text(0));
    }

    /** Where the line begins: the first of a stream may have a byte order mark before it. */
    private int start() {
        var marked = !begun && line.has(0, MARK);
        begun = true;
        return marked ? MARK.length : 0;
    }

    private void append(int start, boolean more) {
        if (more) {
            data.write('\n');
        }
        line.copyTo(data, valueStart(start + DATA.length));
    }

    /** Thousands of events in a row have the same name. */
    private String name(int start) {
        int from = valueStart(start + EVENT.length);
        if (!line.ends(from, lastName)) {
            lastNamed = line.text(from);
            lastName = lastNamed.getBytes(StandardCharsets.UTF_8);
        }
        return lastName.length == 0 ? Frame.UNNAMED : lastNamed;
    }

    /** One space after the colon belongs to the format. */
    private int valueStart(int afterColon) {
        return line.at(afterColon) == ' ' ? afterColon + 1 : afterColon;
    }

    /** One line without its end, which is a line feed, a carriage return or both. @return false at the end */
    private boolean readLine() throws IOException {
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
