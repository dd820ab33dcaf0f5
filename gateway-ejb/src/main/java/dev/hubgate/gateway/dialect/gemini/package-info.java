/**
 * Google's {@code generateContent}, at the Gemini API and at Vertex AI. What differs between the two is data
 * ({@link dev.hubgate.gateway.dialect.gemini.GoogleApi}).
 */
package dev.hubgate.gateway.dialect.gemini;
