package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchedStreamTest {

    private static final long IDLE = 1_000_000_000;
    private static final long NEVER = System.nanoTime() + Long.MAX_VALUE / 2;

    private final StillWatch watch = new StillWatch();

    /** Reading from it waits until it is closed, and then fails as a connection does. */
    private static final class Silent extends java.io.InputStream {

        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private static CompletableFuture<Integer> reading(WatchedStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return stream.read();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Test
    void silenceOfTheProviderIsATimeout() throws InterruptedException {
        var body = new Silent();
        var read = reading(new WatchedStream(body, watch, IDLE, NEVER));
        body.reading.await();
        watch.lookAfter(IDLE / 2);
        assertThat(read).isNotDone();
        watch.lookAfter(IDLE + 1);
        assertThatThrownBy(read::join).hasCauseInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void closingItIsNoTimeout() throws InterruptedException, IOException {
        var body = new Silent();
        var stream = new WatchedStream(body, watch, IDLE, NEVER);
        var read = reading(stream);
        body.reading.await();
        stream.close();
        assertThatThrownBy(read::join)
                .hasCauseInstanceOf(IOException.class)
                .hasCauseExactlyInstanceOf(IOException.class);
    }

    @Test
    void timeThatTheReaderTakesIsNotTheProvidersSilence() throws IOException {
        var stream = new WatchedStream(new ByteArrayInputStream(new byte[] {1, 2}), watch, IDLE, NEVER);
        assertThat(stream.read()).isOne();
        watch.lookAfter(100 * IDLE);
        assertThat(stream.read()).isEqualTo(2);
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void aBodyThatComesTooSlowlyAsAWholeIsATimeout() throws InterruptedException {
        var body = new Silent();
        var stream = new WatchedStream(body, watch, 100 * IDLE, System.nanoTime() + IDLE);
        var read = reading(stream);
        body.reading.await();
        watch.lookAfter(IDLE / 2);
        assertThat(read).isNotDone();
        watch.lookAfter(2 * IDLE);
        assertThatThrownBy(read::join).hasCauseInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void isWatchedUntilItIsClosed() throws IOException {
        var stream = new WatchedStream(new ByteArrayInputStream(new byte[0]), watch, IDLE, NEVER);
        assertThat(watch.size()).isOne();
        stream.close();
        assertThat(watch.size()).isZero();
    }

    @Test
    void whatComesInTimeGoesThrough() throws IOException {
        try (var out = new PipedOutputStream();
                var stream = new WatchedStream(new PipedInputStream(out), watch, IDLE, NEVER)) {
            out.write(new byte[] {7, 8, 9});
            assertThat(stream.readNBytes(3)).containsExactly(7, 8, 9);
        }
    }
}
