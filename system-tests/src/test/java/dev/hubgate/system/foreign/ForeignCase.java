package dev.hubgate.system.foreign;

import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * One case of a foreign suite.
 *
 * @param failure what was reported, null when it passed
 * @param notRun why it did not run, null when it ran
 */
record ForeignCase(String name, String failure, String notRun) {

    DynamicTest asTest() {
        return DynamicTest.dynamicTest(name, () -> {
            if (notRun != null) {
                throw new TestAbortedException(name + ": " + notRun);
            }
            if (failure != null) {
                throw new AssertionFailedError(name + "\n" + failure);
            }
        });
    }
}
