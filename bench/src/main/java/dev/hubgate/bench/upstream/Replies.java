package dev.hubgate.bench.upstream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the upstream ever says, made once.
 *
 * @param whole a chat completion with its usage, head and body
 * @param pieces a streamed one: the head with the first event, then one piece an event; the last ends the reply
 */
record Replies(ByteBuffer whole, List<ByteBuffer> pieces) {

    private static final String OBJECT = "\"created\":1767225600,\"model\":\"gpt-4o-mini-2024-07-18\"";
    private static final String USAGE = "{\"prompt_tokens\":420,\"completion_tokens\":150,\"total_tokens\":570,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":0},\"completion_tokens_details\":{\"reasoning_tokens\":0}}";
    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog, and nobody minds at all. ";
    private static final int SENTENCES = 10;
    private static final int FIXED_EVENTS = 3;

    /** @param events chunks of a streamed reply, those of role, end and usage included, {@code [DONE]} not */
    static Replies of(int events) {
        if (events < FIXED_EVENTS) {
            throw new IllegalArgumentException("a stream has at least " + FIXED_EVENTS + " events");
        }
        return new Replies(bytes(whole(SENTENCE.repeat(SENTENCES))), stream(events));
    }

    private static String whole(String text) {
        var body = "{\"id\":\"chatcmpl-bench\",\"object\":\"chat.completion\"," + OBJECT
                + ",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + text
                + "\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":\"stop\"}],\"usage\":" + USAGE + "}";
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static List<ByteBuffer> stream(int events) {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
        var pieces = new ArrayList<ByteBuffer>(events);
        pieces.add(bytes(head + chunk(event("{\"role\":\"assistant\",\"content\":\"\"}", "null"))));
        for (int i = FIXED_EVENTS; i < events; i++) {
            pieces.add(bytes(chunk(event("{\"content\":\" token" + i % 10 + "\"}", "null"))));
        }
        pieces.add(bytes(chunk(event("{}", "\"stop\""))));
        var usage = data("\"choices\":[],\"usage\":" + USAGE);
        pieces.add(bytes(chunk(usage) + chunk("data: [DONE]\n\n") + "0\r\n\r\n"));
        return List.copyOf(pieces);
    }

    private static String event(String delta, String reason) {
        return data("\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"logprobs\":null,\"finish_reason\":" + reason
                + "}],\"usage\":null");
    }

    private static String data(String rest) {
        return "data: {\"id\":\"chatcmpl-bench\",\"object\":\"chat.completion.chunk\"," + OBJECT + "," + rest + "}\n\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    // Direct, so that no write copies them first; all of it is ASCII.
    private static ByteBuffer bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }
}
