/** The records of requests, in the admin API. */
package dev.hubgate.gateway.admin.audit;
