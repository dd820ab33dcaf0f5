/** What each room of a request costs alone: JMH benchmarks of the code that needs no container and no database. */
package dev.hubgate.bench.micro;
