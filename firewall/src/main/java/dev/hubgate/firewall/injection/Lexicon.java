package dev.hubgate.firewall.injection;

/** The words that rules look at, each with the parts that it can play. */
final class Lexicon {

    static final int DROP = 1;
    static final int EARLIER = 2;
    static final int ORDERS = 4;
    static final int SHOW = 8;
    static final int YOURS = 16;
    static final int NOT = 32;

    private static final int SIZE = 2048;

    private final int[] words = new int[SIZE];
    private final byte[] parts = new byte[SIZE];

    Lexicon() {
        add(DROP, "ignore disregard forget ignoring disregarding forgetting override overrule");
        add(
                DROP,
                "vergiss vergesse vergessen ignoriere ignorieren missachte ignora ignore ignorad olvida olvide olvidad");
        add(DROP, "oublie oubliez ignorez dimentica esqueca negeer vergeet zignoruj zapomnij unut abaikan lupakan");
        add(DROP, "игнорируи забудь забудьте игнорировать zaboravi ignorisi glomska ignorera");
        add(EARLIER, "previous preceding prior earlier above past former foregoing before all every everything any");
        add(
                EARLIER,
                "vorherigen vorherige vorigen bisherigen obigen alle alles todas todos todo anteriores anterior previas");
        add(
                EARLIER,
                "toutes tout precedentes ci dessus tutte tutto precedenti anteriores tudo vorige poprzednie wszystkie");
        add(EARLIER, "onceki tum sebelumnya semua все всё предыдущие прежние sve prethodne tidigare alla");
        add(ORDERS, "instructions instruction directions directives orders commands guidelines prompts prompt");
        add(
                ORDERS,
                "anweisungen anweisung vorgaben instruktionen befehle instrucciones ordenes indicaciones consignes");
        add(
                ORDERS,
                "istruzioni instrucoes ordens instructies instrukcje talimatlari instruksi perintah инструкции указания");
        add(ORDERS, "instrukcije upute instruktioner programming");
        add(SHOW, "show print reveal output repeat display tell give write share dump leak disclose expose recite");
        add(SHOW, "zeige zeig nenne muestra muestrame dime revela montre mostra mostre dimmi покажи");
        add(YOURS, "your initial hidden secret original system starting deine deinen tus tu ton tes tue seu suas свои");
        add(NOT, "don't dont not never cannot");
    }

    private void add(int part, String line) {
        for (var word : Normaliser.normal(line).split(" ", -1)) {
            int hash = Words.hash(word);
            int at = place(hash);
            words[at] = hash;
            parts[at] |= (byte) part;
        }
    }

    /** The parts of a word, as bits; 0 for nearly all. */
    int parts(int word) {
        return parts[place(word)];
    }

    private int place(int word) {
        int at = word & (SIZE - 1);
        while (words[at] != 0 && words[at] != word) {
            at = (at + 1) & (SIZE - 1);
        }
        return at;
    }
}
