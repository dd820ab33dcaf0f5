package dev.hubgate.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void tellsTypesAndLinesAndNeverMessages() {
        var thrown = new IllegalStateException("secret one", new IllegalArgumentException("secret two"));
        var places = Places.of(thrown);
        assertThat(places)
                .contains("java.lang.IllegalStateException", "because of java.lang.IllegalArgumentException")
                .contains("PlacesTest.java")
                .doesNotContain("secret");
    }
}
