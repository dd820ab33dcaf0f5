package dev.hubgate.firewall.media.image;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Values that were read with a letter too many or a wrong one. Neither their exact length nor their check digits can be asked for
 * then, so these are known by what they begin with and by how they are grouped.
 */
final class Bent {

    private static final double SURE = 0.9;
    private static final int SHORTEST_KEY = 20;
    private static final int LONGEST_KEY = 64;
    private static final double GAP_IN_KEY = 0.75;

    private static final Pattern ACCOUNT = Pattern.compile(
            "\\b([A-Z]{2})[0-9A-Za-z|)\\]]{2,3}(?: ?[0-9A-Z|)\\]]{4}){2,7}(?: ?[0-9A-Z|)\\]]{1,4})?\\b");

    private static final int DIGITS_OF_ACCOUNT = 11;

    private static final Pattern CLOUD = Pattern.compile("\\bA[KS][I1l|]A[A-Z0-9]");

    /** After the first ones the mark may have been lost; the short ones are nothing without it. */
    private static final Pattern KEY =
            Pattern.compile("\\b(?:(?:gh[pousr]|github.?pat|glpat|xox[abprs]|shp[ap]t|npm|whsec|AIza)[_\\-.|]?"
                    + "|(?:sk|pk|rk|hf|SG)[_\\-.])");

    /** A piece of the name of a mailbox, and no ordinary word. */
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9]*[._\\-0-9][A-Za-z0-9._\\-]*");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Bent() {}

    /** What is found in the words, by the places in their plain reading. */
    static List<Finding> find(Page page, Reading plain) {
        var found = new ArrayList<Finding>();
        var account = ACCOUNT.matcher(plain.text());
        while (account.find()) {
            if (COUNTRIES.contains(account.group(1)) && digits(account.group()) >= DIGITS_OF_ACCOUNT) {
                found.add(new Finding(EntityType.IBAN, account.start(), account.end(), SURE));
            }
        }
        mails(page, plain, found);
        keys(CLOUD, EntityType.CLOUD_CREDENTIAL, page, plain, found);
        keys(KEY, EntityType.API_KEY, page, plain, found);
        return found;
    }

    /** The part before the {@code @} falls apart most easily: it goes back over gaps, as long as what stands there looks like some of it. */
    private static void mails(Page page, Reading plain, List<Finding> found) {
        int end = 0;
        for (int i = 0; i < page.words().size(); i++) {
            var text = page.words().get(i).text();
            int start = plain.text().indexOf(text, end);
            end = start + text.length();
            int at = text.indexOf('@');
            if (at >= 0 && text.indexOf('.', at) > at + 1) {
                int local = at;
                for (int k = i; k > 0 && local < LONGEST_KEY; k--) {
                    var before = page.words().get(k - 1);
                    if (!before.sameLine(page.words().get(k))
                            || before.gap(page.words().get(k)) > GAP_IN_KEY
                            || !(local <= 2 || LOCAL.matcher(before.text()).matches())) {
                        break;
                    }
                    start -= 1 + before.text().length();
                    local += before.text().length();
                }
                if (local > 0) {
                    found.add(new Finding(EntityType.EMAIL, start, end, SURE));
                }
            }
        }
    }

    private static void keys(Pattern head, EntityType type, Page page, Reading plain, List<Finding> found) {
        var heads = head.matcher(plain.text());
        int behind = 0;
        while (heads.find()) {
            if (heads.start() >= behind) {
                behind = end(page, plain, heads.start());
                var key = plain.text().substring(heads.start(), behind);
                if (key.length() >= SHORTEST_KEY && digits(key) >= 2) {
                    found.add(new Finding(type, heads.start(), behind, SURE));
                }
            }
        }
    }

    /** A key goes on over gaps, as long as what follows looks like a piece of one. */
    private static int end(Page page, Reading plain, int start) {
        int word = plain.wordAt()[start];
        int end = start;
        while (end < plain.text().length() && plain.wordAt()[end] == word) {
            end++;
        }
        while (word + 1 < page.words().size() && end - start < LONGEST_KEY) {
            var last = page.words().get(word);
            var next = page.words().get(word + 1);
            if (!last.sameLine(next) || last.gap(next) > GAP_IN_KEY || !piece(next.text())) {
                break;
            }
            word++;
            end += 1 + next.text().length();
        }
        return end;
    }

    private static boolean piece(String word) {
        boolean inner = word.chars().skip(1).anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase);
        return inner || digits(word) > 0;
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
