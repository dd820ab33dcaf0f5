package dev.hubgate.console.access;

import dev.hubgate.store.access.Passwords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are taken: long enough, and none that everybody tries first. No rules about kinds of characters. */
public final class PasswordRules {

    private static final Set<String> COMMON = load();

    private PasswordRules() {}

    /**
     * Why this password cannot be taken, in a sentence; empty if it can.
     *
     * @param email the account's address, which is a poor password
     */
    public static Optional<String> objection(String password, String email) {
        if (password.length() < Passwords.MIN_LENGTH) {
            return Optional.of("Use at least " + Passwords.MIN_LENGTH + " characters.");
        }
        if (password.length() > Passwords.MAX_LENGTH) {
            return Optional.of("Use at most " + Passwords.MAX_LENGTH + " characters.");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() < 3) {
            return Optional.of("This password is among the first that anybody would try. Choose another one.");
        }
        if (email != null && lower.equals(email.strip().toLowerCase(Locale.ROOT))) {
            return Optional.of("Choose a password other than your e-mail address.");
        }
        return Optional.empty();
    }

    private static Set<String> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
