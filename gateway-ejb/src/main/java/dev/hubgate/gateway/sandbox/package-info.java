/**
 * The built-in provider without a model: free, deterministic and plainly labelled as simulated. It answers in OpenAI's wire
 * format, and its bytes are read like any provider's, so that a newcomer without an account sees the whole product work.
 */
package dev.hubgate.gateway.sandbox;
