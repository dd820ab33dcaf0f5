package dev.hubgate.gateway.admin;

/**
 * What a client sends: a record whose constructor checks and normalises it. The names of its components in snake case are
 * the fields of the JSON object; others are refused.
 */
public interface Draft {}
