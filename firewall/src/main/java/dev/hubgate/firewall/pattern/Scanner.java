package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sensitivity;
import java.util.List;
import java.util.function.Supplier;

/** Finds all that has a form in a text. It keeps nothing between texts and may be used by many threads at once. */
public final class Scanner {
    private static final List<Supplier<Recogniser>> FAMILIES = List.of(
            Identifiers::new,
            Labelled::new,
            Accounts::new,
            Phones::new,
            Emails::new,
            NetAddresses::new,
            Dates::new,
            Coordinates::new,
            StreetAddresses::new,
            VendorKeys::new,
            KeyedSecrets::new,
            Users::new,
            Blocks::new,
            Connections::new,
            InnerMarks::new,
            ManifestSecrets::new);

    /** All that the strictest would count, by place, without overlaps. */
    public List<Finding> scan(CharSequence text) {
        return scan(text, Sensitivity.STRICT);
    }

    /** What a sensitivity counts, by place, without overlaps. */
    public List<Finding> scan(CharSequence text, Sensitivity sensitivity) {
        return Overlaps.resolve(candidates(text, sensitivity));
    }

    /** What a sensitivity counts, in no order; one place may be taken for several things. */
    public List<Finding> candidates(CharSequence text, Sensitivity sensitivity) {
        if (text.isEmpty()) {
            return List.of();
        }
        var tokens = new Tokens(text.toString());
        var findings = new Findings(sensitivity.threshold());
        for (var family : FAMILIES) {
            family.get().look(tokens, findings);
        }
        return findings.all();
    }
}
