package dev.hubgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageFailureTest {

    @Test
    void tellsTheStateAndNothingOfTheRow() {
        var cause = new SQLException("Key (email)=(someone@example.com) already exists.", "23505");
        var failure = new StorageFailure(cause);
        assertThat(failure)
                .hasMessage("database refused the statement, SQL state 23505")
                .hasNoCause();
        assertThat(failure.getStackTrace()).isEqualTo(cause.getStackTrace());
    }

    @ParameterizedTest
    @CsvSource({"40001, true", "40P01, true", "08006, true", "57P01, true", "23505, false", "42601, false", ", false"})
    void knowsWhichFailuresMayPass(String state, boolean passes) {
        assertThat(new StorageFailure(new SQLException("x", state)).isTransient())
                .isEqualTo(passes);
    }
}
