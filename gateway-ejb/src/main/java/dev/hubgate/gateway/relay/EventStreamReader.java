package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.Frame.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * Reads the binary messages of AWS one by one as they come. A message counts only when it is whole and both of its sums
 * are right.
 *
 * @see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">the format</a>
 */
public final class EventStreamReader implements FrameReader {

    private static final int MAX_MESSAGE_BYTES = 16 << 20;
    /** Length of all, length of the headers, and the sum of these two. */
    private static final int PRELUDE_BYTES = 12;

    private static final int SUMMED_BYTES = 8;
    private static final int MIN_MESSAGE_BYTES = PRELUDE_BYTES + Integer.BYTES;

    private final InputStream in;

    public EventStreamReader(InputStream in) {
        this.in = in;
    }

    /** @throws IOException if the stream breaks, ends within a message, or a message is damaged or above 16 MiB */
    @Override
    public Frame next() throws IOException {
        var prelude = in.readNBytes(PRELUDE_BYTES);
        if (prelude.length == 0) {
            return null;
        }
        var whole = Arrays.copyOf(prelude, checkedLength(prelude));
        int rest = whole.length - PRELUDE_BYTES;
        if (in.readNBytes(whole, PRELUDE_BYTES, rest) < rest) {
            throw new IOException("message cut");
        }
        try {
            return frame(Message.decode(ByteBuffer.wrap(whole)));
        } catch (RuntimeException e) {
            // The decoder knows no other way to say that a sum or a header is wrong, and may quote what it read.
            throw new IOException("message damaged");
        }
    }

    /** The length is believed only with its sum: else a damaged one would make the reader wait for what never comes. */
    private static int checkedLength(byte[] prelude) throws IOException {
        if (prelude.length < PRELUDE_BYTES) {
            throw new IOException("message cut");
        }
        var sum = new CRC32();
        sum.update(prelude, 0, SUMMED_BYTES);
        var read = ByteBuffer.wrap(prelude);
        int length = read.getInt();
        if ((int) sum.getValue() != read.getInt(SUMMED_BYTES)) {
            throw new IOException("message damaged");
        }
        if (length < MIN_MESSAGE_BYTES || length > MAX_MESSAGE_BYTES) {
            throw new IOException("message of an impossible length");
        }
        return length;
    }

    private static Frame frame(Message message) throws IOException {
        var headers = message.getHeaders();
        var data = new String(message.getPayload(), StandardCharsets.UTF_8);
        return switch (text(headers, ":message-type")) {
            case "event" -> new Frame(Kind.EVENT, text(headers, ":event-type"), data);
            case "exception" -> new Frame(Kind.EXCEPTION, text(headers, ":exception-type"), data);
            case "error" -> new Frame(Kind.EXCEPTION, text(headers, ":error-code"), orMessage(data, headers));
            default -> throw new IOException("message of an unknown type");
        };
    }

    /** An error says in a header what an exception says in its data. */
    private static String orMessage(String data, Map<String, HeaderValue> headers) {
        var message = headers.get(":error-message");
        if (!data.isEmpty() || message == null) {
            return data;
        }
        return Json.object().put("message", message.getString()).toString();
    }

    private static String text(Map<String, HeaderValue> headers, String name) {
        var value = headers.get(name);
        return value == null ? Frame.UNNAMED : value.getString();
    }
}
