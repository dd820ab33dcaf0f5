package dev.hubgate.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.AdminApi;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many clients at once against a wallet that can pay for few of them. */
@ExtendWith(HubgateExtension.class)
class OverspendST {
    private static final int CLIENTS = 64;
    private static final int AFFORDABLE = 10;
    private static final int MAX_TOKENS = 1_000;

    private final RunningHubgate hubgate;
    private final AdminApi admin;

    OverspendST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.admin = hubgate.admin();
    }

    // The provider bills all output tokens that were allowed: what a charge gives back to the wallet is only the
    // difference in input tokens, far too little for an eleventh request.
    private static String dearQuestion(String marker) {
        String usage = "[[usage prompt=20 completion=" + MAX_TOKENS + "]]";
        return Questions.scripted("[[wait 1000]] " + usage + " " + marker)
                .put("max_completion_tokens", MAX_TOKENS)
                .toString();
    }

    @RepeatedTest(3)
    void letsExactlyTenOfSixtyFourThroughWhenTheWalletPaysForTen() {
        long worstCase = heldFor(dearQuestion(UUID.randomUUID().toString()));
        assertThat(worstCase).isGreaterThanOrEqualTo(MAX_TOKENS * Questions.OUTPUT_NANO / 1_000);
        Account account = admin.newAccount(AFFORDABLE * (worstCase + 1));
        String marker = UUID.randomUUID().toString();

        List<Reply> replies = askAtOnce(account, dearQuestion(marker));

        List<Reply> answered =
                replies.stream().filter(reply -> reply.status() == 200).toList();
        List<Reply> refused =
                replies.stream().filter(reply -> reply.status() != 200).toList();
        assertThat(answered).hasSize(AFFORDABLE);
        assertThat(refused).hasSize(CLIENTS - AFFORDABLE).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(402);
            assertThat(reply.errorCode()).isEqualTo("insufficient_funds");
        });
        assertThat(hubgate.upstream().callsWith(marker)).hasSize(AFFORDABLE);
        Books books = Books.settled(admin, account).balanced();
        assertThat(books.charged())
                .containsExactlyInAnyOrderElementsOf(
                        answered.stream().map(Reply::requestId).toList());
    }

    @Test
    void givesBackAtOnceWhatWasHeldButNotSpent() {
        String cheap = Questions.scripted("[[usage prompt=10 completion=5]] Hello")
                .put("max_completion_tokens", MAX_TOKENS)
                .toString();
        Account account = admin.newAccount(2 * MAX_TOKENS * Questions.OUTPUT_NANO / 1_000);
        Endpoint caller = hubgate.as(account.key());
        for (int times = 0; times < 5; times++) {
            Reply reply = caller.post("/v1/chat/completions", cheap);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        }
        Books books = Books.settled(admin, account).balanced();
        assertThat(books.charged())
                .hasSize(5)
                .allSatisfy(request -> assertThat(books.chargeOf(request))
                        .isEqualTo(10 * Questions.INPUT_NANO + 5 * Questions.OUTPUT_NANO));
    }

    @Test
    void chargesNothingForTheSandbox() {
        Account broke = admin.newAccount(0);
        Reply reply = hubgate.as(broke.key())
                .post(
                        "/v1/chat/completions",
                        Questions.chat("sandbox/chat", "Hello").toString());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(Books.settled(admin, broke).balanced().wallet().balance()).isZero();
    }

    /** What Hubgate sets aside for this request, in credits, seen while it runs. */
    private long heldFor(String body) {
        Account probe = admin.newAccount();
        CompletableFuture<Reply> reply = hubgate.as(probe.key()).postLater("/v1/chat/completions", body);
        long held = Eventually.get(Duration.ofSeconds(1), () -> admin.wallet(probe), wallet -> wallet.held() > 0)
                .held();
        assertThat(reply.join().status()).isEqualTo(200);
        return held;
    }

    private List<Reply> askAtOnce(Account account, String body) {
        Endpoint caller = hubgate.as(account.key());
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> caller.postLater("/v1/chat/completions", body))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
