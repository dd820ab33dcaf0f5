package dev.hubgate.bench.micro;

import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.store.access.CredentialKeys;
import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.access.KeyText;
import dev.hubgate.store.access.MasterKey;
import dev.hubgate.store.access.SecretBox;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import dev.hubgate.store.directory.DirectoryVersion;
import dev.hubgate.store.firewall.Policies;
import dev.hubgate.store.tenancy.RoutingRules;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An installation of a believable size: 1,000 keys, nine providers, 300 models; one of the models is sold by all nine. */
final class Settings {

    static final String SHARED_MODEL = "shared-model";
    /** Sold by all nine too. */
    static final String OTHER_SHARED_MODEL = "other-shared-model";

    static final String FIRST_MODEL = "provider0/native-0";
    private static final int KEYS = 1_000;
    private static final int PROVIDERS = 9;
    private static final int MODELS = 300;
    private static final int CONTEXT = 128_000;
    private static final int OUTPUT = 16_384;
    private static final DirectoryVersion VERSION = new DirectoryVersion(1, 1, 1, 1);
    private static final SecretBox BOX = new SecretBox(new CredentialKeys(masterKey(), new NoConfig()));

    private Settings() {}

    static MasterKey masterKey() {
        return new MasterKey(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));
    }

    /** The directory with a key for each of these texts among others. */
    static Directory directory(KeyText known) {
        return directory(known, 1);
    }

    /** The same with so many credentials for each provider. */
    static Directory directory(KeyText known, int credentials) {
        var hashKey = masterKey().derive(KeyHash.PURPOSE);
        var keys = new ArrayList<DirectoryRows.Key>();
        keys.add(key(KeyHash.of(hashKey, known.value())));
        for (int i = 1; i < KEYS; i++) {
            keys.add(key(KeyHash.of(hashKey, KeyText.mint(KeyText.Kind.PROJECT).value())));
        }
        var rows = new DirectoryRows(
                VERSION,
                keys,
                List.of(PROJECT),
                List.of(POLICY),
                List.of(),
                providers(),
                offers(),
                List.of(),
                credentials(credentials));
        var keeper = new DirectoryKeeper(
                new DirectoryReader() {
                    @Override
                    public long version() {
                        return rows.version().number();
                    }

                    @Override
                    public DirectoryRows read() {
                        return rows;
                    }
                },
                new NoConfig(),
                BOX);
        keeper.refresh();
        return keeper.current();
    }

    private static final DirectoryRows.Project PROJECT =
            new DirectoryRows.Project("prj_1", 4_096, false, true, RoutingRules.DEFAULT);

    private static final DirectoryRows.ActivePolicy POLICY =
            new DirectoryRows.ActivePolicy("prj_1", 1, Policies.FIRST_DOCUMENT);

    private static DirectoryRows.Key key(KeyHash hash) {
        return new DirectoryRows.Key("key_1", hash, "ten_1", "prj_1", "wal_1", null, false);
    }

    private static List<DirectoryRows.Provider> providers() {
        return IntStream.range(0, PROVIDERS)
                .mapToObj(i -> new DirectoryRows.Provider(
                        "provider" + i, "Provider", "openai", "http://127.0.0.1:1", null, "/v1", true, true))
                .toList();
    }

    private static List<DirectoryRows.Credential> credentials(int each) {
        return IntStream.range(0, PROVIDERS * each)
                .mapToObj(i -> new DirectoryRows.Credential(
                        "crd_" + i,
                        null,
                        "provider" + i % PROVIDERS,
                        BOX.seal("crd_" + i, "{\"api_key\":\"sk-bench\"}")))
                .toList();
    }

    private static List<DirectoryRows.Offer> offers() {
        var offers = new ArrayList<DirectoryRows.Offer>();
        for (int i = 0; i < PROVIDERS; i++) {
            offers.add(offer("provider" + i, "native-shared", SHARED_MODEL, 100_000L * (PROVIDERS - i)));
            offers.add(offer("provider" + i, "native-other", OTHER_SHARED_MODEL, 200_000L * (PROVIDERS - i)));
        }
        for (int i = 0; i < MODELS; i++) {
            offers.add(offer("provider" + i % PROVIDERS, "native-" + i, "model-" + i, 150_000_000L));
        }
        return offers;
    }

    private static DirectoryRows.Offer offer(String provider, String nativeId, String model, long nano) {
        return new DirectoryRows.Offer(
                provider,
                nativeId,
                model,
                null,
                "chat",
                CONTEXT,
                OUTPUT,
                new Price(nano, nano / 2, nano * 4),
                DirectoryRows.Facts.NONE);
    }
}
