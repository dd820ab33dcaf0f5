package dev.hubgate.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} in the middle of load: after the next start the books are right. */
class CrashST {
    private static final String TOKEN = "oat_killed_and_started_again_0123456789";
    private static final int CLIENTS = 16;
    private static final Duration LOAD = Duration.ofSeconds(4);
    private static final Duration HOLDS_EXPIRE_WITHIN = Duration.ofMinutes(2);

    /** What clients have got in full before the crash. */
    private final Queue<String> completed = new ConcurrentLinkedQueue<>();

    private RunningHubgate first;

    @BeforeEach
    void start() throws IOException {
        first = RunningHubgate.start("crash", TOKEN);
    }

    @AfterEach
    void leaveNoProcess() throws IOException {
        first.process().orElseThrow().endDatabaseServer();
        first.upstream().close();
    }

    @Test
    void losesNoChargeChargesNothingTwiceAndFreesEveryHold() throws Exception {
        Account account = first.admin().newAccount();
        Path data = first.process().orElseThrow().data();
        loadAndKill(first, account);
        assertThat(completed).as("requests completed before the crash").hasSizeGreaterThan(CLIENTS);

        try (RunningHubgate second = RunningHubgate.start(data, TOKEN)) {
            Reply after = second.as(account.key())
                    .post(
                            "/v1/chat/completions",
                            Questions.scripted("after the crash").toString());
            assertThat(after.status()).as(after.toString()).isEqualTo(200);
            completed.add(after.requestId());
            Books books =
                    Books.settled(second.admin(), account, HOLDS_EXPIRE_WITHIN).balanced();
            assertThat(books.charged()).containsAll(completed);
            int received =
                    first.upstream().calls().size() + second.upstream().calls().size();
            assertThat(books.charged())
                    .as("charges for what no provider was asked")
                    .hasSizeLessThanOrEqualTo(received);
        }
    }

    private void loadAndKill(RunningHubgate hubgate, Account account) throws Exception {
        var stop = new AtomicBoolean();
        Endpoint caller = hubgate.as(account.key());
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> Thread.ofVirtual().start(() -> askUntil(stop, caller, number)))
                .toList();
        TimeUnit.MILLISECONDS.sleep(LOAD.toMillis());
        hubgate.process().orElseThrow().kill();
        stop.set(true);
        for (Thread client : clients) {
            client.join();
        }
    }

    private void askUntil(AtomicBoolean stop, Endpoint caller, int number) {
        // Some wait at the provider when the crash comes, some are between hold and charge.
        String text = "[[wait " + number * 15 + "]] under load";
        while (!stop.get()) {
            try {
                Reply reply = caller.post(
                        "/v1/chat/completions", Questions.scripted(text).toString());
                assertThat(reply.status()).isEqualTo(200);
                completed.add(reply.requestId());
            } catch (UncheckedIOException crashed) {
                return;
            }
        }
    }
}
