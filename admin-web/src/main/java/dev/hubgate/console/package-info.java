/**
 * The console: Faces pages where people sign up, log in, keep their keys and see what happened, one package a capability.
 *
 * <p>Pages bind views (request-scoped beans). Views call the verbs of {@code dev.hubgate.store} and never a database.
 */
package dev.hubgate.console;
