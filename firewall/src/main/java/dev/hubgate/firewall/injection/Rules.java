package dev.hubgate.firewall.injection;

/** What hardly anybody writes who means no harm, so that it needs no learning. */
final class Rules {

    /** Enough at every sensitivity. */
    static final double SURE = 0.9;
    /** Enough at all but the relaxed one. */
    static final double LIKELY = 0.7;

    private static final Lexicon LEXICON = new Lexicon();
    private static final int NEAR = 4;
    private static final int FAR = 6;

    private static final String[] SURE_PHRASES = {
        "do anything now",
        "dan mode enabled",
        "developer mode enabled",
        "<|im_start|>system",
        "[inst] <<sys>>",
        "ignore the above and",
        "ignore the above instructions",
        "忽略之前的",
        "忽略以上",
        "忽略上述",
        "忽略前面",
        "忘记之前的",
        "忘记上面的",
        "无视之前",
        "無視上述",
        "以前の指示を",
        "これまでの指示を",
        "上記の指示を無視",
        "이전의 모든 지시",
        "이전 지시를 무시",
        "모든 지시를 무시",
        "تجاهل جميع التعليمات",
        "تجاهل التعليمات",
        "पिछले सभी निर्देशों",
        "নির্দেশ উপেক্ষা",
        "bo qua tat ca cac huong dan"
    };
    private static final String[] NORMAL_PHRASES = normal(SURE_PHRASES);

    private Rules() {}

    /** The score of the surest rule that holds; 0 where none does. */
    static double score(String normal) {
        for (var phrase : NORMAL_PHRASES) {
            if (normal.contains(phrase)) {
                return SURE;
            }
        }
        var words = Words.of(normal);
        double score = 0;
        for (int i = 0; i < words.count(); i++) {
            int parts = LEXICON.parts(words.hashes()[i]);
            if ((parts & Lexicon.DROP) != 0 && takesOver(words, i)) {
                return SURE;
            }
            if ((parts & Lexicon.SHOW) != 0 && asksForThePrompt(words, i)) {
                score = LIKELY;
            }
        }
        return score;
    }

    /** "Ignore all of the previous instructions", and not "do not ignore" them. */
    private static boolean takesOver(Words words, int verb) {
        for (int i = Math.max(0, verb - 2); i < verb; i++) {
            if ((LEXICON.parts(words.hashes()[i]) & Lexicon.NOT) != 0) {
                return false;
            }
        }
        int earlier = next(words, verb, NEAR, Lexicon.EARLIER);
        return earlier > 0 && next(words, verb, FAR, Lexicon.ORDERS) > 0;
    }

    /** "Show me your instructions", "print the system prompt". */
    private static boolean asksForThePrompt(Words words, int verb) {
        int yours = next(words, verb, NEAR, Lexicon.YOURS);
        return yours > 0 && next(words, yours, 2, Lexicon.ORDERS) > 0;
    }

    private static int next(Words words, int from, int within, int part) {
        int end = Math.min(words.count(), from + within + 1);
        for (int i = from + 1; i < end; i++) {
            if ((LEXICON.parts(words.hashes()[i]) & part) != 0) {
                return i;
            }
        }
        return -1;
    }

    private static String[] normal(String[] phrases) {
        var normal = new String[phrases.length];
        for (int i = 0; i < phrases.length; i++) {
            normal[i] = Normaliser.normal(phrases[i]);
        }
        return normal;
    }
}
