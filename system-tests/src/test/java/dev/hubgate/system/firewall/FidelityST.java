package dev.hubgate.system.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.UpstreamCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A provider that says again what it was told knows placeholders alone; its client sees the values, whatever the form. */
@ExtendWith(HubgateExtension.class)
class FidelityST {
    private static final int REPLIES = 1_800;
    private static final int AT_ONCE = 4;
    private static final List<Wish> WISHES = List.of(Wish.values());
    private static final Pattern MARK = Pattern.compile("zq\\d+zq");

    private final RunningHubgate hubgate;
    private final Ward ward;

    FidelityST(RunningHubgate running) {
        hubgate = running;
        ward = Ward.under(running, """
                {"default_action":"redact","injection":"off","custom":[%s]}""".formatted(Told.NOTE));
    }

    private record Asked(Told told, Wish wish, String model, int pieces, int choices) {

        static Asked of(int number) {
            var random = new Random(number);
            Told told = Told.of(number, random);
            Wish wish = WISHES.get(number % WISHES.size());
            String model = number % 2 == 0
                    ? Questions.SCRIPTED
                    : Providers.MODELS.get(random.nextInt(Providers.MODELS.size()));
            int pieces = random.nextInt(5) == 0
                    ? 0
                    : random.nextInt(1, 2 * told.text().length());
            int choices = model.equals(Questions.SCRIPTED) && number % 4 == 0 ? 2 : 1;
            return new Asked(told, wish, model, pieces, choices);
        }

        /** What differs, or nothing. */
        String difference(Ward ward) {
            Reply reply = ward.ask(wish.question(model, told.text(), pieces, choices));
            String what = wish + " of " + model + " in " + pieces + " pieces, told " + told.text();
            if (reply.status() != 200) {
                return what + ": " + reply;
            }
            Map<Integer, JsonNode> said = wish.said(reply, pieces > 0);
            JsonNode expected = wish.expected(told.text());
            boolean same = said.size() == choices && said.values().stream().allMatch(expected::equals);
            return same ? "" : what + ": " + said;
        }
    }

    @Test
    void theClientSeesItsOwnValuesAgain() throws Exception {
        int before = hubgate.upstream().calls().size();
        List<Asked> all = IntStream.range(0, REPLIES).mapToObj(Asked::of).toList();
        List<String> wrong = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<String>> tasks = new ArrayList<>();
            all.forEach(asked -> tasks.add(() -> asked.difference(ward)));
            for (Future<String> one : threads.invokeAll(tasks)) {
                wrong.add(one.get());
            }
        }
        wrong.removeAll(Collections.singleton(""));
        int choices = all.stream().mapToInt(Asked::choices).sum();
        System.out.println("fidelity: " + choices + " choices in " + REPLIES + " replies, "
                + all.stream().mapToInt(asked -> asked.told().values().size()).sum() + " values, " + wrong.size()
                + " replies wrong");
        assertThat(wrong).isEmpty();
        assertNoValueCame(all, before);
    }

    /** Else it would be no wonder that the values are seen again. */
    private void assertNoValueCame(List<Asked> all, int before) {
        Map<String, Told> byMark = all.stream().map(Asked::told).collect(Collectors.toMap(Told::mark, told -> told));
        List<UpstreamCall> calls = hubgate.upstream().calls();
        int looked = 0;
        for (UpstreamCall call : calls.subList(before, calls.size())) {
            String text = call.text();
            var mark = MARK.matcher(text);
            if (mark.find() && byMark.containsKey(mark.group())) {
                looked++;
                assertThat(byMark.get(mark.group()).values()).as(text).noneMatch(text::contains);
                assertThat(text).containsPattern("\\[[A-Z_]+_1]");
            }
        }
        assertThat(looked).as("requests that are told apart").isGreaterThan(REPLIES * 3 / 4);
    }
}
