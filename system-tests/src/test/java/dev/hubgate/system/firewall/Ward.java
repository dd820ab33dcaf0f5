package dev.hubgate.system.firewall;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.UpstreamCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An account with enough money under a policy of its own, and who asks with its key. */
record Ward(RunningHubgate hubgate, Account account, Endpoint caller) {
    static final String CHAT = "/v1/chat/completions";

    static final String REDACT = """
            {"default_action":"redact","entities":{"AGE":"off"},"injection":"off","unreadable":"flag"}""";

    static final String BLOCK = """
            {"default_action":"block","entities":{"AGE":"off"},"injection":"off","unreadable":"flag"}""";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Ward under(RunningHubgate hubgate, String policy) {
        Account account = hubgate.admin().newAccount(policy);
        hubgate.admin().correct(account, 100_000_000);
        return new Ward(hubgate, account, hubgate.as(account.key()));
    }

    /** Only e-mail addresses are looked for, and this is done about them. */
    static String emails(String action, String more) {
        return "{\"default_action\":\"off\",\"injection\":\"off\",\"entities\":{\"EMAIL\":\"" + action + "\"}" + more
                + "}";
    }

    Reply ask(ObjectNode question) {
        return caller.post(CHAT, question.toString());
    }

    /** What the providers received with this mark. */
    List<UpstreamCall> received(String mark) {
        return hubgate.upstream().callsWith(mark);
    }

    /** The records of its requests by their ids, once there are so many. */
    Map<String, JsonNode> records(int atLeast) {
        return Eventually.get(PATIENCE, this::records, all -> all.size() >= atLeast);
    }

    private Map<String, JsonNode> records() {
        Map<String, JsonNode> records = new HashMap<>();
        hubgate.admin()
                .requests(account)
                .forEach(one -> records.put(one.path("request_id").asString(), one));
        return records;
    }

    /** The record of what was answered so. */
    JsonNode record(Reply reply) {
        return Eventually.get(PATIENCE, this::records, all -> all.containsKey(reply.requestId()))
                .get(reply.requestId());
    }
}
