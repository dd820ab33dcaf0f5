/** What may leave, and what was found in it: the versions of policies over the admin API. */
package dev.hubgate.gateway.admin.firewall;
