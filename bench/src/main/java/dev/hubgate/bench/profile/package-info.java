/** Where a recorded run spent its time and its memory. */
package dev.hubgate.bench.profile;
