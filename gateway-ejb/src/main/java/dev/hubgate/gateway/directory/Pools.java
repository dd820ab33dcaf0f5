package dev.hubgate.gateway.directory;

import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.credential.Keyring;
import dev.hubgate.store.directory.DirectoryRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * The enabled providers, once for each credential that they can be called with.
 *
 * @param operator by provider; one without a credential where there is none
 * @param own those of projects; empty where a project has brought some, and none can be used
 */
record Pools(Map<String, List<Upstream>> operator, Map<Own, List<Upstream>> own) {

    /** Whose own credentials for which provider. */
    record Own(String projectId, String provider) {}

    static Pools of(DirectoryRows rows, OpenedCredentials opened, Config config) {
        var keyring = new Keyring(config);
        var stored = rows.credentials().stream()
                .filter(row -> row.projectId() == null)
                .collect(Collectors.groupingBy(DirectoryRows.Credential::provider));
        var places = rows.providers().stream()
                .filter(DirectoryRows.Provider::enabled)
                .collect(Collectors.toMap(DirectoryRows.Provider::name, row -> Place.of(row, config)));
        var operator = new HashMap<String, List<Upstream>>();
        places.forEach((name, place) -> operator.put(name, pool(place, stored.get(name), opened, keyring)));
        return new Pools(Map.copyOf(operator), own(rows.credentials(), places, operator, opened));
    }

    /** Each provider as it is called with the first of the operator's credentials. */
    Map<String, Upstream> first() {
        return operator.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, pool -> pool.getValue().getFirst()));
    }

    /** What an operator stored goes before the environment, even where it cannot be used: it was meant to. */
    private static List<Upstream> pool(
            Place place, List<DirectoryRows.Credential> stored, OpenedCredentials opened, Keyring keyring) {
        if (stored == null) {
            return List.of(place.upstream(keyring.inEnvironment(place.name()).orElse(null), null, false));
        }
        var pool = stored.stream()
                .filter(opened::isUsable)
                .map(row -> place.upstream(opened.of(row), row.id(), false))
                .toList();
        return pool.isEmpty() ? List.of(place.upstream(null, null, false)) : pool;
    }

    private static Map<Own, List<Upstream>> own(
            List<DirectoryRows.Credential> rows,
            Map<String, Place> places,
            Map<String, List<Upstream>> operator,
            OpenedCredentials opened) {
        var own = new HashMap<Own, List<Upstream>>();
        for (var row : rows) {
            var place = places.get(row.provider());
            if (row.projectId() != null
                    && place != null
                    && operator.get(row.provider()).getFirst().takesCredential()) {
                var pool = own.computeIfAbsent(new Own(row.projectId(), row.provider()), key -> new ArrayList<>(1));
                if (opened.isUsable(row)) {
                    pool.add(place.upstream(opened.of(row), row.id(), true));
                }
            }
        }
        own.replaceAll((key, pool) -> List.copyOf(pool));
        return Map.copyOf(own);
    }

    /**
     * A provider without a credential.
     *
     * @param baseUrl null where the credential says it, or nobody
     */
    private record Place(DirectoryRows.Provider row, String baseUrl) {

        /** What an operator stored goes before the environment, and that before what is known of the vendor. */
        static Place of(DirectoryRows.Provider row, Config config) {
            var baseUrl = row.baseUrl() != null
                    ? row.baseUrl()
                    : config.getOptionalValue("hubgate.provider." + row.name() + ".base-url", String.class)
                            .orElse(row.vendorUrl());
            return new Place(row, baseUrl);
        }

        String name() {
            return row.name();
        }

        Upstream upstream(Credential credential, String credentialId, boolean own) {
            var url = withoutSlash(baseUrl == null && credential != null ? credential.vendorUrl() : baseUrl);
            return new Upstream(
                    row.name(),
                    row.dialect(),
                    url,
                    row.apiPath(),
                    credential == null ? null : credential.at(url),
                    row.credentialRequired(),
                    credentialId,
                    own);
        }

        private static String withoutSlash(String url) {
            return url != null && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        }
    }
}
