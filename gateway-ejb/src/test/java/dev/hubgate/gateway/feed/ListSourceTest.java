package dev.hubgate.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the container, so without its retries. */
class ListSourceTest {

    private final ListSource source = new ListSource();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        source.open();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ListAddress answered(int status, byte[] body) {
        server.createContext("/list", exchange -> answer(exchange, status, body));
        return ListAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/list");
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : 0);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Test
    void givesTheBytes() {
        var body = "{}".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(source.fetch(answered(200, body))).isEqualTo(body);
    }

    @Test
    void givesNoneOfThemWhereTheyAreTooMany() {
        var most = new byte[ListSource.MOST_BYTES];
        assertThat(source.fetch(answered(200, most))).hasSameSizeAs(most);
        server.removeContext("/list");
        var address = answered(200, new byte[ListSource.MOST_BYTES + 1]);
        assertThatThrownBy(() -> source.fetch(address)).isInstanceOf(UnusableList.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 307, 401, 404})
    void whatIsNotThereIsNotAskedForAgain(int status) {
        var address = answered(status, new byte[0]);
        assertThatThrownBy(() -> source.fetch(address))
                .isInstanceOf(UnusableList.class)
                .hasMessageContaining(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whatMayComeLaterIsSaidToBeUnreachable(int status) {
        var address = answered(status, "later".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> source.fetch(address)).isInstanceOf(UnreachableList.class);
    }

    @Test
    void nobodyThereIsUnreachable() {
        var address = answered(200, new byte[1]);
        server.stop(0);
        assertThatThrownBy(() -> source.fetch(address)).isInstanceOf(UnreachableList.class);
    }

    @Test
    void whoeverInterruptsItEndsIt() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        server.createContext("/never", exchange -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var address = ListAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/never");
        var thrown = new AtomicReference<Throwable>();
        var fetching = Thread.ofVirtual().unstarted(() -> source.fetch(address));
        fetching.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
        fetching.start();
        asked.await();
        fetching.interrupt();
        fetching.join();
        never.countDown();
        assertThat(thrown.get()).isInstanceOf(UnreachableList.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "models.dev",
                "file:///etc/passwd",
                "ftp://a/b",
                "http:///x",
                "https://u:p@host/x",
                "http://a b"
            })
    void anAddressIsAWebAddressWithoutAUserName(String text) {
        assertThatThrownBy(() -> ListAddress.of(text))
                .isInstanceOf(UnusableList.class)
                .hasMessageNotContaining("u:p");
    }

    @Test
    void anAddressShowsNoMoreThanItsHost() {
        var address = ListAddress.of("https://host/list?token=canary");
        assertThat(address.toString()).doesNotContain("canary");
        assertThat(address.hash())
                .hasSize(64)
                .isNotEqualTo(ListAddress.of("https://host/").hash());
    }
}
