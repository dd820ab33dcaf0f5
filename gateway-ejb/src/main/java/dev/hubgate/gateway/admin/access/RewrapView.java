package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.View;

/**
 * What became of the stored credentials.
 *
 * @param rewrapped how many are under the key in use now and were not before
 * @param alreadyCurrent how many were before
 * @param failed how many no key given here opens; the log names them
 */
public record RewrapView(int rewrapped, int alreadyCurrent, int failed) implements View {}
