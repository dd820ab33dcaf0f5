package dev.hubgate.gateway.admin;

/** What a client gets: a record, written as a JSON object with the names of its components in snake case. */
public interface View {}
