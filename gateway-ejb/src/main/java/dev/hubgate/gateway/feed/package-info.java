/**
 * What public price lists say: fetched at times or when an operator asks, and read into plain quotes. What becomes of them
 * is the catalogue's affair.
 */
package dev.hubgate.gateway.feed;
