package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderedEventsTest {

    private static final ReplyHead HEAD = new ReplyHead("r1", 1, "m");
    private static final String TOOL = ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]";

    private final List<ChatEvent> events = new ArrayList<>();
    private final OrderedEvents ordered = new OrderedEvents(Asked.model("m", "")).to(events::add);

    @Test
    void beginsOnce() {
        assertThat(ordered.isStarted()).isFalse();
        ordered.start(HEAD);
        ordered.start(new ReplyHead("r2", 2, "n"));
        assertThat(events).containsExactly(new ChatEvent.Start(HEAD));
        assertThat(ordered.isStarted()).isTrue();
    }

    @Test
    void nothingIsNotWorthAnEvent() {
        ordered.text(0, "");
        ordered.refusal(0, "");
        ordered.thought(0, "");
        ordered.call(0, "k", "a", "f", null);
        ordered.arguments(0, "k", "");
        assertThat(events).containsExactly(new ChatEvent.CallStart(0, 0, "a", "f", null));
    }

    @Test
    void callsAreNumberedFromZeroInEachChoiceAndStartedOnce() {
        ordered.call(0, 17, "a", "f", "S");
        ordered.arguments(0, 17, "{");
        ordered.call(0, 5, "b", "g", null);
        ordered.call(1, 5, "c", "h", null);
        ordered.call(0, 17, "x", "y", null);
        ordered.arguments(0, 17, "}");
        assertThat(events)
                .containsExactly(
                        new ChatEvent.CallStart(0, 0, "a", "f", "S"),
                        new ChatEvent.CallArguments(0, 0, "{"),
                        new ChatEvent.CallStart(0, 1, "b", "g", null),
                        new ChatEvent.CallStart(1, 0, "c", "h", null),
                        new ChatEvent.CallArguments(0, 0, "}"));
        assertThat(ordered.hasCall(0, 5)).isTrue();
        assertThat(ordered.hasCall(1, 17)).isFalse();
    }

    @Test
    void aCallWithoutAnIdGetsOne() {
        ordered.call(0, 1, null, "f", null);
        ordered.call(0, 2, "", "f", null);
        assertThat(events)
                .extracting(event -> ((ChatEvent.CallStart) event).id())
                .allSatisfy(id -> assertThat(id).matches("call_[A-Za-z0-9]{24}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void argumentsThatNeverCameAreAnEmptyObject() {
        ordered.call(0, 1, "a", "f", null);
        ordered.call(0, 2, "b", "f", null);
        ordered.customCall(0, 3, "c", "g");
        ordered.arguments(0, 2, "{\"a\":1}");
        ordered.finish(0, FinishReason.TOOL_CALLS);
        assertThat(events.subList(4, 6))
                .containsExactly(
                        new ChatEvent.CallArguments(0, 0, "{}"), new ChatEvent.Finish(0, FinishReason.TOOL_CALLS));
        assertThat(events.get(2)).isEqualTo(new ChatEvent.CallStart(0, 2, "c", "g", true, null));
    }

    @Test
    void argumentsOfACallThatNeverBeganAreOurOwnFault() {
        assertThatThrownBy(() -> ordered.arguments(0, 1, "{")).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @EnumSource(FinishReason.class)
    void whoCalledToolsDidNotJustStop(FinishReason reason) {
        ordered.call(0, 1, "a", "f", null);
        ordered.finish(0, reason);
        var expected = reason == FinishReason.STOP ? FinishReason.TOOL_CALLS : reason;
        assertThat(events.getLast()).isEqualTo(new ChatEvent.Finish(0, expected));
    }

    @Test
    void whoWasMadeToCallAToolMayJustStop() {
        var named = ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}";
        var forced = new OrderedEvents(Asked.model("m", TOOL + named)).to(events::add);
        forced.call(0, 1, "a", "f", null);
        forced.finish(0, FinishReason.STOP);
        assertThat(events.getLast()).isEqualTo(new ChatEvent.Finish(0, FinishReason.STOP));
    }

    @Test
    void nothingOfAChoiceComesAfterItsFinish() {
        ordered.call(0, 1, "a", "f", null);
        ordered.arguments(0, 1, "{}");
        ordered.finish(0, FinishReason.STOP);
        events.clear();
        ordered.text(0, "x");
        ordered.refusal(0, "x");
        ordered.thought(0, "x");
        ordered.proof(0, Reasoning.unsigned("x"));
        ordered.annotations(0, Json.object());
        ordered.logprobs(0, Json.object());
        ordered.audio(0, Json.object());
        ordered.call(0, 2, "b", "f", null);
        ordered.arguments(0, 1, "x");
        ordered.finish(0, FinishReason.LENGTH);
        assertThat(events).isEmpty();
        ordered.text(1, "x");
        assertThat(events).containsExactly(new ChatEvent.Text(1, "x"));
    }

    @Test
    void usageMayComeWhenItWill() {
        ordered.finish(0, FinishReason.STOP);
        ordered.used(Usage.NONE);
        assertThat(events.getLast()).isEqualTo(new ChatEvent.Used(Usage.NONE));
    }

    @Test
    void isFinishedWhenEveryChoiceIs() {
        assertThat(ordered.isFinished()).isFalse();
        ordered.text(0, "x");
        ordered.text(1, "x");
        ordered.finish(0, FinishReason.STOP);
        assertThat(ordered.isFinished()).isFalse();
        ordered.finish(1, FinishReason.STOP);
        assertThat(ordered.isFinished()).isTrue();
    }
}
