package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.Options;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request cut to what a provider can express, and what had to go. Nothing goes silently: an option that says something
 * about the answer is an error, or is dropped and named where the project prefers that; one for bookkeeping alone is dropped
 * and named; what a message says, what may be called and the form of the answer are never dropped.
 *
 * @param dropped the fields left out, by their names on the wire
 */
public record Fit(ChatRequest request, List<String> dropped) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,100}");
    private static final int MOST_NAMED = 32;

    public Fit {
        dropped = List.copyOf(dropped);
    }

    /**
     * Fits a request to an offer.
     *
     * @param drop whether options that cannot be honoured are to be dropped
     * @throws dev.hubgate.gateway.failure.FailureException {@code unsupported_parameter}, naming what cannot be honoured
     */
    public static Fit of(ChatRequest request, Offer offer, Capabilities capabilities, boolean drop) {
        var provider = offer.upstream().name();
        Needs.of(request, (feature, path) -> {
            if (capabilities.of(feature) == Support.NONE) {
                throw Failure.unsupported(path, provider).exception();
            }
        });
        var dropped = new ArrayList<String>();
        var options = options(request, offer, capabilities, drop, dropped);
        if (capabilities.of(Feature.PASS_THROUGH) == Support.NONE) {
            options = withoutUnknown(options, provider, drop, dropped);
            Leftovers.of(request, capabilities.extensions(), dropped::add);
        }
        return new Fit(request.withOptions(options), named(dropped));
    }

    private static Options options(
            ChatRequest request, Offer offer, Capabilities capabilities, boolean drop, List<String> dropped) {
        var gone = EnumSet.noneOf(Option.class);
        for (var entry : request.options().known().entrySet()) {
            var option = entry.getKey();
            var value = entry.getValue();
            var rule = capabilities.of(option);
            if (option.kind() == Option.Kind.BOUND || rule.test().honours(value, request, offer)) {
                continue;
            }
            gone.add(option);
            if (!option.isDefault(value)) {
                refuse(
                        option.field(),
                        option.kind() == Option.Kind.BOOKKEEPING
                                || drop
                                || rule.yields().honours(value, request, offer),
                        offer.upstream().name());
                dropped.add(option.field());
            }
        }
        return request.options().without(gone);
    }

    private static Options withoutUnknown(Options options, String provider, boolean drop, List<String> dropped) {
        if (options.extras().isEmpty()) {
            return options;
        }
        for (var field : options.extras().propertyNames()) {
            refuse(field, drop, provider);
            dropped.add(field);
        }
        return new Options(options.known(), Extras.NONE);
    }

    /** What goes into a header is short, plain and no more than a few. */
    private static List<String> named(List<String> dropped) {
        return dropped.stream()
                .map(field -> PLAIN.matcher(field).matches() ? field : "(other)")
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    private static void refuse(String field, boolean drop, String provider) {
        if (!drop) {
            throw Failure.unsupported(PLAIN.matcher(field).matches() ? field : null, provider)
                    .exception();
        }
    }
}
