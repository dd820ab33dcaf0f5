package dev.hubgate.system.firewall;

import java.util.List;

/**
 * A value that must not leave, and what stands before it in a sentence that says it.
 *
 * @param named whether it is found by what it is called, not by its own form
 */
record Planted(String what, String before, String value, boolean named) {

    static final List<Planted> ALL = List.of(
            new Planted("email", "Please write to ", "jane.roe@example.com", false),
            new Planted("phone", "Please call me at phone ", "(415) 555-2671", false),
            new Planted("ssn", "My social security number is ", "536-22-8145", false),
            new Planted("card", "The card number is ", "4556 7375 8689 9855", false),
            new Planted("iban", "Pay to IBAN ", "DE89370400440532013000", false),
            new Planted("cloud key", "The key is ", "AKIAQYLPMN5HFIQR7XYA", false),
            new Planted("forge token", "Use the token ", "ghp_x7Kq2mP9vLd4RtB8nWz3YcHf6JsA1eGu5TiN", false),
            new Planted("address", "The server has the IP address ", "81.2.69.142", false),
            new Planted("wallet", "Send bitcoin to ", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", false),
            new Planted(
                    "session",
                    "Authorization: Bearer ",
                    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0."
                            + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
                    false),
            new Planted("password", "password: ", "Tr0ub4dor&3x", true),
            new Planted("passport", "My passport number is ", "C01X00T47", true),
            new Planted("name", "My name is ", "Margaret Thornbury", true),
            new Planted("birth", "date of birth: ", "1984-03-12", true));

    String sentence() {
        return before + value;
    }

    /** Whether it may stand in an identifier, and is found there. */
    boolean isIdentifier() {
        return !named && value.indexOf(' ') < 0;
    }

    @Override
    public String toString() {
        return what;
    }
}
