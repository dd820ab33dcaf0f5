package dev.hubgate.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/app/keys?p=default", "/app/overview", "/ops/home", "/app/start?p=a-1&x=y_2"})
    void takesPagesOfOurs(String page) {
        assertThat(NextPage.checked(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/app/keys",
                "/app/../../evil",
                "/app/keys?next=//evil.example",
                "/app/keys#x",
                "/app//keys",
                "/\\evil.example",
                "/app/keys\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/login",
                ""
            })
    void refusesEverythingElse(String page) {
        assertThat(NextPage.checked(page)).isEmpty();
    }

    @Test
    void takesNothingForNoPage() {
        assertThat(NextPage.checked(null)).isEmpty();
    }
}
