package dev.hubgate.gateway.feed;

import dev.hubgate.gateway.Json;
import dev.hubgate.store.catalog.Quote;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How a public price list is written down. */
enum ListFormat {
    MODELS_DEV("models.dev"),
    LITELLM("litellm");

    private final String text;

    ListFormat(String text) {
        this.text = text;
    }

    /** As it stands in the settings and in the catalogue. */
    String text() {
        return text;
    }

    /** The one of this name, empty for any other name. */
    static Optional<ListFormat> named(String name) {
        return Stream.of(values()).filter(format -> format.text.equals(name)).findFirst();
    }

    /**
     * What the list itself tells that it is.
     *
     * @throws UnusableList if it is neither, both, or no JSON object
     */
    static ListFormat of(byte[] list) {
        var signs = parsed(list, in -> {
            var found = EnumSet.noneOf(ListFormat.class);
            JsonFields.each(in, entry -> JsonFields.each(in, field -> sign(field, in, found)));
            return found;
        });
        if (signs.size() != 1) {
            throw new UnusableList("The price list is neither models.dev's nor LiteLLM's.");
        }
        return signs.iterator().next();
    }

    private static void sign(String field, JsonParser in, Set<ListFormat> found) {
        if (field.equals("models") && in.currentToken() == JsonToken.START_OBJECT) {
            found.add(MODELS_DEV);
        } else if (field.equals("litellm_provider")) {
            found.add(LITELLM);
        }
        in.skipChildren();
    }

    /**
     * What the list says, of every provider that it knows.
     *
     * @throws UnusableList if it cannot be read, or has too many entries
     */
    List<Quote> read(byte[] list) {
        return parsed(list, in -> switch (this) {
            case MODELS_DEV -> ModelsDevReader.read(in);
            case LITELLM -> LiteLlmReader.read(in);
        });
    }

    private static <T> T parsed(byte[] list, Function<JsonParser, T> reader) {
        try (var in = Json.MAPPER.createParser(list)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusableList("The price list is not a JSON object.");
            }
            var result = reader.apply(in);
            if (in.nextToken() != null) {
                throw new UnusableList("The price list goes on behind its end.");
            }
            return result;
        } catch (JacksonException e) {
            // The exception quotes what stands there.
            throw new UnusableList("The price list is not valid JSON, or is too deep.");
        }
    }
}
