package dev.hubgate.store.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Default, default",
        "'  My  App! ', my-app",
        "Über Größe, uber-gro-e",
        "ﬁne, fine",
        "İstanbul, istanbul",
        "-a-, a",
        "日本語, project",
        "'', project",
    })
    void isWhatPeopleExpectInAnAddress(String name, String slug) {
        assertThat(Tenants.slug(name)).isEqualTo(slug);
    }

    /** The same expression as the constraint {@code project_slug_shape}. */
    @Property(tries = 3000)
    void alwaysFitsTheColumn(@ForAll String name) {
        assertThat(Tenants.slug(name)).matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");
    }

    @Property(tries = 200)
    void fitsTheColumnHoweverLongTheName(
            @ForAll
                    @net.jqwik.api.constraints.StringLength(min = 50, max = 130)
                    @net.jqwik.api.constraints.Chars({'a', ' ', '-', 'é'})
                    String name) {
        assertThat(Tenants.slug(name)).matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");
    }
}
