package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A project's own credential for a provider goes first, and its use costs the wallet nothing. */
@ExtendWith(HubgateExtension.class)
class OwnCredentialsST {
    private static final String OWN = FleetProvider.GOOD_KEY + "own";
    private static final String BAD = "sk-bad-own";

    private final RunningHubgate hubgate;
    private Stage stage;

    OwnCredentialsST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
    }

    @BeforeEach
    void open() throws IOException {
        stage = Stage.of(hubgate, 2);
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
    }

    private void own(Seen seen, int place) {
        stage.answered(seen, place, "byok");
        assertThat(seen.header("x-hub-billing")).isEqualTo("byok");
        assertThat(seen.costUsd()).isZero();
        assertThat(stage.fleet().visits(seen.asked().mark()))
                .allSatisfy(visit -> assertThat(visit.key()).isEqualTo(OWN));
    }

    @Test
    void goesFirstAndCostsNothing() {
        stage.ownCredential(1, OWN);
        own(stage.ask(), 1);
        own(stage.ask(Asked.of(stage.fleet().open()).streamed()), 1);
        stage.unspent();
    }

    @Test
    void worksWithAnEmptyWallet() {
        Account broke = hubgate.admin().newAccount(0);
        hubgate.admin().ownCredential(broke, stage.fleet().get(0).name(), OWN);
        Seen seen = Seen.of(hubgate.as(broke.key()), Asked.of(stage.fleet().open()));
        own(seen, 0);
        Books books = Books.settled(hubgate.admin(), broke).balanced();
        assertThat(books.wallet().balance()).isZero();
    }

    @Test
    void isUsedForAForcedProvider() {
        stage.ownCredential(0, OWN);
        Seen seen = stage.ask(Asked.of(stage.fleet().forced(0)));
        assertThat(seen.ok()).as(seen.toString()).isTrue();
        assertThat(seen.header("x-hub-billing")).isEqualTo("byok");
        stage.unspent();
    }

    @Test
    void isTheFaultOfTheProjectWhereItDoesNotWork() {
        stage.ownCredential(0, BAD);
        Seen seen = stage.ask();
        stage.refused(seen, 502, "upstream_error", "upstream_authentication_error");
        assertThat(seen.error().path("message").asString())
                .contains(stage.fleet().get(0).name());
        assertThat(stage.fleet().visits(seen.asked().mark()))
                .allSatisfy(visit -> assertThat(visit.key()).isEqualTo(BAD));
    }

    @Test
    void givesWayToTheOperatorsWhereTheProjectWantsItSo() {
        stage.ownCredential(0, BAD);
        stage.choose(choices -> choices.put("managed_fallback", true));
        Seen seen = stage.ask();
        assertThat(seen.ok()).as(seen.toString()).isTrue();
        assertThat(seen.header("x-hub-billing")).isEqualTo("managed");
        stage.paidOnce(seen);
    }

    @Test
    void servesNobodyElse() {
        stage.ownCredential(1, OWN);
        Account other = hubgate.admin().newAccount();
        for (int times = 0; times < 5; times++) {
            Seen seen = Seen.of(hubgate.as(other.key()), Asked.of(stage.fleet().open()));
            stage.answered(seen, 0, "cheapest");
            assertThat(seen.header("x-hub-billing")).isEqualTo("managed");
            assertThat(stage.fleet().visits(seen.asked().mark()))
                    .allSatisfy(visit -> assertThat(visit.key()).isNotEqualTo(OWN));
        }
    }

    @Test
    void isNotMissedByOthersWhereItIsBad() {
        stage.ownCredential(0, BAD);
        for (int times = 0; times < 8; times++) {
            assertThat(stage.ask().status()).isEqualTo(502);
        }
        Account other = hubgate.admin().newAccount();
        stage.answered(Seen.of(hubgate.as(other.key()), Asked.of(stage.fleet().open())), 0, "cheapest");
    }
}
