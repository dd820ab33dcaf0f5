/** What exists, at what price: providers, the models they offer, and what these cost. */
package dev.hubgate.store.catalog;
