package dev.hubgate.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** SIGTERM: requests in flight end, no process stays, and the next start finds everything. */
class StopST {
    private static final String TOKEN = "oat_stop_and_start_again_0123456789";

    @Test
    void drainsStopsAndFindsItsDataAgain() throws Exception {
        Account account;
        String answered;
        Path data;
        try (RunningHubgate first = RunningHubgate.start("stop", TOKEN)) {
            account = first.admin().newAccount();
            data = first.process().orElseThrow().data();
            answered = stopWhileAnswering(first, account).requestId();
        }
        try (RunningHubgate second = RunningHubgate.start(data, TOKEN)) {
            assertThat(second.as(account.key())
                            .post(
                                    "/v1/chat/completions",
                                    Questions.scripted("Hello again").toString())
                            .status())
                    .isEqualTo(200);
            assertThat(Books.settled(second.admin(), account).balanced().charged())
                    .contains(answered)
                    .hasSize(2);
        }
    }

    private static Reply stopWhileAnswering(RunningHubgate hubgate, Account account) {
        String marker = "in-flight-" + account.keyId();
        CompletableFuture<Reply> reply = hubgate.as(account.key())
                .postLater(
                        "/v1/chat/completions",
                        Questions.scripted("[[wait 3000]] " + marker).toString());
        Eventually.get(Duration.ofSeconds(5), () -> hubgate.upstream().callsWith(marker), calls -> !calls.isEmpty());
        hubgate.process().orElseThrow().close();
        assertThat(reply.join().status()).isEqualTo(200);
        assertThat(hubgate.process().orElseThrow().printed())
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        return reply.join();
    }
}
