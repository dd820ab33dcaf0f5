package dev.hubgate.firewall.name;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts made-up values where there were others: what stays of a text is its template. */
final class Templates {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");
    private static final List<String> NATIONS = List.of(
            "German",
            "French",
            "Brazilian",
            "Indian",
            "Chinese",
            "Muslim",
            "Christian",
            "Polish",
            "American",
            "Turkish",
            "Swede");

    private final Values values;

    Templates(Values values) {
        this.values = values;
    }

    Example again(Example example) {
        var to = new Example.Builder();
        var at = 0;
        for (var span : example.spans()) {
            if (span.start() < at) {
                continue;
            }
            to.plain(example.text().substring(at, span.start()));
            var old = example.text().substring(span.start(), span.end());
            to.span(cased(old, value(span.type(), old)), span.type());
            at = span.end();
        }
        return to.plain(example.text().substring(at)).build();
    }

    private String value(String type, String old) {
        return switch (type) {
            case "PERSON" -> values.person(old.indexOf(' ') < 0 ? 1 : 2);
            case "LOCATION" -> old.length() < 3 ? values.any(Lists.STATE_CODES) : values.place();
            case "ORGANIZATION" -> values.organisation();
            case "STREET_ADDRESS" ->
                old.matches("[\\d -]+|(Apt|Suite|Unit)[. #]+\\d+")
                        ? values.digits(old)
                        : old.length() < 12 ? values.addresses.street() : values.addresses.any(old.indexOf('\n') >= 0);
            case "EMAIL", "URL" -> values.email().substring(type.equals("URL") ? 3 : 0);
            case "USERNAME" -> values.firstName().toLowerCase(Locale.ROOT) + values.digits("11");
            case "NRP" -> values.any(NATIONS);
            default -> values.digits(old);
        };
    }

    /** As the old one was written. */
    private String cased(String old, String value) {
        if (old.equals(old.toLowerCase(Locale.ROOT)) && !old.equals(old.toUpperCase(Locale.ROOT))) {
            return value.toLowerCase(Locale.ROOT);
        }
        return old.length() > 4 && old.equals(old.toUpperCase(Locale.ROOT)) && !old.matches(".*\\d.*")
                ? value.toUpperCase(Locale.ROOT)
                : value;
    }

    /** A template of our own, with slots in braces. */
    Example fill(String template) {
        var to = new Example.Builder();
        var at = 0;
        for (var slot = SLOT.matcher(template); slot.find(); at = slot.end()) {
            to.plain(template.substring(at, slot.start()).replace("\\n", "\n"));
            switch (slot.group(1)) {
                case "person" -> to.span(values.person(2), "PERSON");
                case "first" -> to.span(values.firstName(), "PERSON");
                case "last" -> to.span(values.person(1), "PERSON");
                case "city" -> to.span(values.town(), "LOCATION");
                case "country" -> to.span(values.country(), "LOCATION");
                case "place" -> to.span(values.place(), "LOCATION");
                case "org" -> to.span(values.organisation(), "ORGANIZATION");
                case "address" -> to.span(values.addresses.any(values.chance(0.15)), "STREET_ADDRESS");
                case "street" -> to.span(values.addresses.street(), "STREET_ADDRESS");
                case "user" -> to.plain(values.email().replaceAll("@.*", "_" + values.digits("11")));
                case "email" -> to.plain(values.email());
                case "phone" -> to.plain(values.digits("+1 (555) 555-5555"));
                case "date" -> to.plain(values.digits("1111-11-11"));
                case "n" -> to.plain(values.digits("11111"));
                default -> throw new IllegalArgumentException("no slot of this name: " + slot.group(1));
            }
        }
        return to.plain(template.substring(at).replace("\\n", "\n")).build();
    }
}
