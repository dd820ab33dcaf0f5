/** How the providers do. */
package dev.hubgate.gateway.admin.health;
