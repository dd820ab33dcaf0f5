/** Reads the text of documents: PDF, office files, markup, and plain text in any of the usual encodings. */
package dev.hubgate.firewall.media.document;
