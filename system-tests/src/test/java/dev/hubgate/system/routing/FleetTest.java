package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The providers of the fleet do what they are told: without this, what a campaign shows would mean nothing. */
class FleetTest {
    private static final String PATH = "/v1/chat/completions";

    private FleetProvider provider;
    private Endpoint caller;

    @BeforeEach
    void start() throws IOException {
        provider = new FleetProvider("fleet-test");
        caller = new Endpoint(provider.baseUrl(), FleetProvider.GOOD_KEY + "test");
    }

    @AfterEach
    void stop() throws IOException {
        provider.close();
    }

    private Reply ask(Asked asked) {
        return caller.post(PATH, asked.body().toString());
    }

    private Reply ask() {
        return ask(Asked.of("any"));
    }

    @Test
    void answersWholeAndInAStream() {
        Seen whole = Seen.of(caller, Asked.of("any"));
        Seen stream = Seen.of(caller, Asked.of("any").streamed());
        assertThat(List.of(whole, stream)).allSatisfy(seen -> {
            assertThat(seen.ok()).as(seen.toString()).isTrue();
            assertThat(provider.visits(seen.asked().mark()))
                    .extracting(Visit::effect)
                    .containsExactly(Visit.Effect.ANSWERED);
        });
    }

    @Test
    void takesNoKeyButAGoodOne() {
        assertThat(caller.as("sk-bad")
                        .post(PATH, Asked.of("any").body().toString())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void failsItsShare() throws IOException {
        provider.take(new Conduct.Fails(503, 0.25));
        List<Integer> statuses = Stream.generate(() -> ask().status()).limit(8).toList();
        assertThat(statuses).containsExactly(200, 200, 200, 503, 200, 200, 200, 503);
    }

    @Test
    void saysWhenToComeAgain() throws IOException {
        provider.take(new Conduct.LimitsRate(7));
        assertThat(ask().status()).isEqualTo(429);
        assertThat(ask().header("retry-after")).contains("7");
    }

    @Test
    void closesItsPortAndOpensItAgain() throws IOException {
        provider.take(new Conduct.Unreachable());
        assertThatThrownBy(this::ask).isInstanceOf(UncheckedIOException.class);
        provider.take(Conduct.SOUND);
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void hangsUntilTheCallerGoes() throws IOException {
        provider.take(new Conduct.Hangs());
        var later = caller.postLater(PATH, Asked.of("any").body().toString());
        assertThatThrownBy(() -> later.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        later.cancel(true);
        Eventually.get(Duration.ofSeconds(5), provider::left, left -> left.size() == 1);
    }

    @Test
    void breaksOffInTheMiddle() throws IOException {
        provider.take(new Conduct.BreaksOff());
        assertThatThrownBy(this::ask).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Seen.of(caller, Asked.of("any").streamed())).isInstanceOf(UncheckedIOException.class);
        assertThat(provider.visits())
                .extracting(Visit::effect)
                .containsExactly(Visit.Effect.SILENT, Visit.Effect.BROKEN_OFF);
    }

    @Test
    void cutsJsonWhereItWasAskedFor() throws IOException {
        provider.take(new Conduct.HalfJson());
        assertThat(ask(Asked.of("any").forJson()).content()).startsWith("{").doesNotContain("}");
        assertThat(ask().content()).startsWith("Hello");
    }
}
