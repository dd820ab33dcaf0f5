/** Keys, in the admin API. */
package dev.hubgate.gateway.admin.access;
