package dev.hubgate.launcher.first;

import java.security.SecureRandom;
import java.util.function.UnaryOperator;

/**
 * Who runs this installation. Shown once; the database keeps hashes.
 *
 * @param token for the admin API
 * @param passwordGiven whether the password was chosen by whoever started Hubgate, and so need not be shown
 * @param tokenGiven the same of the token
 */
public record Operator(String email, String password, String token, boolean passwordGiven, boolean tokenGiven) {

    // Neither look-alikes nor vowels that could make words.
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";
    private static final int TOKEN_LETTERS = 40;

    /** @param environment variable by name, or null: {@code HUBGATE_OPERATOR_EMAIL}, {@code _PASSWORD}, {@code _TOKEN} */
    public static Operator from(UnaryOperator<String> environment) {
        var email = given(environment, "HUBGATE_OPERATOR_EMAIL");
        var password = given(environment, "HUBGATE_OPERATOR_PASSWORD");
        var token = given(environment, "HUBGATE_OPERATOR_TOKEN");
        return new Operator(
                email == null ? "operator@hubgate.local" : email,
                password == null ? String.join("-", letters(6), letters(6), letters(6), letters(6)) : password,
                token == null ? "oat_" + letters(TOKEN_LETTERS) : token,
                password != null,
                token != null);
    }

    private static String given(UnaryOperator<String> environment, String name) {
        var value = environment.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String letters(int count) {
        var random = new SecureRandom();
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Operator[" + email + "]";
    }
}
