package dev.hubgate.console.firewall;

import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyFault;
import dev.hubgate.firewall.policy.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What became of a form: a policy, or what is wrong. Faults of patterns stand at their rows.
 *
 * @param document null if it is no policy
 * @param faults what is wrong elsewhere
 */
record Draft(PolicyDocument document, List<String> faults) {

    private static final Pattern ROW = Pattern.compile("custom\\[(\\d+)](\\.name)?.*");
    private static final Pattern TERM = Pattern.compile("allow\\[(\\d+)]");

    Draft {
        faults = List.copyOf(faults);
    }

    Optional<PolicyDocument> policy() {
        return Optional.ofNullable(document);
    }

    /** Reads the form, and every pattern of it for itself, so that all that is wrong is said at once. */
    static Draft of(PolicyForm form) {
        var rows = form.typedPatterns();
        boolean rowsAreFine = true;
        for (var row : rows) {
            rowsAreFine &= reads(row);
        }
        try {
            var document = PolicyReader.read(form.json());
            return rowsAreFine ? new Draft(document, List.of()) : refused(List.of());
        } catch (PolicyFault fault) {
            return refused(faults(fault, rows));
        }
    }

    private static Draft refused(List<String> faults) {
        return new Draft(null, faults);
    }

    private static boolean reads(PatternRow row) {
        var alone = JsonNodeFactory.instance.objectNode();
        alone.putArray("custom").add(row.json());
        try {
            PolicyReader.read(alone);
            return true;
        } catch (PolicyFault fault) {
            row.refuse(new PatternFault(fault.path().endsWith(".name"), fault.getMessage()));
            return false;
        }
    }

    /** A fault that a pattern has only among the others, such as a name that is taken, goes to its row too. */
    private static List<String> faults(PolicyFault fault, List<PatternRow> rows) {
        var faults = new ArrayList<String>();
        var row = ROW.matcher(fault.path());
        var term = TERM.matcher(fault.path());
        if (row.matches()) {
            var at = rows.get(Integer.parseInt(row.group(1)));
            if (at.getFault() == null) {
                at.refuse(new PatternFault(row.group(2) != null, fault.getMessage()));
            }
        } else if (term.matches()) {
            faults.add("Term " + (Integer.parseInt(term.group(1)) + 1) + " of what is never personal: "
                    + fault.getMessage());
        } else {
            faults.add(fault.path().isEmpty() ? fault.getMessage() : fault.path() + ": " + fault.getMessage());
        }
        return faults;
    }
}
