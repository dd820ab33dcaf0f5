/**
 * One Hubgate for the whole suite: started as a person starts it, spoken to over HTTP only, stopped by a signal. With
 * {@code HUBGATE_TEST_URL} and {@code HUBGATE_OPERATOR_TOKEN} in the environment the tests use that running one instead.
 */
package dev.hubgate.system.running;
