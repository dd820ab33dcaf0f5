package dev.hubgate.gateway.health;

/**
 * What a visit was let in with. What comes of it counts only while the state it was let in by is in force.
 *
 * @param breaker the breaker's generation
 * @param rest the rest's generation
 * @param probe whether this is the one that tries
 */
record Pass(int breaker, int rest, boolean probe) {}
