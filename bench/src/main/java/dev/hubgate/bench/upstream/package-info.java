/** A provider that costs next to nothing, so that what is measured is the gateway in front of it. */
package dev.hubgate.bench.upstream;
