package dev.hubgate.gateway.admin.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.access.Keys;

/**
 * A key as whoever asked for it gets it, once.
 *
 * @param key its text; a secret
 */
public record IssuedKeyView(@JsonUnwrapped KeyView details, String key) implements View {

    static IssuedKeyView of(Keys.Issued issued) {
        return new IssuedKeyView(KeyView.of(issued.key()), issued.text().value());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuedKeyView[" + details.id() + "]";
    }
}
