/** Starting, stopping and starting again. */
package dev.hubgate.system.operation;
