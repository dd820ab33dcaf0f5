package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.disguise.Decoded;
import dev.hubgate.firewall.disguise.Joined;
import dev.hubgate.firewall.disguise.Plain;
import dev.hubgate.firewall.disguise.Reading;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.pattern.Scanner;
import dev.hubgate.firewall.policy.Policy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds in a text all that a policy is about. Keeps nothing between texts; any number of threads may ask. */
public final class Detector {

    /** A value may be encoded twice; more often nobody's model undoes it unasked. */
    private static final int DEPTH = 2;

    /** What the tagger tells. */
    private static final Set<EntityType> NAMES =
            EnumSet.of(EntityType.PERSON, EntityType.LOCATION, EntityType.ORGANIZATION, EntityType.STREET_ADDRESS);

    private static final Set<EntityType> LOOSE = EnumSet.of(EntityType.AGE, EntityType.ZIP_CODE);

    private final Scanner scanner = new Scanner();
    private final Names names;

    public Detector(Names names) {
        this.names = names;
    }

    /**
     * What a policy is about, by place, without overlaps.
     *
     * @param label what the text is said to be where it stands, such as the name of a JSON member; empty if nothing is said
     * @throws dev.hubgate.firewall.Unavailable if the time is over, or a project's own pattern is found too often to go on
     */
    public List<Detection> detect(String label, String text, Policy policy, Budget budget) {
        if (text.isEmpty() || !policy.looksForValues()) {
            return List.of();
        }
        return new Look(text, policy, budget).detections(label.isEmpty() ? "" : label + ": ");
    }

    /** What is needed to look at one text. */
    private final class Look {
        private final String text;
        private final Policy policy;
        private final Budget budget;
        private final double threshold;
        private final boolean wantsNames;
        private final List<Claim> claims = new ArrayList<>();

        Look(String text, Policy policy, Budget budget) {
            this.text = text;
            this.policy = policy;
            this.budget = budget;
            wantsNames = NAMES.stream().anyMatch(type -> policy.action(type) != Action.OFF);
            threshold = policy.sensitivity().threshold();
        }

        List<Detection> detections(String label) {
            var asIs = new Reading.AsIs(text);
            var plain = Plain.of(asIs);
            if (!policy.actions().isEmpty()) {
                Segment.of(plain, label).forEach(segment -> look(segment, false));
            }
            OwnPatterns.find(plain, false, policy, budget, claims);
            joined(Joined.of(plain, edges()));
            decoded(Decoded.hidden(asIs), 1);
            decoded(Decoded.of(plain), DEPTH);
            return Answer.of(claims, text);
        }

        private void decoded(Reading reading, int depth) {
            if (reading.text().isEmpty()) {
                return;
            }
            if (!policy.actions().isEmpty()) {
                Segment.of(reading, "").forEach(segment -> look(segment, true));
            }
            OwnPatterns.find(reading, true, policy, budget, claims);
            if (depth > 1) {
                decoded(Decoded.of(reading), depth - 1);
            }
        }

        private void look(Segment segment, boolean changedOnly) {
            var reading = segment.reading();
            budget.check();
            var findings = new ArrayList<>(scanner.candidates(reading.text(), formed()));
            findings.removeIf(finding -> finding.score() < (loose(finding.type()) ? 0 : threshold));
            if (wantsNames) {
                budget.check();
                for (var finding : names.find(reading.text())) {
                    var plausible = finding.score() < threshold ? null : Plausible.of(finding, reading.text());
                    if (plausible != null) {
                        findings.add(plausible);
                    }
                }
            }
            for (var finding : findings) {
                boolean own = finding.start() < segment.to() && finding.end() > segment.from();
                if (own && (!changedOnly || reading.changed(finding.start(), finding.end()))) {
                    claim(finding, reading);
                }
            }
        }

        /** Ages and postal codes are never very sure; who asks for them wants them all the same, unless only what is sure. */
        private boolean loose(EntityType type) {
            return LOOSE.contains(type) && policy.sensitivity() != Sensitivity.RELAXED;
        }

        private Sensitivity formed() {
            boolean asked = LOOSE.stream().anyMatch(type -> loose(type) && policy.action(type) != Action.OFF);
            return asked ? Sensitivity.STRICT : policy.sensitivity();
        }

        /** Of values that were taken apart only those count that their form makes sure. */
        private void joined(Reading reading) {
            if (reading.text().isEmpty()) {
                return;
            }
            budget.check();
            for (var finding : scanner.candidates(reading.text(), policy.sensitivity())) {
                boolean sure = finding.score() >= Sensitivity.RELAXED.threshold()
                        || (finding.type() == EntityType.CREDIT_CARD
                                && finding.score() >= Sensitivity.BALANCED.threshold());
                if (sure && Claim.formed(finding.type()) && reading.changed(finding.start(), finding.end())) {
                    claim(finding, reading);
                }
            }
        }

        private void claim(Finding finding, Reading reading) {
            var action = policy.action(finding.type());
            var place = action == Action.OFF ? null : Place.of(reading, finding.start(), finding.end());
            if (place == null || policy.allow().has(reading.text().substring(finding.start(), finding.end()))) {
                return;
            }
            var whole = place.whole(text);
            if (!policy.allow().has(text.substring(whole.start(), whole.end()))) {
                claims.add(Claim.of(finding, action, whole.start(), whole.end()));
            }
        }

        /** Where what was found begins and ends; addresses of mail and numbers end where they are whole. */
        private BitSet edges() {
            var edges = new BitSet();
            for (var claim : claims) {
                if (!claim.divides() || claim.entity().equals(EntityType.STREET_ADDRESS.name())) {
                    edges.set(claim.start());
                    edges.set(claim.end());
                }
            }
            return edges;
        }
    }
}
