/** The public front in OpenAI's format: resources without logic, and the filter that every request and reply passes. */
package dev.hubgate.gateway.openai;
