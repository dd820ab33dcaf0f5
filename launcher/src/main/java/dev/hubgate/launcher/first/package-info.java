/** The first start of an installation: the operator's credentials, and a first tenant, project and key to try. */
package dev.hubgate.launcher.first;
