package dev.hubgate.firewall.pattern;

/** What a key's name says of its value. */
enum KeyName {
    PASSWORD,
    SECRET,
    CLOUD,
    USER,
    OTHER;

    private static final String[] PASSWORDS = {"password", "passwd", "pwd", "passphrase", "passcode", "pass", "pw"};
    private static final String[] SECRETS = {
        "token",
        "secret",
        "apikey",
        "auth",
        "credential",
        "credentials",
        "creds",
        "accesskey",
        "authkey",
        "secretkey",
        "key",
        "cookie",
        "session"
    };
    private static final String[] CLOUDS = {"secretkey", "secretaccesskey", "awssecret", "accountkey", "secretaccess"};
    private static final String[] USERS = {"username", "login", "userid"};
    private static final String[] PUBLIC = {"publickey", "pubkey", "csrftoken", "foreignkey", "primarykey", "xkey"};

    static KeyName of(CharSequence text, int start, int end) {
        if (ends(text, start, end, PASSWORDS)) {
            return PASSWORD;
        }
        if (ends(text, start, end, USERS)) {
            return USER;
        }
        if (ends(text, start, end, PUBLIC)) {
            return OTHER;
        }
        if (ends(text, start, end, CLOUDS)) {
            return CLOUD;
        }
        return ends(text, start, end, SECRETS) ? SECRET : OTHER;
    }

    /** Whether a name ends with one of some words, read backwards over _ - . and blanks; in the middle of a word only past a change of case. */
    private static boolean ends(CharSequence text, int start, int end, String... words) {
        for (var word : words) {
            int at = end - 1;
            int left = word.length() - 1;
            while (at >= start && left >= 0) {
                char c = text.charAt(at);
                if (c == '_' || c == '-' || c == '.' || c == ' ') {
                    at--;
                } else if (Characters.lower(c) == word.charAt(left)) {
                    at--;
                    left--;
                } else {
                    break;
                }
            }
            boolean free = at < start
                    || !Characters.letter(text.charAt(at))
                    || Characters.upper(text.charAt(at + 1))
                    || word.length() > 4;
            if (left < 0 && free) {
                return true;
            }
        }
        return false;
    }
}
