package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.Frame.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EventStreamReaderTest {

    /** Three messages of a conversation, as they look on the wire: an event, a long one, an exception. */
    private static final byte[] CONVERSATION = joined(
            message(event("messageStart"), "{\"role\":\"assistant\",\"p\":\"abc\"}"),
            message(event("contentBlockDelta"), "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"Grüß Gott ☃\"}}"),
            message(exception("throttlingException"), "{\"message\":\"Too many\"}"));

    private static Map<String, String> event(String type) {
        return headers(":event-type", type, ":content-type", "application/json", ":message-type", "event");
    }

    private static Map<String, String> exception(String type) {
        return headers(":exception-type", type, ":content-type", "application/json", ":message-type", "exception");
    }

    private static Map<String, String> headers(String... namesAndValues) {
        var headers = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    /** Written from the format's description, not by the library that reads it. */
    private static byte[] message(Map<String, String> headers, String payload) {
        try {
            var head = new ByteArrayOutputStream();
            var head1 = new DataOutputStream(head);
            for (var header : headers.entrySet()) {
                head1.writeByte(header.getKey().length());
                head1.writeBytes(header.getKey());
                head1.writeByte(7);
                var value = header.getValue().getBytes(StandardCharsets.UTF_8);
                head1.writeShort(value.length);
                head1.write(value);
            }
            return summed(head.toByteArray(), payload.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] summed(byte[] head, byte[] payload) throws IOException {
        var all = new ByteArrayOutputStream();
        var out = new DataOutputStream(all);
        out.writeInt(16 + head.length + payload.length);
        out.writeInt(head.length);
        out.writeInt(sum(all.toByteArray()));
        out.write(head);
        out.write(payload);
        out.writeInt(sum(all.toByteArray()));
        return all.toByteArray();
    }

    private static int sum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<Frame> read(InputStream in) throws IOException {
        var reader = new EventStreamReader(in);
        var frames = new ArrayList<Frame>();
        for (var frame = reader.next(); frame != null; frame = reader.next()) {
            frames.add(frame);
        }
        return frames;
    }

    private static List<Frame> read(byte[] bytes) throws IOException {
        return read(new ByteArrayInputStream(bytes));
    }

    private static InputStream inPieces(byte[] bytes, int most, Random random) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }

    @Property(tries = 300)
    void anySplitOfTheBytesGivesTheSameFrames(
            @ForAll @Size(max = 12) List<@StringLength(max = 300) String> payloads,
            @ForAll @IntRange(min = 1, max = 40) int most,
            @ForAll long seed)
            throws IOException {
        var random = new Random(seed);
        var bytes = new ByteArrayOutputStream();
        var expected = new ArrayList<Frame>();
        for (var payload : payloads) {
            // What is no UTF-16 does not survive UTF-8; no provider sends it.
            var data = new String(payload.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            var name = "type" + random.nextInt(100);
            var fails = random.nextInt(5) == 0;
            bytes.writeBytes(message(fails ? exception(name) : event(name), data));
            expected.add(new Frame(fails ? Kind.EXCEPTION : Kind.EVENT, name, data));
        }
        assertThat(read(inPieces(bytes.toByteArray(), most, random))).isEqualTo(expected);
        assertThat(read(inPieces(bytes.toByteArray(), 1, random))).isEqualTo(expected);
    }

    @Example
    void everyFlippedBitIsFoundAndOnlyWhatCameBeforeItIsGiven() throws IOException {
        var whole = read(CONVERSATION);
        assertThat(whole)
                .extracting(Frame::name)
                .containsExactly("messageStart", "contentBlockDelta", "throttlingException");
        assertEveryFlipFound(CONVERSATION);
    }

    private static void assertRejected(byte[] bytes, List<Frame> whole, String what) throws IOException {
        var reader = new EventStreamReader(new ByteArrayInputStream(bytes));
        for (var expected : whole) {
            Frame frame;
            try {
                frame = reader.next();
            } catch (IOException e) {
                assertThat(e).as(what).hasMessageStartingWith("message").hasNoCause();
                return;
            }
            assertThat(frame).as(what).isEqualTo(expected);
        }
        throw new AssertionError(what + " went unnoticed");
    }

    @Test
    void everyFlippedBitOfARecordedStreamIsFound() throws IOException {
        var folder = Reference.file("recorded event streams", "providers", "fixtures", "dev");
        var files = 0;
        try (var names = Files.newDirectoryStream(folder, "bedrock__*stream.json")) {
            for (var file : names) {
                var base64 = Json.read(Files.readAllBytes(file)).at("/response/body_eventstream_base64");
                assertEveryFlipFound(Base64.getDecoder().decode(base64.stringValue()));
                files++;
            }
        }
        assertThat(files).isPositive();
        System.out.println("recorded event streams read " + files + ", every flipped bit found");
    }

    private static void assertEveryFlipFound(byte[] bytes) throws IOException {
        var whole = read(bytes);
        assertThat(whole).isNotEmpty();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertRejected(flipped, whole, "bit " + bit);
        }
    }

    @Example
    void aStreamThatEndsWithinAMessageIsCut() throws IOException {
        var whole = read(CONVERSATION);
        var first = message(event("messageStart"), "{\"role\":\"assistant\",\"p\":\"abc\"}").length;
        for (int length = 1; length < first; length++) {
            assertRejected(java.util.Arrays.copyOf(CONVERSATION, length), whole, "cut at " + length);
        }
        assertThat(read(java.util.Arrays.copyOf(CONVERSATION, first))).isEqualTo(whole.subList(0, 1));
        assertThat(read(new byte[0])).isEmpty();
    }

    @Example
    void anAbsurdLengthIsRefusedBeforeAnythingIsReadOrReserved() {
        for (int length : new int[] {0, 15, (16 << 20) + 1, Integer.MAX_VALUE, -1}) {
            var prelude = java.nio.ByteBuffer.allocate(12).putInt(length).putInt(0);
            prelude.putInt(sum(java.util.Arrays.copyOf(prelude.array(), 8)));
            assertThatThrownBy(() -> read(prelude.array()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("message of an impossible length");
        }
    }

    @Example
    void headersThatDoNotFitAreRefusedEvenWithRightSums() throws IOException {
        for (var head : new String[] {"ff", "013a07ffff", "013a63", "013a00", "0007000161", "01"}) {
            var bytes = summed(HexFormat.of().parseHex(head), new byte[] {'{', '}'});
            assertThatThrownBy(() -> read(bytes)).as(head).isInstanceOf(IOException.class);
        }
    }

    @Example
    void anErrorSaysInItsHeadersWhatItIs() throws IOException {
        var error = headers(":message-type", "error", ":error-code", "InternalFailure", ":error-message", "a \"b\"");
        assertThat(read(message(error, "")))
                .containsExactly(new Frame(Kind.EXCEPTION, "InternalFailure", "{\"message\":\"a \\\"b\\\"\"}"));
        assertThat(read(message(error, "{}"))).containsExactly(new Frame(Kind.EXCEPTION, "InternalFailure", "{}"));
    }

    @Example
    void aMessageOfAnUnknownTypeIsNoEvent() {
        assertThatThrownBy(() -> read(message(headers(":message-type", "news"), "{}")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(message(headers(), "{}"))).isInstanceOf(IOException.class);
    }

    @Example
    void aFrameDoesNotPrintItsData() {
        assertThat(new Frame(Kind.EVENT, "messageStart", "canary").toString()).doesNotContain("canary");
    }

    /** The message of the format's description: no headers, no payload. */
    @Example
    void theShortestMessageIsWhatTheDescriptionSays() throws IOException {
        assertThat(summed(new byte[0], new byte[0]))
                .isEqualTo(HexFormat.of().parseHex("000000100000000005c248eb7d98c8ff"));
    }
}
