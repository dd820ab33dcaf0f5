package dev.hubgate.store;

import dev.hubgate.store.access.AccessBehaviour;
import dev.hubgate.store.access.IdempotencyKeysBehaviour;
import dev.hubgate.store.access.ProviderCredentialsBehaviour;
import dev.hubgate.store.access.RewrappingBehaviour;
import dev.hubgate.store.audit.RequestsBehaviour;
import dev.hubgate.store.audit.SavingsBehaviour;
import dev.hubgate.store.audit.TalliesBehaviour;
import dev.hubgate.store.catalog.CatalogBehaviour;
import dev.hubgate.store.catalog.KnownNamesBehaviour;
import dev.hubgate.store.catalog.ModelProfilesBehaviour;
import dev.hubgate.store.catalog.ModelsBehaviour;
import dev.hubgate.store.catalog.OfferBehaviour;
import dev.hubgate.store.catalog.PriceFeedBehaviour;
import dev.hubgate.store.directory.DirectoryBehaviour;
import dev.hubgate.store.firewall.PoliciesBehaviour;
import dev.hubgate.store.ledger.BooksBehaviour;
import dev.hubgate.store.ledger.LeasesBehaviour;
import dev.hubgate.store.ledger.LedgerBehaviour;
import dev.hubgate.store.ledger.WalletsBehaviour;
import dev.hubgate.store.tenancy.TenancyBehaviour;
import java.io.File;
import java.net.URISyntaxException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything that the store promises, on the real server with a real PostgreSQL. One deployment serves all groups. */
@ExtendWith(ArquillianExtension.class)
class StoreIT
        implements TenancyBehaviour,
                AccessBehaviour,
                IdempotencyKeysBehaviour,
                ProviderCredentialsBehaviour,
                RewrappingBehaviour,
                CatalogBehaviour,
                OfferBehaviour,
                ModelsBehaviour,
                KnownNamesBehaviour,
                ModelProfilesBehaviour,
                PriceFeedBehaviour,
                DirectoryBehaviour,
                LedgerBehaviour,
                LeasesBehaviour,
                WalletsBehaviour,
                BooksBehaviour,
                RequestsBehaviour,
                SavingsBehaviour,
                TalliesBehaviour,
                PoliciesBehaviour {

    @Deployment
    static WebArchive store() {
        return ShrinkWrap.create(WebArchive.class, "store.war")
                .addAsLibraries(place("dev.hubgate.store.Ids"), place("org.postgresql.Driver"))
                .addAsLibraries(place("com.google.crypto.tink.Aead"), place("com.google.protobuf.Message"))
                .addAsLibraries(place("org.assertj.core.api.Assertions"), place("net.bytebuddy.ByteBuddy"))
                .addAsLibraries(groups())
                .setWebXML("store-web.xml")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    /** The groups of tests and what they share, without tests that need no server. */
    private static JavaArchive groups() {
        return ShrinkWrap.create(ExplodedImporter.class, "groups.jar")
                .importDirectory(
                        place("dev.hubgate.store.StoreIT"),
                        Filters.exclude(".*(Test(\\$.*)?\\.class|TestDatabase\\.class|\\.xml|\\.properties|Listener)"))
                .as(JavaArchive.class);
    }

    private static File place(String className) {
        try {
            var source = Class.forName(className).getProtectionDomain().getCodeSource();
            return new File(source.getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
