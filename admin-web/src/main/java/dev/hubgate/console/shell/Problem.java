package dev.hubgate.console.shell;

/**
 * What a person is told when there is no page to show: what happened, and what to do.
 *
 * @param status HTTP status
 */
record Problem(int status, String title, String text) {

    static final Problem EXPIRED = new Problem(
            409,
            "This page was open too long",
            "Nothing was changed by your last click. Open the page again and repeat it, please.");
    private static final Problem MISSING =
            new Problem(404, "There is no such page", "Perhaps the address has a typo, or what it named is gone.");
    private static final Problem FORBIDDEN =
            new Problem(403, "This page is not for your account", "Log in with an account that may see it.");
    private static final Problem MALFORMED =
            new Problem(400, "That request was not understood", "Nothing was changed. Start over from the first page.");
    private static final Problem TROUBLE = new Problem(
            500,
            "Something went wrong on our side",
            "What you asked for may not have been done. Try it again in a minute; if it stays so, tell your operator"
                    + " at what time it happened.");

    static Problem of(int status) {
        return switch (status) {
            case 401, 403 -> FORBIDDEN;
            case 404, 410 -> MISSING;
            case 409 -> EXPIRED;
            default -> status < 500 ? new Problem(status, MALFORMED.title(), MALFORMED.text()) : TROUBLE;
        };
    }
}
