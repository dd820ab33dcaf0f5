package dev.hubgate.system.upstream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Signs what a model thought, so that a changed or foreign thought is known when it comes back. */
final class Proof {
    private Proof() {}

    /** @param signer the family of models that alone knows it */
    static String of(String signer, String thought) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((signer + "\n" + thought).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
