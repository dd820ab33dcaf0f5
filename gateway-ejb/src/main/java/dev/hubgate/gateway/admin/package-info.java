/**
 * The admin API at {@code /admin/v1}: who may call it, how its bodies are read and written, and what makes a create
 * happen once. Each capability has its nouns in a package below: a {@code …Resource} is the door of a noun and holds no
 * logic; its {@code …Desk} makes a change, the record of it and the memory of its Idempotency-Key in one transaction; a
 * {@code …Draft} is what a client sends, valid as soon as it exists; a {@code …View} is what a client gets.
 */
package dev.hubgate.gateway.admin;
