package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SseReaderTest {

    private static List<String> read(InputStream in) throws IOException {
        var reader = new SseReader(in);
        var events = new ArrayList<String>();
        for (var frame = reader.next(); frame != null; frame = reader.next()) {
            events.add(frame.data());
        }
        return events;
    }

    private static List<String> read(String stream) throws IOException {
        return read(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
    }

    /** Gives a few bytes at a time, as a network does. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(5)));
            }
        };
    }

    @Property(tries = 500)
    void anySplitOfTheBytesGivesTheSameEvents(
            @ForAll @Size(max = 20)
                    List<@StringLength(max = 20) @Chars({'a', ' ', ':', 'é', '☃', '{', '"', '0'}) String> events,
            @ForAll long seed)
            throws IOException {
        var random = new Random(seed);
        var ends = List.of("\n", "\r", "\r\n");
        var stream = new StringBuilder();
        for (var event : events) {
            var end = ends.get(random.nextInt(3));
            if (random.nextInt(4) == 0) {
                stream.append(": a comment").append(end);
            }
            stream.append("data: ").append(event).append(end).append(end);
        }
        assertThat(read(inPieces(stream.toString().getBytes(StandardCharsets.UTF_8), random)))
                .isEqualTo(events);
    }

    @Example
    void severalLinesOfDataAreOneEvent() throws IOException {
        assertThat(read("data: a\ndata:b\ndata:  c\n\n")).containsExactly("a\nb\n c");
    }

    @Example
    void commentsAndFieldsWithoutMeaningArePassedOver() throws IOException {
        assertThat(read(": hello\nevent: x\nid: 7\nretry: 1\ndata: a\n\n: bye\n\nevent: only\n\n"))
                .containsExactly("a");
    }

    @Example
    void anEventHasTheNameThatItSaysAndGivesItToNoOther() throws IOException {
        var stream = "event: ping\ndata: 1\n\nevent:a b\n\ndata: 2\n\ndata: 3\nevent:  x\n\n";
        var reader = new SseReader(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
        assertThat(reader.next()).isEqualTo(new Frame(Frame.Kind.EVENT, "ping", "1"));
        assertThat(reader.next()).isEqualTo(new Frame(Frame.Kind.EVENT, "message", "2"));
        assertThat(reader.next()).isEqualTo(new Frame(Frame.Kind.EVENT, " x", "3"));
        assertThat(reader.next()).isNull();
    }

    @Example
    void anEventThatWasCutIsDropped() throws IOException {
        assertThat(read("data: a\n\ndata: half")).containsExactly("a");
        assertThat(read("data: a\n\ndata: b\n")).containsExactly("a");
    }

    @Example
    void aLastEventThatIsAWholeObjectNeedsNoEmptyLine() throws IOException {
        assertThat(read("data: a\n\ndata: {\"b\":1} ")).containsExactly("a", "{\"b\":1} ");
        assertThat(read("data: a\n\ndata: {\"b\":1}\n")).containsExactly("a", "{\"b\":1}");
    }

    @Example
    void anEventWithEmptyDataIsAnEvent() throws IOException {
        assertThat(read("data:\n\ndata: \n\n")).containsExactly("", "");
    }

    @Example
    void aFieldWhoseNameOnlyBeginsLikeDataIsAnother() throws IOException {
        assertThat(read("database: x\n\ndat: y\n\n data: z\n\ndata: a\n\n")).containsExactly("a");
    }

    @Example
    void aByteOrderMarkAtTheStartIsNoPartOfTheFirstField() throws IOException {
        assertThat(read("\ufeffdata: a\n\n")).containsExactly("a");
    }

    @Example
    void anEventIsThereAsSoonAsItsEmptyLineIs() throws IOException {
        var nothingMore = new InputStream() {
            private final InputStream first = new ByteArrayInputStream("data: a\r\r".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() {
                throw new AssertionError("asked for more than was needed");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return first.available() > 0 ? first.read(buffer, offset, length) : read();
            }
        };
        assertThat(new SseReader(nothingMore).next().data()).isEqualTo("a");
    }

    @Example
    void anEventOfManyBuffersIsWhole() throws IOException {
        var long1 = "é".repeat(50_000);
        assertThat(read("data: " + long1 + "\n\n")).containsExactly(long1);
    }

    @Example
    void commentsWithoutEndAreRefused() {
        var comment = ": keep-alive\n\n".getBytes(StandardCharsets.UTF_8);
        var endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                System.arraycopy(comment, 0, buffer, offset, comment.length);
                return comment.length;
            }
        };
        assertThatThrownBy(() -> new SseReader(endless).next()).isInstanceOf(IOException.class);
    }

    @Example
    void aLineWithoutEndIsRefused() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        assertThatThrownBy(() -> new SseReader(endless).next()).isInstanceOf(IOException.class);
    }
}
