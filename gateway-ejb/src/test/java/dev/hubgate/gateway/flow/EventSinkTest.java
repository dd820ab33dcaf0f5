package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.relay.StillWatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventSinkTest {

    private static final long SILENCE = TimeUnit.SECONDS.toNanos(16);

    private static byte[] piece(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final StillWatch watch = new StillWatch();
    private final Wire wire = new Wire();

    /** Keeps apart what each flush sent. */
    private static final class Wire extends OutputStream {

        private final List<String> flushed = Collections.synchronizedList(new ArrayList<>());
        private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
        private int writes;

        @Override
        public void write(int one) {
            pending.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            writes++;
            pending.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            flushed.add(pending.toString(StandardCharsets.UTF_8));
            pending.reset();
        }

        private void awaitFlushes(int count) throws InterruptedException {
            for (int i = 0; i < 500 && flushed.size() < count; i++) {
                Thread.sleep(10);
            }
        }
    }

    @Test
    void eachChunkIsOneWriteAndOneFlush() {
        try (var sink = new EventSink(wire, watch)) {
            sink.send(piece("ä"));
            sink.send(piece("done"));
        }
        assertThat(wire.flushed).containsExactly("ä", "done");
        assertThat(wire.writes).isEqualTo(2);
    }

    @Test
    void inSilenceItSaysThatItIsStillThere() throws InterruptedException {
        try (var sink = new EventSink(wire, watch)) {
            watch.lookAfter(SILENCE);
            wire.awaitFlushes(1);
            sink.send(piece("done"));
        }
        assertThat(wire.flushed).containsExactly(": keep-alive\n\n", "done");
    }

    @Test
    void whileItSpeaksItSaysNothingElse() throws InterruptedException {
        try (var sink = new EventSink(wire, watch)) {
            sink.send(piece("x"));
            watch.lookAfter(TimeUnit.SECONDS.toNanos(14));
            Thread.sleep(20);
        }
        assertThat(wire.flushed).hasSize(1);
    }

    @Test
    void onceClosedItIsSilentAndNotWatched() throws InterruptedException {
        var sink = new EventSink(wire, watch);
        sink.close();
        sink.send(piece("done"));
        watch.lookAfter(SILENCE);
        Thread.sleep(20);
        assertThat(wire.flushed).isEmpty();
        assertThat(watch.size()).isZero();
    }

    @Test
    void aClientThatTakesNothingIsGone() {
        var broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        try (var sink = new EventSink(broken, watch)) {
            assertThatThrownBy(() -> sink.send(piece("x"))).isInstanceOf(EventSink.ClientGone.class);
            assertThatThrownBy(() -> sink.send(piece("done"))).isInstanceOf(EventSink.ClientGone.class);
        }
    }

    @Test
    void aClientThatIsGoneInSilenceIsNoticedWithTheNextChunk() throws InterruptedException {
        var tried = new CountDownLatch(1);
        var broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                tried.countDown();
                throw new IOException("broken pipe");
            }
        };
        try (var sink = new EventSink(broken, watch)) {
            watch.lookAfter(SILENCE);
            assertThat(tried.await(5, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> sink.send(piece("x"))).isInstanceOf(EventSink.ClientGone.class);
        }
    }
}
