package dev.hubgate.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With real sockets on the loopback. */
class ClientWatchTest {

    private static final long A_FEW_TICKS_MS = 350;

    private final ClientWatch watch = new ClientWatch();
    private final CountDownLatch gone = new CountDownLatch(1);
    private ServerSocketChannel listener;
    private SocketChannel client;
    private SocketChannel server;

    @BeforeEach
    void connect() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = SocketChannel.open(listener.getLocalAddress());
        server = listener.accept();
        server.configureBlocking(false);
        watch.start();
    }

    @AfterEach
    void close() throws IOException {
        watch.stop();
        client.close();
        server.close();
        listener.close();
    }

    private boolean isNoticed() throws InterruptedException {
        return gone.await(1, TimeUnit.SECONDS);
    }

    private boolean isQuiet() throws InterruptedException {
        return !gone.await(A_FEW_TICKS_MS, TimeUnit.MILLISECONDS);
    }

    @Test
    void aClientThatClosesIsNoticedWithinASecond() throws Exception {
        try (var watching = watch.watch(server, gone::countDown)) {
            assertThat(isQuiet()).isTrue();
            client.close();
            assertThat(isNoticed()).isTrue();
            assertThat(watching).isNotNull();
        }
    }

    @Test
    void aClientThatResetsIsNoticedToo() throws Exception {
        try (var watching = watch.watch(server, gone::countDown)) {
            client.setOption(java.net.StandardSocketOptions.SO_LINGER, 0);
            client.close();
            assertThat(isNoticed()).isTrue();
            assertThat(watching).isNotNull();
        }
    }

    @Test
    void aClientThatHadLeftBeforeIsNoticedToo() throws Exception {
        client.close();
        Thread.sleep(20);
        try (var watching = watch.watch(server, gone::countDown)) {
            assertThat(isNoticed()).isTrue();
            assertThat(watching).isNotNull();
        }
    }

    @Test
    void bytesOfTheNextRequestStayWhereTheyAre() throws Exception {
        try (var watching = watch.watch(server, gone::countDown)) {
            client.write(ByteBuffer.wrap("GET /".getBytes(StandardCharsets.US_ASCII)));
            assertThat(isQuiet()).isTrue();
            assertThat(watching).isNotNull();
        }
        var read = ByteBuffer.allocate(100);
        server.read(read);
        assertThat(new String(read.array(), 0, read.position(), StandardCharsets.US_ASCII))
                .isEqualTo("GET /");
    }

    @Test
    void whoeverIsWatchedNoLongerIsLeftAlone() throws Exception {
        watch.watch(server, gone::countDown).close();
        client.close();
        assertThat(isQuiet()).isTrue();
    }

    @Test
    void theNextRequestOfAConnectionIsWatchedAnew() throws Exception {
        for (int i = 0; i < 5; i++) {
            var earlier = watch.watch(server, () -> {
                throw new AssertionError("this request is over");
            });
            Thread.sleep(i * 60L);
            earlier.close();
        }
        try (var watching = watch.watch(server, gone::countDown)) {
            client.close();
            assertThat(isNoticed()).isTrue();
            assertThat(watching).isNotNull();
        }
    }

    @Test
    void isToldOnce() throws Exception {
        var times = new AtomicInteger();
        try (var watching = watch.watch(server, times::incrementAndGet)) {
            client.close();
            Thread.sleep(A_FEW_TICKS_MS);
            assertThat(watching).isNotNull();
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void oneOddChannelDoesNotBlindItForTheOthers() throws Exception {
        try (var blocking = SocketChannel.open(listener.getLocalAddress());
                var odd = watch.watch(blocking, () -> {});
                var watching = watch.watch(server, gone::countDown)) {
            client.close();
            assertThat(isNoticed()).isTrue();
            assertThat(odd).isNotSameAs(watching);
        }
    }

    @Test
    void nothingIsNoticedWhereThereIsNoChannel() throws Exception {
        try (var watching = watch.watch(null, gone::countDown)) {
            assertThat(isQuiet()).isTrue();
            assertThat(watching).isNotNull();
        }
    }
}
