/** What it costs to translate between OpenAI's format and a provider's: requests, streams and whole replies, per dialect. */
package dev.hubgate.bench.translation;
