package dev.hubgate.firewall.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up people and companies from the lists: nobody in particular. */
final class Values {

    private static final List<String> PARTICLES = List.of(
            "van der", "van den", "van", "de", "de la", "von", "da", "dos", "del", "al", "bin", "ten", "di", "le",
            "el");
    private static final List<String> SUFFIXES = List.of(
            "Inc.",
            "Inc",
            "LLC",
            "Ltd",
            "Ltd.",
            "Corp",
            "Corp.",
            "GmbH",
            "AG",
            "Group",
            "plc",
            "Co",
            "S.A.",
            "Holdings",
            "Bank",
            "Partners",
            "Associates",
            "Systems",
            "Technologies",
            "Solutions",
            "Labs",
            "Pharma",
            "Insurance",
            "University");
    private static final String ACCENTS =
            "aáàâäãåăą cçćč dďđ eéèêëęě iíîïı lł nñńň oóôöõøő rř sšśșş tťț uúüûůű yý zžźż";

    private final Lists lists;
    private final List<String> organisations;
    private final Random random;
    private final List<String> first;
    private final List<String> last;
    private final List<String> abroad;
    final Addresses addresses;

    Values(Lists lists, List<String> organisations, Random random) {
        this.lists = lists;
        this.organisations = organisations;
        this.random = random;
        first = lists.firstNames().stream().filter(lists::known).toList();
        last = lists.surnames().stream().filter(lists::known).toList();
        abroad = lists.abroad().stream()
                .filter(name -> name.length() > 2 && name.chars().allMatch(Character::isLetter))
                .toList();
        addresses = new Addresses(this, random);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    String firstName() {
        return name(chance(0.6) ? first : chance(0.6) ? abroad : lists.firstNames());
    }

    String surname() {
        var name = name(chance(0.55) ? last : chance(0.6) ? abroad : lists.surnames());
        if (chance(0.03)) {
            name = (chance(0.5) ? "Mc" : "O'") + name;
        } else if (chance(0.03)) {
            name = name + "-" + name(last);
        }
        return chance(0.06) ? any(PARTICLES) + " " + name : name;
    }

    String person(int words) {
        if (words == 1) {
            return chance(0.65) ? firstName() : name(chance(0.5) ? last : lists.surnames());
        }
        if (chance(0.06)) {
            return surname() + ", " + firstName();
        }
        if (chance(0.04)) {
            return firstName().charAt(0) + ". " + surname();
        }
        var middle = chance(0.06) ? (char) ('A' + random.nextInt(26)) + ". " : chance(0.04) ? firstName() + " " : "";
        return firstName() + " " + middle + surname();
    }

    String city() {
        return any(lists.cities());
    }

    /** A city, or one that is named as towns are: "North X", "Xville", "X-sur-Y". */
    String town() {
        return switch (random.nextInt(12)) {
            case 0 ->
                any(List.of("North", "South", "East", "West", "New", "Lake", "Port", "Saint", "Bad")) + " "
                        + name(last);
            case 1 ->
                name(chance(0.5) ? first : last)
                        + any(List.of(
                                "ville", "ton", "burgh", "borough", "mouth", "stad", "shire", "berg", "view", "bourg"));
            case 2 ->
                (chance(0.3) ? "Saint " : "")
                        + name(last)
                        + any(List.of("-sur-", "-les-", "-la-", "-en-", "-am-", "-upon-"))
                        + name(last);
            default -> city();
        };
    }

    String country() {
        return any(lists.countries());
    }

    String place() {
        return chance(0.55) ? city() : country();
    }

    String organisation() {
        if (chance(0.35)) {
            return any(organisations);
        }
        if (chance(0.25)) {
            return name(last) + ", " + name(last) + " and " + name(last);
        }
        var name = chance(0.6) ? name(last) : title(any(lists.common()));
        if (chance(0.2)) {
            name += chance(0.5) ? " & " + name(last) : "-" + name(last);
        } else if (chance(0.2)) {
            name += " " + title(any(lists.common()));
        }
        return chance(0.2) ? name : name + " " + any(SUFFIXES);
    }

    /** Digits for digits; the rest stays. */
    String digits(String pattern) {
        var to = new StringBuilder();
        pattern.chars().forEach(c -> to.append(Character.isDigit(c) ? (char) ('0' + random.nextInt(10)) : (char) c));
        return to.toString();
    }

    String email() {
        var host = Normalizer.normalize(name(last), Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return (firstName() + (chance(0.5) ? "." : "") + name(last) + "@" + host + (chance(0.5) ? ".com" : ".example"))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_');
    }

    private String name(List<String> of) {
        var name = title(any(of));
        return chance(0.1) ? accented(name) : name;
    }

    private String accented(String name) {
        var at = random.nextInt(name.length());
        var group = ACCENTS.indexOf(name.charAt(at));
        if (at == 0 || group < 0 || (group > 0 && ACCENTS.charAt(group - 1) != ' ')) {
            return name;
        }
        var length = (ACCENTS + " ").indexOf(' ', group) - group;
        return name.substring(0, at) + ACCENTS.charAt(group + random.nextInt(length)) + name.substring(at + 1);
    }

    static String title(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
