package dev.hubgate.store.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of tokens that have a price each, those first that every price has. */
public enum Bucket {
    INPUT,
    OUTPUT,
    CACHED_INPUT,
    CACHE_WRITE,
    AUDIO_INPUT,
    AUDIO_OUTPUT;

    /** The columns of all of them in tables that have a price, in the order of the constants. */
    static final String COLUMNS = Arrays.stream(values())
            .map(bucket -> bucket.text() + "_nano_per_mtok")
            .collect(Collectors.joining(", "));

    /** Nano-dollars a million tokens; null where that price says nothing of it. */
    Long of(Price price) {
        return switch (this) {
            case INPUT -> price.inputNano();
            case OUTPUT -> price.outputNano();
            case CACHED_INPUT -> price.cachedInputNano();
            case CACHE_WRITE -> price.cacheWriteNano();
            case AUDIO_INPUT -> price.audioInputNano();
            case AUDIO_OUTPUT -> price.audioOutputNano();
        };
    }

    /** As it stands in the database and in JSON, such as {@code cached_input}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
