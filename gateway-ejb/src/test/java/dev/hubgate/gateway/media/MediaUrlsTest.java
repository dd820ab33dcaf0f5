package dev.hubgate.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUrlsTest {

    private final MediaUrls urls = new MediaUrls(Set.of("store.internal", "10.1.2.3", "fd00::7"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://a.example/x.png a.example 80 /x.png a.example",
                "https://a.example a.example 443 / a.example",
                "HTTPS://A.Example:8443/x?y=%20&z=a#b a.example 8443 /x?y=%20&z=a a.example:8443",
                "http://a.example:443/ a.example 443 / a.example:443",
                "http://93.184.216.34/x 93.184.216.34 80 /x 93.184.216.34",
                "http://[2606:4700::1111]:8080/x 2606:4700::1111 8080 /x [2606:4700::1111]:8080",
                "http://a.example//b.example/x a.example 80 //b.example/x a.example",
                "http://a.example/ä%C3%A4 a.example 80 /%C3%A4%C3%A4 a.example",
                "http://3com.example/ 3com.example 80 / 3com.example",
                "http://a.example?q=1 a.example 80 /?q=1 a.example",
            })
    void readsWhereItLeads(String url, String host, int port, String pathAndQuery, String hostHeader) throws Refusal {
        var target = urls.target(url);
        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.pathAndQuery()).isEqualTo(pathAndQuery);
        assertThat(target.hostHeader()).isEqualTo(hostHeader);
        assertThat(target.trusted()).isFalse();
        assertThat(target).hasToString("Target[…]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x.png",
                "//a.example/x",
                "http:",
                "http://",
                "http:///x",
                "http:a.example",
                "ftp://a.example/x",
                "file:///etc/passwd",
                "gopher://a.example/",
                "data:image/png;base64,AAAA",
                "jar:http://a.example!/x",
                "s3://bucket/key",
                "http://user@a.example/",
                "http://user:word@a.example/",
                "http://@a.example/",
                "http://a.example:22/",
                "http://a.example:0/",
                "http://a.example:99999/",
                "http://a.example:-1/",
                "http://a.example:5432/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0X7F.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://1.2.3.4.5/",
                "http://1.2.3.256/",
                "http://127.0.0.01/",
                "http://127.0.0.0x1/",
                "http://127.0.0.1./",
                "http://a.1/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[::1/",
                "http://[v1.a]/",
                "http://a.example\\@b.example/",
                "http://a.example\r\nX: y/",
                "http://a b/",
                "http://①②⑦.⓪.⓪.①/",
                "http://a。example/",
                "http://%31%32%37.0.0.1/",
                "http://a..example/"
            })
    void refusesAnOddUrl(String url) {
        assertThatThrownBy(() -> urls.target(url))
                .isInstanceOf(Refusal.class)
                .hasMessage(Refusal.badUrl().getMessage());
    }

    @Test
    void refusesAnEndlessUrl() {
        assertThatThrownBy(() -> urls.target("http://a.example/" + "x".repeat(9_000)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://store.internal:9000/a",
                "https://STORE.internal/a",
                "http://store.internal.:9000/a",
                "http://10.1.2.3:9000/a",
                "http://[fd00::7]:9000/a"
            })
    void knowsTheOperatorsOwnHostsOnAnyPort(String url) throws Refusal {
        assertThat(urls.target(url).trusted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://xstore.internal/", "http://store.internal.example/", "http://a.store.internal/"})
    void doesNotTakeASimilarNameForOne(String url) throws Refusal {
        assertThat(urls.target(url).trusted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/b/c, d, http://a.example/b/d",
        "http://a.example, d, http://a.example/d",
        "http://a.example/b/c, /d?e=f, http://a.example/d?e=f",
        "http://a.example/b, //b.example/d, http://b.example/d",
        "http://a.example//b.example/x, /d, http://a.example/d",
        "http://a.example/b, https://b.example/d, https://b.example/d",
        "https://a.example/b, https://b.example/d, https://b.example/d",
    })
    void followsARedirect(String from, String location, String to) throws Refusal {
        assertThat(urls.redirected(urls.target(from), location).uri()).hasToString(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/x",
                "ftp://a.example/x",
                "file:///etc/passwd",
                "https://u@a.example/",
                "https://a.example:22/",
                "https://127.1/",
                ":",
                "http://["
            })
    void refusesARedirectOutOfTlsOrToAnOddUrlInTheWordsForAllThatCannotBeReached(String location) throws Refusal {
        var from = urls.target("https://a.example/b");
        assertThatThrownBy(() -> urls.redirected(from, location))
                .isInstanceOf(Refusal.class)
                .hasMessage(Refusal.unreachable().getMessage());
    }

    /** Whatever is written there, it is refused or it is a plain host and a known port. */
    @Property(tries = 2_000)
    void neverStumbles(@ForAll @NotBlank String host, @ForAll String rest) {
        for (var url : new String[] {host, "http://" + host + rest, "http://a.example/" + rest}) {
            try {
                var target = urls.target(url);
                assertThat(target.host()).matches("[a-z0-9.:-]+");
                assertThat(target.hostHeader() + target.pathAndQuery()).isPrintable();
                assertThat(target.port()).isIn(80, 443, 8080, 8443);
                assertThat(url.toLowerCase(Locale.ROOT)).contains(target.host());
            } catch (Refusal e) {
                assertThat(e).hasMessage(Refusal.badUrl().getMessage());
            }
        }
    }
}
