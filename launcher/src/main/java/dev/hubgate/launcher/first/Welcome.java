package dev.hubgate.launcher.first;

import java.net.URI;
import java.util.Optional;

/** What a person reads when Hubgate is ready. */
public final class Welcome {

    private final URI url;

    /** @param url where clients reach Hubgate */
    public Welcome(URI url) {
        this.url = url;
    }

    /** The addresses of what this node serves. */
    public String addresses(boolean gateway, boolean console) {
        var text = new StringBuilder();
        if (console) {
            text.append("  Console  ").append(url).append("/console/\n");
        }
        if (gateway) {
            text.append("  API      ").append(url).append("/v1\n");
        }
        return text.toString();
    }

    /** What is shown at the first start and never again. */
    public String credentials(Operator operator, Optional<String> key) {
        var text = """

                  This is the first start. Keep these, they are not shown again:

                    Operator     %s
                    Password     %s
                    Admin token  %s
                """.formatted(
                        operator.email(),
                        operator.passwordGiven() ? "(as set in HUBGATE_OPERATOR_PASSWORD)" : operator.password(),
                        operator.tokenGiven() ? "(as set in HUBGATE_OPERATOR_TOKEN)" : operator.token());
        return text + key.map(this::trial).orElse("");
    }

    // One line, so that it can be copied from any terminal.
    private String trial(String key) {
        return """
                    API key      %s

                  Try it; sandbox/chat is built in, simulated and free:

                curl -sS -i %s/v1/chat/completions -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' -d '{"model":"sandbox/chat","messages":[{"role":"user","content":"Hello!"}]}'
                """.formatted(key, url, key);
    }
}
