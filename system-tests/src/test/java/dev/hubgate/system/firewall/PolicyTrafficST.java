package dev.hubgate.system.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.AdminApi;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.running.SecondNode;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Policies change while clients ask, on two nodes where these tests have started the first. Each version does something to its own
 * word alone, or nothing at all: so what came out of a request tells which version judged it, whatever Hubgate says.
 */
@ExtendWith(HubgateExtension.class)
class PolicyTrafficST {
    private static final int CLIENTS = 8;
    private static final int CHANGES = 28;
    private static final Duration BETWEEN = Duration.ofMillis(90);
    private static final Pattern MARK = Pattern.compile("qx\\d+x\\d+xq");
    private static final String WORDS = IntStream.rangeClosed(1, CHANGES + 2)
            .mapToObj(version -> "mark" + version + "k")
            .collect(Collectors.joining(" "));

    private final RunningHubgate hubgate;
    private final Ward ward;
    private final AdminApi admin;
    private final Queue<Asked> answered = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private SecondNode second;

    PolicyTrafficST(RunningHubgate running) {
        hubgate = running;
        admin = running.admin();
        ward = Ward.under(running, policy(2));
    }

    private record Asked(String mark, Reply reply) {}

    /** Every fifth version leaves all as it is, every third of the others blocks. */
    private static String policy(int version) {
        String custom = version % 5 == 0
                ? ""
                : "{\"name\":\"MARK_%d\",\"pattern\":\"mark%dk\",\"action\":\"%s\"}"
                        .formatted(version, version, version % 3 == 0 ? "block" : "redact");
        return "{\"default_action\":\"off\",\"injection\":\"off\",\"images\":\"off\",\"unreadable\":\"off\",\"custom\":["
                + custom + "]}";
    }

    @BeforeEach
    void startAnother() throws IOException {
        if (hubgate.process().isPresent()) {
            second = SecondNode.start(hubgate, "policy-traffic-second");
            Endpoint there = second.as(ward.account().key());
            Eventually.get(Duration.ofSeconds(10), () -> there.get("/v1/models").status(), status -> status == 200);
        }
    }

    @AfterEach
    void stop() {
        if (second != null) {
            second.close();
        }
    }

    @Test
    void everyRecordNamesTheVersionThatJudged() throws Exception {
        int before = hubgate.upstream().calls().size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                clients.add(threads.submit(() -> ask(number)));
            }
            try {
                change();
            } finally {
                over.set(true);
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        List<UpstreamCall> calls = hubgate.upstream().calls();
        compare(received(calls.subList(before, calls.size())));
    }

    private void ask(int client) {
        Endpoint caller =
                second != null && client % 2 == 1 ? second.as(ward.account().key()) : ward.caller();
        for (int number = 0; !over.get(); number++) {
            String mark = "qx" + client + "x" + number + "xq";
            var question = Questions.scripted(mark + " " + WORDS).put("stream", number % 2 == 1);
            answered.add(new Asked(mark, caller.post(Ward.CHAT, question.toString())));
        }
    }

    private void change() throws InterruptedException {
        int newest = 2;
        for (int change = 1; change <= CHANGES; change++) {
            Thread.sleep(BETWEEN);
            if (change % 4 == 0) {
                int old = 2 + change * 7 % (newest - 1);
                String path = "/admin/v1/projects/" + ward.account().projectId() + "/policies/" + old + "/activate";
                Reply reply = hubgate.as(hubgate.operatorToken()).send("POST", path, BodyPublishers.noBody());
                assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            } else {
                newest++;
                JsonNode issued = admin.policy("projects", ward.account().projectId(), policy(newest));
                assertThat(issued.path("version").asInt()).isEqualTo(newest);
            }
        }
        Thread.sleep(BETWEEN);
    }

    /** What came with each mark. */
    private static Map<String, String> received(Collection<UpstreamCall> calls) {
        Map<String, String> received = new HashMap<>();
        for (UpstreamCall call : calls) {
            var mark = MARK.matcher(call.text());
            if (mark.find()) {
                received.put(mark.group(), call.text());
            }
        }
        return received;
    }

    private void compare(Map<String, String> received) {
        Map<String, JsonNode> records = ward.records(answered.size());
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> byVersion = new HashMap<>();
        for (Asked asked : answered) {
            int said = Integer.parseInt(
                    asked.reply().header("x-hub-policy-version").orElse("0"));
            JsonNode record = records.get(asked.reply().requestId());
            String effect = effect(asked, received.get(asked.mark()));
            byVersion.merge(said, 1, Integer::sum);
            if (!effect.equals(expected(said)) || record.path("policy_version").asInt() != said) {
                wrong.add("said " + said + ", recorded " + record.path("policy_version") + ", did " + effect);
            }
        }
        System.out.println(
                "policies: " + answered.size() + " requests on " + (second == null ? 1 : 2) + " nodes during " + CHANGES
                        + " changes, judged by " + byVersion.size() + " versions, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(byVersion).hasSizeGreaterThan(CHANGES / 3);
    }

    private static String expected(int version) {
        String kind = version % 5 == 0 ? "nothing" : version % 3 == 0 ? "blocked" : "redacted";
        return kind.equals("nothing") ? kind : kind + " " + version;
    }

    /** What was done to it, as its client and the provider saw it. */
    private static String effect(Asked asked, String received) {
        Reply reply = asked.reply();
        if (reply.status() == 400 && received == null) {
            String entity = reply.error().at("/metadata/violations/0/entity").asString("");
            return "blocked " + entity.replaceAll("\\D+", "");
        }
        if (reply.status() != 200 || received == null) {
            return reply.toString();
        }
        List<String> gone = List.of(WORDS.split(" ")).stream()
                .filter(word -> !received.contains(word))
                .map(word -> word.replaceAll("\\D+", ""))
                .toList();
        return gone.isEmpty() ? "nothing" : "redacted " + String.join(" ", gone);
    }
}
