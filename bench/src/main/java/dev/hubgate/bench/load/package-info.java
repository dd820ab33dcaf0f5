/** What the load script cannot do itself: look into a running JVM, and make tables of many runs. */
package dev.hubgate.bench.load;
