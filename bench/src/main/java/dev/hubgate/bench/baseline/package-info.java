/** The least that a gateway on this server can be: takes a request, sends it on, hands the answer back. */
package dev.hubgate.bench.baseline;
