package dev.hubgate.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.StillWatch;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostLookupTest {

    private final MediaUrls urls = new MediaUrls(Set.of("store.internal"));
    private final Call call = new Call();
    private final Allowance allowance = new Allowance(1_000, Duration.ofSeconds(5), call, new StillWatch());

    @AfterEach
    void end() {
        allowance.close();
    }

    private static HostLookup found(String... addresses) {
        return new HostLookup(
                host -> Arrays.stream(addresses).map(HostLookupTest::address).toArray(InetAddress[]::new));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getAllByName(text)[0];
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private void refuses(HostLookup lookup, String url) throws Refusal {
        var target = urls.target(url);
        assertThatThrownBy(() -> lookup.addresses(target, allowance))
                .isInstanceOf(Refusal.class)
                .hasMessage(Refusal.unreachable().getMessage());
    }

    @Test
    void givesAllAddressesOfAPublicHost() throws Exception {
        assertThat(found("1.1.1.1", "2606:4700::1111").addresses(urls.target("http://a.example"), allowance))
                .containsExactly(address("1.1.1.1"), address("2606:4700::1111"));
    }

    @Test
    void refusesAHostWithOnePrivateAddressAmongPublicOnes() throws Refusal {
        refuses(found("1.1.1.1", "8.8.8.8", "10.0.0.1"), "http://a.example");
        refuses(
                found("1.1.1.1", "1.1.1.1", "1.1.1.1", "1.1.1.1", "1.1.1.1", "1.1.1.1", "1.1.1.1", "1.1.1.1", "::1"),
                "http://a.example");
    }

    /** What needs no look-up is looked at all the same; the URL's own reader lets these pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.0.1:8080/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[64:ff9b::a00:1]/",
                "http://localhost/",
                "http://localhost./"
            })
    void refusesAnInnerAddressThatStandsInTheUrl(String url) throws Refusal {
        refuses(new HostLookup(InetAddress::getAllByName), url);
    }

    @Test
    void refusesAHostWithoutAddresses() throws Refusal {
        refuses(found(), "http://a.example");
        refuses(
                new HostLookup(host -> {
                    throw new UnknownHostException(host);
                }),
                "http://a.example");
    }

    @Test
    void doesNotTryAddressesWithoutEnd() throws Exception {
        var many = new String[100];
        Arrays.fill(many, "1.1.1.1");
        assertThat(found(many).addresses(urls.target("http://a.example"), allowance))
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "192.168.1.1", "fd00::1", "1.1.1.1"})
    void letsTheOperatorsOwnHostBeInside(String address) throws Exception {
        assertThat(found(address).addresses(urls.target("http://store.internal"), allowance))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1", "ff02::1", "::"})
    void doesNotLetEvenThatOneBeWhereNoServerIs(String address) throws Refusal {
        refuses(found(address), "http://store.internal");
    }

    /** Whatever addresses this machine has, they are its own. */
    @Test
    void refusesTheGatewaysOwnAddresses() throws Exception {
        for (var own : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList()) {
            refuses(new HostLookup(host -> new InetAddress[] {own}), "http://a.example");
        }
    }

    @Test
    void refusesOnABeatSoThatTimeTellsLittle() throws Refusal {
        for (var delay : new int[] {0, 60, 120}) {
            var since = System.nanoTime();
            refuses(
                    new HostLookup(host -> {
                        pause(delay);
                        throw new UnknownHostException(host);
                    }),
                    "http://a.example");
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
        }
    }

    @Test
    void waitsForNoResolverLongerThanAllowed() throws Exception {
        var never = new CountDownLatch(1);
        try (var brief = new Allowance(1_000, Duration.ofMillis(300), call, new StillWatch())) {
            var lookup = new HostLookup(host -> {
                await(never);
                return new InetAddress[0];
            });
            var target = urls.target("http://a.example");
            var since = System.nanoTime();
            assertThatThrownBy(() -> lookup.addresses(target, brief)).isInstanceOf(Refusal.class);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(3));
        } finally {
            never.countDown();
        }
    }

    @Test
    void waitsForNoResolverWhenTheClientIsGone() throws Exception {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var lookup = new HostLookup(host -> {
            asked.countDown();
            await(never);
            return new InetAddress[0];
        });
        var target = urls.target("http://a.example");
        Thread.ofVirtual().start(() -> {
            await(asked);
            call.cancel();
        });
        var since = System.nanoTime();
        assertThatThrownBy(() -> lookup.addresses(target, allowance)).isInstanceOf(Refusal.class);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(3));
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
