package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A fleet of its own and an account that asks it. */
record Stage(RunningHubgate hubgate, Fleet fleet, Account account) implements AutoCloseable {
    /** What a new tenant has. */
    private static final long CREDITS = 1_000_000;

    /** With so many providers, and a wallet that pays. */
    static Stage of(RunningHubgate hubgate, int providers) throws IOException {
        Fleet fleet = Fleet.register(hubgate.admin(), providers);
        return new Stage(hubgate, fleet, hubgate.admin().newAccount());
    }

    /** Asks for the fleet's model, wherever it may be. */
    Seen ask() {
        return ask(Asked.of(fleet.open()));
    }

    Seen ask(Asked asked) {
        return Seen.of(hubgate.as(account.key()), asked);
    }

    /** Changes how the project's requests are routed. */
    void choose(Consumer<ObjectNode> choices) {
        hubgate.admin().choose(account, choices);
    }

    /** A credential of the project's own for the provider at this place. */
    void ownCredential(int place, String key) {
        hubgate.admin().ownCredential(account, fleet.get(place).name(), key);
    }

    /** Fails unless it was answered by the provider at this place. */
    void answered(Seen seen, int place, String reason) {
        assertThat(seen.ok()).as(seen.toString()).isTrue();
        assertThat(seen.header("x-hub-provider")).isEqualTo(fleet.get(place).name());
        assertThat(seen.header("x-hub-model")).isEqualTo(fleet.model());
        assertThat(seen.header("x-hub-routing-reason")).isEqualTo(reason);
    }

    /** Fails unless it was refused so, in the whole envelope, and cost nothing. */
    void refused(Seen seen, int status, String type, String code) {
        assertThat(seen.status()).as(seen.toString()).isEqualTo(status);
        assertThat(seen.error().path("type").asString("")).isEqualTo(type);
        assertThat(seen.code()).isEqualTo(code);
        assertThat(seen.error().path("message").asString("")).isNotBlank().doesNotContain("sk-");
        assertThat(seen.error().at("/metadata/correlation_id").asString("")).isEqualTo(seen.requestId());
        if (status == 429 || status == 503) {
            assertThat(seen.header("retry-after")).matches("[1-9]\\d*");
        }
        unspent();
    }

    /** Fails unless the wallet is as it was at first. */
    void unspent() {
        Books books = Books.settled(hubgate.admin(), account);
        assertThat(books.charged()).isEmpty();
        assertThat(books.wallet().balance()).isEqualTo(CREDITS);
    }

    /** Fails unless exactly this request was charged for, at the price that its reply says. */
    void paidOnce(Seen seen) {
        Books books = Books.settled(hubgate.admin(), account).balanced();
        assertThat(books.charged()).containsExactly(seen.requestId());
        assertThat(books.chargeOf(seen.requestId()))
                .isPositive()
                .isEqualTo(seen.costUsd().movePointRight(9).longValueExact());
    }

    @Override
    public void close() throws IOException {
        fleet.close();
    }
}
