package dev.hubgate.console.access;

import jakarta.security.enterprise.credential.Credential;

/** Proof that somebody was recognised: made only after a password was right or an account was just founded. */
final class Admission implements Credential {

    private final String id;
    private final String role;

    /**
     * @param id of the member or operator
     * @param role one of {@link Role}
     */
    Admission(String id, String role) {
        this.id = id;
        this.role = role;
    }

    String id() {
        return id;
    }

    String role() {
        return role;
    }
}
