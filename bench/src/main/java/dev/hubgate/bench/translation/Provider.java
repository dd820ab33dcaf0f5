package dev.hubgate.bench.translation;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.dialect.anthropic.AnthropicDialect;
import dev.hubgate.gateway.dialect.bedrock.BedrockDialect;
import dev.hubgate.gateway.dialect.gemini.GeminiDialect;
import dev.hubgate.gateway.dialect.openai.OpenAiDialect;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.relay.EventStreamReader;
import dev.hubgate.gateway.relay.FrameReader;
import dev.hubgate.gateway.relay.SseReader;
import dev.hubgate.gateway.relay.WireRequest;
import java.io.ByteArrayInputStream;
import java.util.List;

/** A provider with one of its models, and what it sends. */
record Provider(Dialect dialect, Offer offer, Wire wire) {

    private static final int MAX_TOKENS = 4_096;

    /** A provider that speaks this dialect. */
    static Provider of(String dialect) {
        var key = new Secret("key");
        return switch (dialect) {
            case "openai" -> of(new OpenAiDialect(), "gpt-4.1", new Credential.ApiKey(key), new OpenAiWire());
            case "anthropic" ->
                of(new AnthropicDialect(), "claude-sonnet-4-5", new Credential.ApiKey(key), new AnthropicWire());
            case "gemini" -> of(new GeminiDialect(), "gemini-2.5-pro", new Credential.ApiKey(key), new GeminiWire());
            case "bedrock" ->
                of(
                        new BedrockDialect(),
                        "anthropic.claude-sonnet-4-5-20250929-v1:0",
                        new Credential.AwsBearer(key, "eu-central-1"),
                        new BedrockWire());
            default -> throw new IllegalArgumentException(dialect);
        };
    }

    private static Provider of(Dialect dialect, String model, Credential credential, Wire wire) {
        var upstream = new Upstream(dialect.name(), dialect.name(), "http://127.0.0.1:1", "/v1", credential, true);
        var offer = new Offer(upstream, model, model, null, "chat", 200_000, MAX_TOKENS, new Rate(1, 1, 1));
        return new Provider(dialect, offer, wire);
    }

    /** From a client's bytes to the request that would be sent. */
    WireRequest request(byte[] body) {
        return dialect.write(fitted(body), offer, MAX_TOKENS);
    }

    ChatRequest fitted(byte[] body) {
        var request = RequestReader.chat(RequestReader.tree(body));
        return Fit.of(request, offer, dialect.capabilities(offer), false).request();
    }

    Events events(ChatRequest request) {
        return dialect.events(request, offer);
    }

    /** The bytes of a stream as this provider frames them. */
    byte[] stream(List<WireEvent> events) {
        return isBinary() ? WireEvent.eventStream(events) : WireEvent.sse(events);
    }

    FrameReader frames(byte[] stream) {
        var in = new ByteArrayInputStream(stream);
        return isBinary() ? new EventStreamReader(in) : new SseReader(in);
    }

    private boolean isBinary() {
        return wire instanceof BedrockWire;
    }
}
