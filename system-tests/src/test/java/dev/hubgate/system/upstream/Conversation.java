package dev.hubgate.system.upstream;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** What was said so far, and whether calls and results belong together as each vendor demands. */
record Conversation(List<Turn> turns) {

    /** What came of a call. */
    record Told(String tool, String said) {}

    String lastUserMessage() {
        return turns.reversed().stream()
                .filter(turn -> !turn.ofModel() && turn.has(Block.Text.class))
                .findFirst()
                .map(Turn::text)
                .orElse("");
    }

    /** What the tools gave that the model has just called, in the order of its calls; nothing if it called none. */
    List<Told> told() {
        if (turns.size() < 2 || turns.getLast().results().isEmpty()) {
            return List.of();
        }
        List<Block.Call> calls = turns.get(turns.size() - 2).calls();
        List<Block.Result> results = turns.getLast().results();
        return IntStream.range(0, calls.size())
                .mapToObj(index -> new Told(
                        calls.get(index).name(),
                        of(calls.get(index), index, results).text()))
                .toList();
    }

    /** Whether the turn in which the model called has the thought that led to it. */
    boolean remembersItsThought() {
        return turns.size() > 1 && turns.get(turns.size() - 2).has(Block.Thought.class);
    }

    boolean hasTools() {
        return turns.stream().anyMatch(turn -> turn.has(Block.Call.class) || turn.has(Block.Result.class));
    }

    int words() {
        return turns.stream()
                .flatMap(turn -> turn.blocks().stream())
                .mapToInt(block -> switch (block) {
                    case Block.Text text -> 4 + Words.in(text.text());
                    case Block.Result result -> 4 + Words.in(result.text());
                    case Block.Call ignored -> 4;
                    case Block.Thought ignored -> 4;
                    case Block.Shown ignored -> 100;
                })
                .sum();
    }

    /** Refuses what does not begin with a user and go on by turns. */
    void alternates() {
        boolean model = true;
        for (Turn turn : turns) {
            if (turn.ofModel() == model) {
                throw Protest.at(turn.path(), "roles must alternate, beginning with user");
            }
            if (turn.blocks().isEmpty()) {
                throw Protest.at(turn.path(), "all messages must have non-empty content");
            }
            model = turn.ofModel();
        }
    }

    /** Refuses calls without results in the next turn, results without calls in the last one, results behind words. */
    void paired() {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < turns.size(); index++) {
            Turn turn = turns.get(index);
            Turn before = index == 0 ? new Turn(true, List.of(), "") : turns.get(index - 1);
            if (turn.leading(Block.Result.class) != turn.results().size()) {
                throw Protest.at(turn.path(), "tool results must come first in their turn");
            }
            answers(turn, before.calls());
            for (Block.Call call : turn.calls()) {
                if (call.id() != null && !seen.add(call.id())) {
                    throw Protest.at(turn.path(), "ids of calls must be unique");
                }
            }
        }
        if (!turns.isEmpty() && !turns.getLast().calls().isEmpty()) {
            throw Protest.at(turns.getLast().path(), "calls were found without results after them");
        }
    }

    private static void answers(Turn turn, List<Block.Call> calls) {
        List<Block.Result> results = turn.results();
        if (results.size() != calls.size()) {
            throw Protest.at(
                    turn.path(),
                    calls.size() + " calls must have as many results in the next turn, found " + results.size());
        }
        for (int index = 0; index < calls.size(); index++) {
            of(calls.get(index), index, results);
        }
    }

    /** By the id; where there is none by the place, and then the name must be right. */
    private static Block.Result of(Block.Call call, int index, List<Block.Result> results) {
        return results.stream()
                .filter(result -> call.id() == null
                        ? results.indexOf(result) == index
                        : call.id().equals(result.id()))
                .filter(result -> result.name() == null || Objects.equals(result.name(), call.name()))
                .findFirst()
                .orElseThrow(() -> Protest.at("", "no result for call " + call.id() + " of " + call.name()));
    }
}
