package dev.hubgate.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.StillWatch;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.StandardConstants;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address; the certificate is for a name. */
@Timeout(30)
class MediaTlsTest {

    private static final String PASSWORD = "changeit";

    private static SSLContext ofTheServer;

    private final List<String> namesAskedFor = new CopyOnWriteArrayList<>();
    private ScriptedServer server;

    @BeforeAll
    static void makeACertificate(@TempDir Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=store.internal",
                        "-ext",
                        "san=dns:store.internal",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        ofTheServer = context(file);
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @BeforeEach
    void start() throws IOException {
        var listening = (SSLServerSocket)
                ofTheServer.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var parameters = listening.getSSLParameters();
        parameters.setSNIMatchers(List.of(new Listener()));
        listening.setSSLParameters(parameters);
        server = new ScriptedServer(listening);
        server.on("/good", "HTTP/1.1 200 OK\nContent-Length: 6", "GIF89a".getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private final class Listener extends SNIMatcher {

        Listener() {
            super(StandardConstants.SNI_HOST_NAME);
        }

        @Override
        public boolean matches(SNIServerName name) {
            namesAskedFor.add(new String(name.getEncoded(), StandardCharsets.US_ASCII));
            return true;
        }
    }

    private Fetched fetch(String host, SSLSocketFactory tls) {
        var lookup = new HostLookup(name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        var settings = new SmallSettings(Duration.ofSeconds(10), "store.internal", "other.internal", "127.0.0.1");
        return new MediaFetcher(settings, new StillWatch(), lookup, tls)
                .fetch("https://" + host + ":" + server.port() + "/good", "a", new Call());
    }

    private void refuses(String host, SSLSocketFactory tls) {
        assertThat(Fails.of(() -> fetch(host, tls)))
                .isEqualTo(Failure.invalidMedia("a", Refusal.unreachable().getMessage()));
        assertThat(server.heads()).isEmpty();
    }

    @Test
    void asksForTheNameAndTrustsItsCertificate() {
        assertThat(fetch("store.internal", ofTheServer.getSocketFactory()).mediaType())
                .isEqualTo("image/gif");
        assertThat(namesAskedFor).containsOnly("store.internal");
    }

    @Test
    void refusesACertificateForAnotherName() {
        refuses("other.internal", ofTheServer.getSocketFactory());
        refuses("127.0.0.1", ofTheServer.getSocketFactory());
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        refuses("store.internal", (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Test
    void followsNoRedirectOutOfTls() throws IOException {
        try (var open = new ScriptedServer()) {
            server.moved("/good", 302, "http://store.internal:" + open.port() + "/good");
            var failure = Fails.of(() -> fetch("store.internal", ofTheServer.getSocketFactory()));
            assertThat(failure.message()).isEqualTo(Refusal.unreachable().getMessage());
            assertThat(open.heads()).isEmpty();
        }
    }
}
