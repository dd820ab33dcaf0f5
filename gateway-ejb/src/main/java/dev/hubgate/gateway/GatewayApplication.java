package dev.hubgate.gateway;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything Hubgate answers over HTTP outside the console. */
@ApplicationPath("/")
public class GatewayApplication extends Application {}
