package dev.hubgate.bench.micro;

import java.nio.charset.StandardCharsets;

/** Requests and answers as bytes. */
final class Bodies {

    private static final String SENTENCE = "A customer asks where the parcel is and when it will come. ";
    private static final int TURN_CHARS = 500;

    private Bodies() {}

    /** A conversation of about so many bytes, in turns of 500 characters. */
    static byte[] chat(int bytes, boolean streamed) {
        var body = new StringBuilder("{\"model\":\"" + Settings.FIRST_MODEL + "\",\"temperature\":0.7,\"stream\":")
                .append(streamed)
                .append(",\"messages\":[{\"role\":\"system\",\"content\":\"You are brief.\"}");
        for (int i = 0; body.length() < bytes - TURN_CHARS / 2; i++) {
            body.append(",{\"role\":\"")
                    .append(i % 2 == 0 ? "user" : "assistant")
                    .append("\",\"content\":\"")
                    .append(SENTENCE.repeat(TURN_CHARS / SENTENCE.length()))
                    .append("\"}");
        }
        return bytes(body.append("]}").toString());
    }

    /** A chat completion with an answer of so many characters. */
    static byte[] reply(int chars) {
        return bytes(
                "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1767225600,\"model\":\"native-0\","
                        + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\""
                        + "word ".repeat(chars / 5)
                        + "\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":420,"
                        + "\"completion_tokens\":150,\"total_tokens\":570,\"prompt_tokens_details\":{\"cached_tokens\":0},"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":0}}}");
    }

    /** The data of one event of a streamed answer. */
    static String event() {
        return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1767225600,\"model\":\"native-0\","
                + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\" token\"},\"logprobs\":null,\"finish_reason\":null}],"
                + "\"usage\":null}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
