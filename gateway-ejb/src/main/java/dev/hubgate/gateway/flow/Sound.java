package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Media;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;

/** Whether a request has sound in it or wants some, which has prices of its own. */
record Sound(boolean heard, boolean spoken) {

    static Sound of(ModelRequest request) {
        return request instanceof ChatRequest chat ? of(chat) : new Sound(false, false);
    }

    private static Sound of(ChatRequest chat) {
        var heard = chat.messages().stream()
                .flatMap(message -> message.content().stream())
                .anyMatch(Sound::isHeard);
        var modalities = chat.options().get(Option.MODALITIES);
        var spoken = modalities != null && !Option.MODALITIES.isDefault(modalities);
        return new Sound(heard, spoken);
    }

    private static boolean isHeard(Part part) {
        return switch (part) {
            case Part.Audio ignored -> true;
            case Part.File file
            when file.media() instanceof Media.Inline inline ->
                inline.mediaType().startsWith("audio/") || inline.mediaType().startsWith("video/");
            default -> false;
        };
    }

    /**
     * The most that so many tokens can cost.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if sound has no price there
     */
    long bound(Offer offer, long promptTokens, long completionTokens) {
        var rate = offer.rate();
        if ((heard && !rate.audioPriced()) || (spoken && !rate.speechPriced())) {
            throw Failure.soundNotPriced(offer.upstream().name()).exception();
        }
        return heard || spoken
                ? rate.boundWithAudio(promptTokens, completionTokens)
                : rate.bound(promptTokens, completionTokens);
    }
}
