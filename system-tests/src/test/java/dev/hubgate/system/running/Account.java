package dev.hubgate.system.running;

/** A tenant with one project and one key of it. */
public record Account(String tenantId, String walletId, String projectId, String keyId, String key) {}
