package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.guard.Guarded;
import dev.hubgate.gateway.guard.ReplyGuard;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.health.Standing;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.StillWatch;
import dev.hubgate.gateway.routing.Leg;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final int ENOUGH_TO_OPEN = 5;
    private static final Leg LEG = Books.leg(false, 1);

    private final Health health = new Health(1, System::nanoTime, () -> 0.5);
    private final StillWatch watch = new StillWatch();

    /** So many attempts, one after another; each finds the only place free that the one before has left. */
    private void attempt(int times, Supplier<Answered> answer) {
        var answering = new Answering() {
            @Override
            Answered answer(Asking asking, Call call, Stopwatch stopwatch, Stall stall) {
                return answer.get();
            }
        };
        var request = Asked.model("m", "");
        var errand = new Errand(null, request, Guarded.NONE, null, null, new Trace("/v1/chat/completions"), new Call());
        var asking = new Asking(null, LEG, request, Guarded.NONE, List.of(), 1, null);
        for (int i = 0; i < times; i++) {
            new Attempts(answering, watch)
                    .attempt(errand, asking, health.enter(LEG.offer()), new Call(), Long.MAX_VALUE / 2);
        }
        assertThat(watch.size()).as("nobody watches any more").isZero();
    }

    private static Answered useless() {
        return new Answered.Whole(new byte[0], Usage.ofText(1, 1, "provider"), ReplyGuard.NONE, Flaw.EMPTY);
    }

    @Test
    void repliesOfNoUseDoNotMakeTheProviderRestForAll() {
        attempt(ENOUGH_TO_OPEN, AttemptsTest::useless);
        assertThat(health.of(LEG.offer())).isEqualTo(Standing.READY);
    }

    @Test
    void whatFailsDoes() {
        attempt(ENOUGH_TO_OPEN, () -> {
            throw Failure.providerUnavailable("groq", "broke the reply off").exception();
        });
        assertThat(health.of(LEG.offer())).isEqualTo(Standing.RESTING);
    }

    @Test
    void aFaultOfOurOwnGivesThePlaceBackToo() {
        assertThatThrownBy(() -> attempt(1, () -> {
                    throw new IllegalStateException("a fault of our own");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(health.of(LEG.offer())).isEqualTo(Standing.READY);
    }
}
