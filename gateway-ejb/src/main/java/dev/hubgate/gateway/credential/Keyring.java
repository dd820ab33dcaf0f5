package dev.hubgate.gateway.credential;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.ApiKey;
import dev.hubgate.gateway.credential.Credential.AwsBearer;
import dev.hubgate.gateway.credential.Credential.AwsKeys;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Finds the gateway's credential for a provider in the environment, under the names that the vendors' own tools use, and
 * reads what was stored.
 */
public final class Keyring {

    private static final Logger LOG = System.getLogger(Keyring.class.getName());

    private final Config config;

    public Keyring(Config config) {
        this.config = config;
    }

    /** The credential, or nothing where there is none or only one that cannot be used; the log says so then. */
    public Optional<Credential> inEnvironment(String provider) {
        try {
            return find(provider).map(this::located);
        } catch (MalformedCredential e) {
            LOG.log(Level.WARNING, "the credential of provider {0} cannot be used: {1}", provider, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * What an operator stored.
     *
     * @throws MalformedCredential if it cannot be used
     */
    public Credential read(String json) {
        return located(Credentials.read(json));
    }

    /**
     * What a project brought itself. It may not say where tokens come from: the gateway would call any address for it.
     *
     * @throws MalformedCredential if it cannot be used
     */
    public Credential readOwn(String json) {
        return located(Credentials.readOwn(json));
    }

    private Optional<Credential> find(String provider) {
        return switch (provider) {
            case "bedrock" -> aws();
            case "vertex" -> google();
            default -> setting(provider + ".api.key").map(key -> new ApiKey(new Secret(key)));
        };
    }

    private Optional<Credential> aws() {
        var region = setting("aws.region");
        var bearer = setting("aws.bearer.token.bedrock");
        if (region.isEmpty()) {
            return Optional.empty();
        }
        CredentialFields.requireLabel("AWS_REGION", region.get());
        if (bearer.isPresent()) {
            return Optional.of(new AwsBearer(new Secret(bearer.get()), region.get()));
        }
        var token = setting("aws.session.token").map(Secret::new).orElse(null);
        return setting("aws.access.key.id")
                .flatMap(id -> setting("aws.secret.access.key")
                        .map(secret -> new AwsKeys(id, new Secret(secret), token, region.get())));
    }

    private Optional<Credential> google() {
        return setting("hubgate.provider.vertex.service-account")
                .or(() -> setting("google.application.credentials").map(Keyring::file))
                .map(Credentials::readServiceAccount);
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException | InvalidPathException e) {
            throw new MalformedCredential("GOOGLE_APPLICATION_CREDENTIALS", "names a file that cannot be read");
        }
    }

    private Credential located(Credential found) {
        if (!(found instanceof ServiceAccount account) || account.location() != null) {
            return found;
        }
        var location = setting("hubgate.provider.vertex.location").orElse(ServiceAccount.EVERYWHERE);
        return account.in(CredentialFields.requireLabel("HUBGATE_PROVIDER_VERTEX_LOCATION", location));
    }

    private Optional<String> setting(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }
}
