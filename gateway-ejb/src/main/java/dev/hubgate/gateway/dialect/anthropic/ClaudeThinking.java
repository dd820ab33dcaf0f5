package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolChoice;
import java.util.List;

/**
 * How much a Claude model is to think about a request, in its own terms.
 *
 * @param budget tokens, for {@link Mode#BUDGET}, else 0
 * @param effort one of Claude's words, for {@link Mode#ADAPTIVE}, else null
 */
public record ClaudeThinking(Mode mode, int budget, String effort) {

    /** What is said about it. */
    public enum Mode {
        /** Nothing: the model does as it does by itself. */
        UNSAID,
        /** That it must not. */
        OFF,
        /** That it may take so many tokens. */
        BUDGET,
        /** That it may take as many as it thinks right for an effort. */
        ADAPTIVE,
        /** What was asked for cannot be said to this model in this request. */
        IMPOSSIBLE
    }

    /** The least that the API takes; the answer must fit beside it. */
    public static final int LEAST_BUDGET = 1_024;

    /** An answer that has no room is none: of a bound on all tokens a fifth is left to it, if that is no more than this. */
    private static final int ROOM_TO_ANSWER = 1_024;

    private static final int SHARE = 5;

    private static final ClaudeThinking UNSAID = new ClaudeThinking(Mode.UNSAID, 0, null);
    private static final ClaudeThinking OFF = new ClaudeThinking(Mode.OFF, 0, null);
    private static final ClaudeThinking IMPOSSIBLE = new ClaudeThinking(Mode.IMPOSSIBLE, 0, null);

    /** What {@code reasoning_effort} means for this model in this request. */
    public static ClaudeThinking of(ChatRequest request, ClaudeModel model) {
        var effort = request.options().text(Option.REASONING_EFFORT);
        if (effort == null) {
            return UNSAID;
        }
        if (effort.equals("none")) {
            return switch (model.thinking()) {
                case NONE -> UNSAID;
                case BUDGET, ADAPTIVE -> OFF;
                case ALWAYS -> IMPOSSIBLE;
            };
        }
        return switch (model.thinking()) {
            case NONE -> IMPOSSIBLE;
            case BUDGET -> hasRoom(request) && goesWithBudget(request) ? budget(effort, model) : IMPOSSIBLE;
            case ADAPTIVE, ALWAYS -> adaptive(effort, model);
        };
    }

    /** Whether the model is made to think. */
    public boolean isOn() {
        return mode == Mode.BUDGET || mode == Mode.ADAPTIVE;
    }

    /**
     * The same under a bound on all tokens of the reply.
     *
     * @return {@link Mode#IMPOSSIBLE} where not even the least budget fits
     */
    public ClaudeThinking within(int maxTokens) {
        if (mode != Mode.BUDGET) {
            return this;
        }
        if (maxTokens <= LEAST_BUDGET) {
            return IMPOSSIBLE;
        }
        int most = Math.max(LEAST_BUDGET, maxTokens - Math.min(maxTokens / SHARE, ROOM_TO_ANSWER));
        return new ClaudeThinking(Mode.BUDGET, Math.min(budget, most), null);
    }

    private static ClaudeThinking budget(String effort, ClaudeModel model) {
        return switch (effort) {
            case "minimal" -> new ClaudeThinking(Mode.BUDGET, LEAST_BUDGET, null);
            case "low" -> new ClaudeThinking(Mode.BUDGET, 2_048, null);
            case "medium" -> new ClaudeThinking(Mode.BUDGET, 10_000, null);
            case "high" -> new ClaudeThinking(Mode.BUDGET, 16_384, null);
            case "xhigh" -> new ClaudeThinking(Mode.BUDGET, 32_768, null);
            case "max" -> new ClaudeThinking(Mode.BUDGET, model.maxOutputTokens(), null);
            default -> IMPOSSIBLE;
        };
    }

    private static ClaudeThinking adaptive(String effort, ClaudeModel model) {
        return switch (effort) {
            case "minimal" -> new ClaudeThinking(Mode.ADAPTIVE, 0, "low");
            case "low", "medium", "high", "max" -> new ClaudeThinking(Mode.ADAPTIVE, 0, effort);
            case "xhigh" -> new ClaudeThinking(Mode.ADAPTIVE, 0, model.xhighEffort() ? effort : "max");
            default -> IMPOSSIBLE;
        };
    }

    /**
     * Whether the turn whose tools were just run has no proof of a thought any more, since the client did not keep it, and the
     * model therefore can only go on without thinking.
     */
    public static boolean hasLostItsProof(ChatRequest request, ClaudeModel model) {
        var messages = request.messages();
        return model.thinking() == ClaudeModel.Thinking.BUDGET && isAnswered(messages) && !thinksOn(messages);
    }

    /** Whether the model's last turn has results of tools after it. */
    private static boolean isAnswered(List<Message> messages) {
        for (var message : messages.reversed()) {
            if (message instanceof Message.ToolResult) {
                return true;
            }
            if (message instanceof Message.Assistant) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasRoom(ChatRequest request) {
        var most = request.options().maxTokens();
        return most == null || most > LEAST_BUDGET;
    }

    /** With a budget the API insists that the turn in which it thinks begins with a thought, and is not forced. */
    private static boolean goesWithBudget(ChatRequest request) {
        var forced = switch (request.toolChoice()) {
            case ToolChoice.Required ignored -> true;
            case ToolChoice.Named ignored -> true;
            case ToolChoice.Allowed allowed -> allowed.required();
            case null, default -> false;
        };
        return !forced && thinksOn(request.messages());
    }

    private static boolean thinksOn(List<Message> messages) {
        var answered = false;
        for (int i = messages.size() - 1; i >= 0; i--) {
            switch (messages.get(i)) {
                case Message.Assistant assistant -> {
                    // The last turn of the model: either it is over, or it goes on, with results or with what it began.
                    return answered ? isProven(assistant) : !isLast(messages, i);
                }
                case Message.ToolResult ignored -> answered = true;
                case Message.User ignored -> {}
                case Message.Instruction ignored -> {}
            }
        }
        return true;
    }

    private static boolean isLast(List<Message> messages, int index) {
        return messages.subList(index + 1, messages.size()).stream()
                .allMatch(message -> message instanceof Message.Instruction);
    }

    private static boolean isProven(Message.Assistant assistant) {
        return assistant.reasoning().stream().anyMatch(ClaudeThinking::isReplayed);
    }

    /** Whether Claude would know the block for its own. */
    static boolean isReplayed(Reasoning block) {
        return block.isSigned() && Reasoning.CLAUDE.equals(block.format());
    }
}
