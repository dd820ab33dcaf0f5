package dev.hubgate.system.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class JUnitReportTest {
    private static final String PYTEST = """
            <testsuites><testsuite name="pytest">
              <testcase classname="test_chat" name="test_answers_a_question[sandbox/chat]"/>
              <testcase classname="test_chat" name="test_streams"><failure message="assert 1 == 2">trace</failure></testcase>
              <testcase classname="test_chat" name="test_pays"><skipped message="no key"/></testcase>
            </testsuite></testsuites>
            """;
    private static final String NODE = """
            <testsuites>
              <testsuite name="chat with sandbox/chat">
                <testcase name="answers" classname="test"/>
                <testcase name="fails" classname="test"><failure message="not equal">trace</failure></testcase>
              </testsuite>
              <testcase name="stands alone" classname="test"/>
            </testsuites>
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("report.xml");
    }

    private List<ForeignCase> casesOf(String xml) throws IOException {
        Files.writeString(file, xml);
        return new JUnitReport(file).cases();
    }

    @Test
    void namesTheCasesOfPytestAsSentences() throws IOException {
        assertThat(casesOf(PYTEST))
                .extracting(ForeignCase::name)
                .containsExactly("chat: answers a question [sandbox/chat]", "chat: streams", "chat: pays");
    }

    @Test
    void namesTheCasesOfNodeByTheirSuite() throws IOException {
        assertThat(casesOf(NODE))
                .extracting(ForeignCase::name)
                .containsExactly("chat with sandbox/chat: answers", "chat with sandbox/chat: fails", "stands alone");
    }

    @Test
    void failsWhereTheForeignCaseFailed() throws IOException {
        var test = casesOf(PYTEST).get(1).asTest();
        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("assert 1 == 2")
                .hasMessageContaining("trace");
    }

    @Test
    void doesNotPassWhereTheForeignCaseDidNotRun() throws IOException {
        var test = casesOf(PYTEST).get(2).asTest();
        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no key");
    }

    @Test
    void readsAFailureWithColours() throws IOException {
        String coloured = NODE.replace("not equal", "\u001B[2mnot equal\u001B[22m");
        assertThat(casesOf(coloured).get(1).failure()).startsWith("not equal\n");
    }

    @Test
    void passesWhereTheForeignCasePassed() throws IOException {
        var test = casesOf(NODE).getFirst().asTest();
        assertThatCode(() -> test.getExecutable().execute()).doesNotThrowAnyException();
    }

    @Test
    void failsWithoutAReport() {
        assertThatThrownBy(() -> new JUnitReport(file).cases()).isInstanceOf(AssertionError.class);
    }
}
