package dev.hubgate.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({"400, 400", "403, 403", "404, 404", "405, 405", "409, 409", "500, 500", "503, 500"})
    void everyStatusHasWords(int status, int answered) {
        var problem = Problem.of(status);
        assertThat(problem.status()).isEqualTo(answered);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.text()).endsWith(".");
    }
}
