package dev.hubgate.firewall.fuzz;

import dev.hubgate.firewall.redaction.Restorer;
import dev.hubgate.firewall.redaction.StreamRestorer;
import dev.hubgate.firewall.redaction.Vault;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A text in pieces is restored as the whole one is, and one without placeholders stays as it is. */
record Restored() implements Subject {

    private static final List<String> FORMS = List.of(
            "[EMAIL_1]",
            "\\[EMAIL\\_1\\]",
            "\\u005bPERSON_12\\u005d",
            "\\\\[PERSON\\_2\\\\]",
            "[EMAIL_",
            "[",
            "\\",
            "\\u005",
            "[PERSON_1",
            "]");

    @Override
    public void read(String text, Random random) {
        Subject.must(Restorer.of(new Vault(Set.of())).text(text).equals(text), "something was put back from nowhere");
        var vault = new Vault(Set.of());
        for (int i = 0; i < 14; i++) {
            vault.placeholder(i % 7 == 0 ? "EMAIL" : "PERSON", i + Cut.stretch(text, 20, random));
        }
        var told = new StringBuilder(text);
        for (int i = random.nextInt(6); i > 0; i--) {
            told.insert(random.nextInt(told.length() + 1), FORMS.get(random.nextInt(FORMS.size())));
        }
        var restorer = Restorer.of(vault);
        boolean json = random.nextBoolean();
        var whole = json ? restorer.json(told.toString()) : restorer.text(told.toString());
        Subject.must(
                whole.equals(through(restorer.stream(json), Cut.pieces(told, random))), "pieces are not the whole");
    }

    private static String through(StreamRestorer stream, List<String> pieces) {
        var out = new StringBuilder();
        pieces.forEach(piece -> out.append(stream.next(piece)));
        return out.append(stream.end()).toString();
    }
}
