/** Providers and their offers, in the admin API. */
package dev.hubgate.gateway.admin.catalog;
