/** The schema and what runs it, at start and from a command. Migrations are time-stamped and never edited once landed. */
package dev.hubgate.migrations;
