package dev.hubgate.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.RunningWatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fetcher against a real server, which a name of the operator's own leads to. */
@Timeout(20)
class MediaFetcherTest {

    private static final String PATH = "messages[2].content[0].image_url.url";
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html\n";
    private static final byte[] PNG = png(300);

    private final RunningWatch watch = new RunningWatch();
    private final Call call = new Call();
    private final List<String> lookedUp = new ArrayList<>();
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        server.on("/good", OK + "Content-Length: " + PNG.length, PNG);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        watch.close();
    }

    private static byte[] png(int bytes) {
        var start = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        return Arrays.copyOf(start, bytes);
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        lookedUp.add(host);
        return host.endsWith(".internal")
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : InetAddress.getAllByName(host);
    }

    private MediaFetcher fetcher(Duration timeout) {
        var settings = new SmallSettings(timeout, "store.internal");
        return new MediaFetcher(
                settings, watch, new HostLookup(this::resolve), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private String url(String path) {
        return "http://store.internal:" + server.port() + path;
    }

    private Fetched fetch(String path) {
        return fetcher(Duration.ofSeconds(5)).fetch(url(path), PATH, call);
    }

    private Failure failure(String url) {
        return Fails.of(() -> fetcher(Duration.ofSeconds(5)).fetch(url, PATH, call));
    }

    private void refusesAsUnreachable(String path) {
        assertThat(failure(url(path)))
                .isEqualTo(Failure.invalidMedia(PATH, Refusal.unreachable().getMessage()));
    }

    @Test
    void fetchesAndSaysWhatItIsWhateverTheServerCallsIt() {
        var fetched = fetch("/good");
        assertThat(fetched.mediaType()).isEqualTo("image/png");
        assertThat(fetched.bytes()).isEqualTo(PNG);
        assertThat(fetched).hasToString("Fetched[image/png, 300 bytes]");
    }

    @Test
    void asksByNameAndTellsNothingOfItself() {
        fetch("/good");
        assertThat(server.heads()).containsExactly("""
                GET /good HTTP/1.1
                Host: store.internal:%d
                User-Agent: Hubgate
                Accept: */*
                Accept-Encoding: identity
                Connection: close
                """.formatted(server.port()));
    }

    @Test
    void readsABodyInChunksAndOneThatEndsWithTheConnection() {
        server.on("/chunks", out -> {
            out.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n12c\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(PNG);
            out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        });
        server.on("/open", "HTTP/1.0 200 OK\nX: y", PNG);
        assertThat(fetch("/chunks").bytes()).isEqualTo(PNG);
        assertThat(fetch("/open").bytes()).isEqualTo(PNG);
    }

    @Test
    void takesExactlyAsManyBytesAsAllowedAndNotOneMore() {
        var most = png(SmallSettings.MAX_BYTES);
        server.on("/most", "HTTP/1.0 200 OK", most);
        server.on("/more", "HTTP/1.0 200 OK", png(SmallSettings.MAX_BYTES + 1));
        assertThat(fetch("/most").bytes()).isEqualTo(most);
        assertThat(failure(url("/more")).message()).contains("larger than 100000 bytes");
    }

    @Test
    void breaksOffABodyWithoutEnd() {
        var sent = new AtomicInteger();
        server.on("/endless", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.write(PNG);
            while (true) {
                out.write(new byte[1_000]);
                sent.incrementAndGet();
            }
        });
        assertThat(failure(url("/endless")).message()).contains("larger than");
        assertThat(sent.get()).isLessThan(50_000);
    }

    @Test
    void refusesByTheAnnouncedLengthBeforeItReads() {
        server.on("/huge", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            Thread.sleep(4_000);
        });
        var since = System.nanoTime();
        assertThat(failure(url("/huge")).message()).contains("larger than");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void refusesABodyThatIsShorterThanItsLength() {
        server.on("/short", OK + "Content-Length: 400", PNG);
        server.on(
                "/cut",
                OK + "Transfer-Encoding: chunked",
                "12c\r\n\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));
        refusesAsUnreachable("/short");
        refusesAsUnreachable("/cut");
    }

    @Test
    void readsNoFurtherThanTheLength() {
        server.on("/long", OK + "Content-Length: 100", PNG);
        assertThat(fetch("/long").bytes()).hasSize(100);
    }

    @Test
    void refusesWhatIsCompressedWithoutUnpackingIt() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(png(SmallSettings.MAX_BYTES * 10));
        }
        server.on("/bomb", OK + "Content-Encoding: gzip\nContent-Length: " + packed.size(), packed.toByteArray());
        server.on("/coding", OK + "Transfer-Encoding: gzip, chunked", packed.toByteArray());
        refusesAsUnreachable("/bomb");
        refusesAsUnreachable("/coding");
    }

    @Test
    void refusesAPageInPlaceOfAnImage() {
        server.on(
                "/page",
                "HTTP/1.0 200 OK\nContent-Type: image/png",
                "<html>no</html>".getBytes(StandardCharsets.UTF_8));
        server.on("/nothing", OK + "Content-Length: 0", new byte[0]);
        assertThat(failure(url("/page")).message()).contains("no image");
        assertThat(failure(url("/nothing")).message()).contains("no image");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 300, 304, 401, 404, 500})
    void takesNothingButStatus200(int status) {
        server.on("/status", "HTTP/1.1 " + status + " X\nContent-Length: 300", PNG);
        refusesAsUnreachable("/status");
    }

    @Test
    void refusesWhatIsNoHttp() {
        server.on("/noise", out -> out.write(PNG));
        server.on("/silence", out -> {});
        server.on("/lengths", OK + "Content-Length: 300\nContent-Length: 200", PNG);
        refusesAsUnreachable("/noise");
        refusesAsUnreachable("/silence");
        refusesAsUnreachable("/lengths");
    }

    @Test
    void readsNoEndlessHead() {
        server.on("/headers", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write("X: y\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        server.on("/line", out -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write("yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy".getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        refusesAsUnreachable("/headers");
        refusesAsUnreachable("/line");
    }

    @Test
    void followsThreeRedirectsAndLooksEveryHostUpAnew() {
        server.moved("/1", 301, "/2");
        server.moved("/2", 302, "http://other.internal:" + server.port() + "/3");
        server.moved("/3", 308, url("/good"));
        var settings = new SmallSettings(Duration.ofSeconds(5), "store.internal", "other.internal");
        var fetcher = new MediaFetcher(
                settings, watch, new HostLookup(this::resolve), (SSLSocketFactory) SSLSocketFactory.getDefault());
        assertThat(fetcher.fetch(url("/1"), PATH, call).bytes()).isEqualTo(PNG);
        assertThat(lookedUp).containsExactly("store.internal", "store.internal", "other.internal", "store.internal");
    }

    @Test
    void doesNotFollowAFourthRedirectNorACircle() {
        server.moved("/0", 307, "/1");
        server.moved("/1", 303, "/2");
        server.moved("/2", 302, "/3");
        server.moved("/3", 302, "/good");
        server.moved("/round", 302, "/round");
        refusesAsUnreachable("/0");
        refusesAsUnreachable("/round");
        assertThat(server.heads()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/good",
                "http://localhost/good",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/good",
                "http://[::ffff:127.0.0.1]/good",
                "http://[::ffff:7f00:1]/good",
                "http://10.0.0.1/",
                "http://inner.internal/good",
                "http://127.1/",
                "file:///etc/passwd",
                "ftp://store.internal/good"
            })
    void followsNoRedirectInwards(String location) {
        server.moved("/in", 302, location);
        refusesAsUnreachable("/in");
        assertThat(server.heads()).hasSize(1);
    }

    /** An address in the URL is looked at like one that a name leads to, on a port where something listens. */
    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "inner.internal", "nowhere.invalid"})
    void saysTheSameOfAllThatIsInsideOrNowhere(String host) {
        var failure = failure("http://" + host + ":8080/good");
        assertThat(failure)
                .isEqualTo(Failure.invalidMedia(PATH, Refusal.unreachable().getMessage()));
        assertThat(failure.message()).doesNotContain(host);
        assertThat(failure.code()).isEqualTo("invalid_image_url");
        assertThat(failure.param()).isEqualTo(PATH);
    }

    /** The second answer would lead elsewhere: nobody asks for it. */
    @Test
    void connectsToTheAddressThatWasChecked() throws IOException {
        var asked = new AtomicInteger();
        var elsewhere = InetAddress.getByAddress(new byte[] {127, 0, 0, 99});
        var lookup = new HostLookup(host ->
                new InetAddress[] {asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : elsewhere});
        var fetcher = new MediaFetcher(
                new SmallSettings(Duration.ofSeconds(5), "store.internal"), watch, lookup, (SSLSocketFactory)
                        SSLSocketFactory.getDefault());
        assertThat(fetcher.fetch(url("/good"), PATH, call).bytes()).isEqualTo(PNG);
        assertThat(asked).hasValue(1);
    }

    @Test
    void checksAgainWhereAHostIsAfterARedirectToItself() throws IOException {
        var asked = new AtomicInteger();
        var metadata = InetAddress.getByAddress(new byte[] {(byte) 169, (byte) 254, (byte) 169, (byte) 254});
        var lookup = new HostLookup(
                host -> new InetAddress[] {asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : metadata});
        server.moved("/in", 302, "/good");
        var fetcher = new MediaFetcher(
                new SmallSettings(Duration.ofSeconds(5), "store.internal"), watch, lookup, (SSLSocketFactory)
                        SSLSocketFactory.getDefault());
        var failure = Fails.of(() -> fetcher.fetch(url("/in"), PATH, call));
        assertThat(failure.message()).isEqualTo(Refusal.unreachable().getMessage());
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void waitsNoLongerThanAllowedForAServerThatDribbles() {
        server.on("/slow", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            for (var one : PNG) {
                out.write(one);
                out.flush();
                Thread.sleep(100);
            }
        });
        server.on("/mute", out -> Thread.sleep(5_000));
        for (var path : new String[] {"/slow", "/mute"}) {
            var since = System.nanoTime();
            var failure = Fails.of(() -> fetcher(Duration.ofMillis(600)).fetch(url(path), PATH, call));
            assertThat(failure.message()).isEqualTo(Refusal.unreachable().getMessage());
            assertThat(Duration.ofNanos(System.nanoTime() - since))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(3));
        }
    }

    @Test
    void endsAtOnceWhenTheClientIsGone() throws Exception {
        var reached = new CompletableFuture<Void>();
        server.on("/mute", out -> {
            reached.complete(null);
            Thread.sleep(5_000);
        });
        var fetching = CompletableFuture.supplyAsync(() -> failure(url("/mute")));
        reached.get();
        var since = System.nanoTime();
        call.cancel();
        assertThat(fetching.get().code()).isEqualTo("client_closed_request");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void connectsNowhereWhenTheClientWasGoneBefore() {
        call.cancel();
        assertThat(failure(url("/good")).code()).isEqualTo("client_closed_request");
        assertThat(server.heads()).isEmpty();
    }

    @Test
    void fetchesFourAtOnceAndKeepsTheOrder() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var wanted = IntStream.range(0, 12)
                .mapToObj(i -> new Wanted(url("/" + i), "messages[" + i + "]"))
                .toList();
        IntStream.range(0, 12)
                .forEach(i -> server.on("/" + i, out -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.sleep(60 - 4L * i);
                    now.decrementAndGet();
                    out.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    out.write(png(100 + i));
                }));
        var fetched = fetcher(Duration.ofSeconds(10)).fetchAll(wanted, call);
        assertThat(fetched)
                .extracting(one -> one.bytes().length)
                .containsExactlyElementsOf(IntStream.range(100, 112).boxed().toList());
        assertThat(most.get()).isBetween(2, 4);
    }

    @Test
    void theFirstThatFailsStopsTheOthersAndIsNamed() {
        server.on("/mute", out -> Thread.sleep(15_000));
        server.on("/gone", "HTTP/1.1 404 X\nContent-Length: 0", new byte[0]);
        var wanted =
                List.of(new Wanted(url("/good"), "a"), new Wanted(url("/mute"), "b"), new Wanted(url("/gone"), "c"));
        var since = System.nanoTime();
        var failure = Fails.of(() -> fetcher(Duration.ofSeconds(15)).fetchAll(wanted, call));
        assertThat(failure.param()).isEqualTo("c");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theLimitIsForAllMediaOfARequestTogether() {
        server.on("/half", "HTTP/1.0 200 OK", png(SmallSettings.MAX_BYTES / 2));
        var two = List.of(new Wanted(url("/half"), "a"), new Wanted(url("/half"), "b"));
        var three = List.of(two.get(0), two.get(1), new Wanted(url("/good"), "c"));
        assertThat(fetcher(Duration.ofSeconds(5)).fetchAll(two, call)).hasSize(2);
        assertThat(Fails.of(() -> fetcher(Duration.ofSeconds(5)).fetchAll(three, call))
                        .message())
                .contains("larger than");
    }

    @Test
    void thereIsAnEndToHowManyAreFetched() {
        var many = IntStream.range(0, 21)
                .mapToObj(i -> new Wanted(url("/good"), "messages[" + i + "]"))
                .toList();
        var patient = fetcher(Duration.ofSeconds(10));
        assertThat(Fails.of(() -> patient.fetchAll(many, call)).param()).isEqualTo("messages[20]");
        assertThat(patient.fetchAll(many.subList(0, 20), call)).hasSize(20);
    }

    @Test
    void fetchesNothingForNothing() {
        assertThat(fetcher(Duration.ofSeconds(5)).fetchAll(List.of(), call)).isEmpty();
    }
}
