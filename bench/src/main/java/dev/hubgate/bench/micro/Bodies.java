package dev.hubgate.bench.micro;

import java.nio.charset.StandardCharsets;

/** Requests and answers as bytes. */
final class Bodies {

    private static final String SENTENCE = "A customer asks where the parcel is and when it will come. ";
    private static final int TURN_CHARS = 500;

    private Bodies() {}

    /** A conversation of about so many bytes, in turns of 500 characters. */
    static byte[] chat(String model, int bytes) {
        var body = new StringBuilder("{\"model\":\"" + model + "\",\"temperature\":0.7,\"stream\":false")
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
