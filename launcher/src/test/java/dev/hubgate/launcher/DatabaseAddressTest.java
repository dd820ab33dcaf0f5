package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://hub:s%40cret+x@db.example:6543/gate?sslmode=require",
                "postgres://hub:s%40cret+x@db.example:6543/gate?sslmode=require",
                "jdbc:postgresql://db.example:6543/gate?user=hub&sslmode=require&password=s%40cret+x"
            })
    void takesTheCredentialsOutOfTheUrl(String url) throws Refusal {
        assertThat(DatabaseAddress.parse(url, null, null))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:6543/gate?sslmode=require", "hub", "s@cret+x"));
    }

    @Test
    void takesCredentialsThatAreGivenApart() throws Refusal {
        assertThat(DatabaseAddress.parse("postgresql://localhost/gate", "hub", "secret"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://localhost:5432/gate", "hub", "secret"));
    }

    @Test
    void keepsAnAddressOfVersionSix() throws Refusal {
        assertThat(DatabaseAddress.parse("postgresql://hub@[::1]/gate", null, null)
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://[::1]:5432/gate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://hub:secret@db/gate",
                "postgresql://hub:secret@db",
                "postgresql://hub:secret@db/",
                "postgresql://hub:sec ret@db/gate",
                "secret",
                ""
            })
    void refusesWhatIsNoDatabaseWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url, null, null))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The database URL is not one of PostgreSQL")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void refusesAnAddressWithoutUser() {
        assertThatThrownBy(() -> DatabaseAddress.parse("postgresql://db/gate", "", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("HUBGATE_DATABASE_USER");
    }

    @Test
    void printsNoPassword() throws Refusal {
        assertThat(DatabaseAddress.parse("postgresql://hub:hidden@db/gate", null, null))
                .hasToString("jdbc:postgresql://db:5432/gate as hub");
    }
}
