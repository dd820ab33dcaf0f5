package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class GoogleTokensTest {

    private static final ServiceAccount ALICE = account("alice", "key");
    private static final ServiceAccount BOB = account("bob", "key");

    private final AtomicInteger fetches = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Instant now = Instant.parse("2026-11-20T06:00:00Z");

    private static ServiceAccount account(String email, String key) {
        return new ServiceAccount(email, "id", new Secret(key), "p", "https://t.example/", "global");
    }

    private final class Watch extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final GoogleTokens tokens =
            new GoogleTokens(this::fetch, Executors.newVirtualThreadPerTaskExecutor(), new Watch());

    private GoogleTokens.Token fetch(String provider, ServiceAccount account) {
        var number = fetches.incrementAndGet();
        if (account.clientEmail().equals("slow")) {
            awaitRelease();
        }
        if (account.clientEmail().equals("refused")) {
            throw Failure.upstreamAuthentication(provider).exception();
        }
        return new GoogleTokens.Token(new Secret(account.clientEmail() + number), now.plusSeconds(60));
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String token(ServiceAccount account) {
        return tokens.token("vertex", account, new Call()).reveal();
    }

    @Test
    void aTokenIsKeptWhileItLasts() {
        assertThat(token(ALICE)).isEqualTo("alice1");
        now = now.plusSeconds(59);
        assertThat(token(ALICE)).isEqualTo("alice1");
        now = now.plusSeconds(1);
        assertThat(token(ALICE)).isEqualTo("alice2");
    }

    @Test
    void isFetchedOnceForAllWhoWait() {
        var slow = account("slow", "key");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> token(slow), executor))
                    .toList();
            assertThat(token(ALICE))
                    .as("who needs another account's does not wait")
                    .startsWith("alice");
            released.countDown();
            assertThat(waiting).allSatisfy(one -> assertThat(one.join()).startsWith("slow"));
        }
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aRefusedTokenIsReplacedOnceHoweverManySayThatItWas() {
        var first = new Secret(token(ALICE));
        tokens.refused(ALICE, first);
        assertThat(token(ALICE)).isEqualTo("alice2");
        tokens.refused(ALICE, first);
        assertThat(token(ALICE)).isEqualTo("alice2");
    }

    @Test
    void aFailureIsForThoseWhoWaitAndNotForThoseWhoComeLater() {
        var refused = account("refused", "key");
        assertThat(Fails.of(() -> token(refused)).code()).isEqualTo("upstream_authentication_error");
        assertThat(Fails.of(() -> token(refused)).code()).isEqualTo("upstream_authentication_error");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void namingSomebodysAccountDoesNotGetSomebodysToken() {
        assertThat(token(ALICE)).isEqualTo("alice1");
        assertThat(token(account("alice", "another key"))).isEqualTo("alice2");
        assertThat(token(BOB)).isEqualTo("bob3");
        assertThat(token(account("alice", "key"))).isEqualTo("alice1");
    }

    @Test
    void whoLeavesDoesNotTakeTheTokenFromTheOthers() {
        var slow = account("slow", "key");
        var leaving = new Call();
        var left = CompletableFuture.supplyAsync(
                () -> Fails.of(() -> tokens.token("vertex", slow, leaving)).code());
        var staying = CompletableFuture.supplyAsync(() -> token(slow));
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(leaving::cancel);
        assertThat(left.join()).isEqualTo("provider_unavailable");
        released.countDown();
        assertThat(staying.join()).isEqualTo("slow1");
    }
}
