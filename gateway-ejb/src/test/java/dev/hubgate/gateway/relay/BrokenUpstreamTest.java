package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.failure.Fails;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Providers that do not keep to HTTP, byte by byte. Nothing may hang, and nothing half may pass as whole. */
@Timeout(20)
class BrokenUpstreamTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String STREAM = OK + "Content-Type: text/event-stream\r\n";
    private static final long GIVEN_UP = 30_000_000;

    private final IdleWatch watch = new IdleWatch();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();
    private final UpstreamClient client = new UpstreamClient(new QuickSettings(), watch);
    private ServerSocket server;

    /** What the server does with a connection whose request was read. */
    @FunctionalInterface
    private interface Behaviour {
        void serve(OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        watch.start();
        client.open();
    }

    @AfterEach
    void stop() throws IOException {
        watch.stop();
        server.close();
    }

    private void serve(Behaviour behaviour) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var socket = server.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> serve(socket, behaviour));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            while (readRequest(socket.getInputStream())) {
                behaviour.serve(socket.getOutputStream(), socket);
            }
        } catch (IOException e) {
            // The client has had enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every request here has a body of two bytes. */
    private static boolean readRequest(InputStream in) throws IOException {
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return in.readNBytes(2).length == 2;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Until the client closes, or it is clear that it never will. */
    private void forever(OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        while (written.addAndGet(bytes.length) < GIVEN_UP) {
            out.write(bytes);
        }
    }

    private static void drip(OutputStream out, String text) throws IOException, InterruptedException {
        for (var i = 0; i < 1_000; i++) {
            Thread.sleep(50);
            write(out, text);
        }
    }

    private Answer send() {
        var key = Authentication.bearer(new Credential.ApiKey(new Secret("sk-1")));
        var url = "http://localhost:" + server.getLocalPort() + "/v1";
        return client.send("groq", new WireRequest(url, key, new byte[] {'{', '}'}, Framing.SSE), new Call());
    }

    private String failure() {
        return Fails.of(this::send).code();
    }

    private String body() throws IOException {
        try (var answer = send()) {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aHeaderWithoutEndIsGivenUp() {
        serve((out, socket) -> {
            write(out, OK + "X-Endless: ");
            forever(out, "a".repeat(1_000));
        });
        assertThat(failure()).isEqualTo("provider_unavailable");
        assertThat(written.get()).isLessThan(GIVEN_UP);
    }

    @Test
    void headersWithoutEndAreGivenUp() {
        serve((out, socket) -> {
            write(out, OK);
            forever(out, "X-Endless: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(20));
        });
        assertThat(failure()).isEqualTo("provider_unavailable");
        assertThat(written.get()).isLessThan(GIVEN_UP);
    }

    @Test
    void aStatusLineWithoutEndIsGivenUp() {
        serve((out, socket) -> {
            write(out, "HTTP/1.1 200 ");
            forever(out, "a".repeat(1_000));
        });
        assertThat(failure()).isIn("provider_unavailable", "timeout");
        assertThat(written.get()).isLessThan(GIVEN_UP);
    }

    @Test
    void interimAnswersArePassedOverButNotForever() throws IOException {
        serve((out, socket) -> write(
                out,
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK
                        + "Content-Length: 2\r\n\r\nok"));
        assertThat(body()).isEqualTo("ok");
    }

    @Test
    void interimAnswersWithoutEndAreGivenUp() {
        serve((out, socket) -> forever(out, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"));
        assertThat(failure()).isIn("provider_unavailable", "timeout");
        assertThat(written.get()).isLessThan(GIVEN_UP);
    }

    @Test
    void headersThatTrickleInAreATimeout() {
        serve((out, socket) -> {
            write(out, OK + "X: ");
            drip(out, "a");
        });
        var start = System.nanoTime();
        assertThat(failure()).isEqualTo("timeout");
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void aBodyThatTricklesInIsATimeoutInTheEnd() {
        serve((out, socket) -> {
            write(out, STREAM + "Content-Length: 100000\r\n\r\n");
            drip(out, ":");
        });
        var start = System.nanoTime();
        try (var answer = send()) {
            var frames = answer.frames(Framing.SSE).orElseThrow();
            assertThatThrownBy(frames::next).isInstanceOf(HttpTimeoutException.class);
        }
        assertThat(System.nanoTime() - start).isBetween(1_900_000_000L, 10_000_000_000L);
    }

    @Test
    void trailersWithoutEndAreNotWaitedFor() throws IOException, InterruptedException {
        var hungUp = new CountDownLatch(1);
        serve((out, socket) -> {
            write(out, STREAM + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n");
            try {
                forever(out, "X-Trailer: aaaaaaaaaaaaaaaaaaaaaaaa\r\n");
            } catch (IOException e) {
                hungUp.countDown();
            }
        });
        assertThat(body()).isEqualTo("hello");
        hungUp.await();
    }

    @Test
    void whatFollowsTheLastChunkNeverBecomesTheNextAnswer() throws IOException {
        serve((out, socket) -> write(
                out,
                OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-Trailer: x\r\n\r\n" + OK
                        + "Content-Length: 6\r\n\r\nforged"));
        for (var i = 0; i < 5; i++) {
            assertThat(body()).isEqualTo("ok");
        }
    }

    @Test
    void whatIsNoHttpIsNoAnswer() {
        serve((out, socket) -> {
            write(out, "hello\r\n\r\n");
            socket.close();
        });
        assertThat(failure()).isEqualTo("provider_unavailable");
    }

    @Test
    void hangingUpIsNoAnswerAndNothingIsSentTwice() {
        serve((out, socket) -> socket.close());
        assertThat(failure()).isEqualTo("provider_unavailable");
        assertThat(connections).hasValue(1);
    }

    @Test
    void aResetInTheMiddleIsABreak() {
        serve((out, socket) -> {
            write(out, STREAM + "Transfer-Encoding: chunked\r\n\r\n9\r\ndata: a\n\n\r\n");
            Thread.sleep(100);
            socket.setSoLinger(true, 0);
            socket.close();
        });
        try (var answer = send()) {
            var frames = answer.frames(Framing.SSE).orElseThrow();
            assertThat(frames.next().data()).isEqualTo("a");
            assertThatThrownBy(frames::next)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(HttpTimeoutException.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fewerBytesThanPromisedAreABreak() {
        serve((out, socket) -> {
            write(out, OK + "Content-Length: 10\r\n\r\nhello");
            socket.close();
        });
        assertThatThrownBy(this::body).isInstanceOf(IOException.class);
    }

    @Test
    void aChunkedBodyWithoutItsEndIsABreak() {
        serve((out, socket) -> {
            write(out, OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
            socket.close();
        });
        assertThatThrownBy(this::body).isInstanceOf(IOException.class);
    }

    @Test
    void aChunkWhoseSizeIsNoneIsABreak() {
        serve((out, socket) -> write(out, OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"));
        assertThatThrownBy(this::body).isInstanceOf(IOException.class);
    }

    @Test
    void moreBytesThanPromisedNeverBecomeTheNextAnswer() throws IOException {
        serve((out, socket) -> write(out, OK + "Content-Length: 2\r\n\r\nok" + OK + "Content-Length: 6\r\n\r\nforged"));
        for (var i = 0; i < 5; i++) {
            assertThat(body()).isEqualTo("ok");
        }
    }

    @Test
    void aRedirectIsNotFollowedAndTheCredentialStays() throws IOException {
        try (var other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            other.setSoTimeout(500);
            var location = "http://localhost:" + other.getLocalPort() + "/";
            serve((out, socket) ->
                    write(out, "HTTP/1.1 307 Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"));
            try (var answer = send()) {
                assertThat(answer.isGood()).isFalse();
            }
            assertThatThrownBy(other::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void zippedEventsComeOneByOne() throws Exception {
        var next = new SynchronousQueue<String>();
        serve((out, socket) -> {
            write(out, STREAM + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n");
            try (var zip = new GZIPOutputStream(out, true)) {
                for (var event = next.take(); !event.isEmpty(); event = next.take()) {
                    zip.write(event.getBytes(StandardCharsets.UTF_8));
                    zip.flush();
                }
            }
            socket.close();
        });
        try (var answer = send()) {
            var frames = answer.frames(Framing.SSE).orElseThrow();
            for (var i = 0; i < 20; i++) {
                next.put("data: " + i + "\n\n");
                assertThat(frames.next().data()).isEqualTo(Integer.toString(i));
            }
            next.put("");
            assertThat(frames.next()).isNull();
        }
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aZippedBodyThatIsCutOrNoneIsABreak() throws IOException {
        var whole = zipped("{\"a\":\"" + "bc".repeat(100) + "\"}");
        for (var length : new int[] {0, 5, 20, whole.length - 1}) {
            serve((out, socket) -> {
                write(out, OK + "Content-Encoding: gzip\r\nContent-Length: " + length + "\r\n\r\n");
                out.write(whole, 0, length);
            });
            assertThatThrownBy(this::body).as("%s bytes", length).isInstanceOf(IOException.class);
            server.close();
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        }
        serve((out, socket) -> write(out, OK + "Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\nno zip, no"));
        assertThatThrownBy(this::body).isInstanceOf(IOException.class);
    }

    @Test
    void aZipBombIsNotUnpackedFurtherThanItIsRead() throws IOException {
        var bomb = zipped("a".repeat(200 << 20));
        serve((out, socket) -> {
            write(out, STREAM + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            out.write(bomb);
        });
        try (var answer = send()) {
            var frames = answer.frames(Framing.SSE).orElseThrow();
            assertThatThrownBy(frames::next).isInstanceOf(IOException.class).hasMessage("event too large");
        }
        try (var answer = send()) {
            assertThat(answer.body().readNBytes(1_000)).hasSize(1_000);
        }
    }

    @Test
    void aZippedBodyCanBeClosedWhileItIsWaitedFor() throws IOException {
        serve((out, socket) -> {
            write(out, STREAM + "Content-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n");
            out.write(zipped("data: a\n\n"), 0, 12);
            out.flush();
            Thread.sleep(5_000);
        });
        var answer = send();
        CompletableFuture.delayedExecutor(50, java.util.concurrent.TimeUnit.MILLISECONDS)
                .execute(answer::close);
        assertThatThrownBy(() -> answer.body().readAllBytes())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }
}
