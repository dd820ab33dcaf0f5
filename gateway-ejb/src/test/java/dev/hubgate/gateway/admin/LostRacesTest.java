package dev.hubgate.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.failure.FailureException;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LostRacesTest {

    /** A call that fails in turn with what it is given, and then answers. */
    private static final class Script implements InvocationContext {

        private final Queue<RuntimeException> failures;
        private int calls;

        Script(RuntimeException... failures) {
            this.failures = new ArrayDeque<>(List.of(failures));
        }

        @Override
        public Object proceed() {
            calls++;
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            return "done";
        }

        @Override
        public Object getTarget() {
            return this;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            return null;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] params) {}

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }

    private static RuntimeException race() {
        return new IllegalStateException(new SQLException("", "23505"));
    }

    @Test
    void runsALostRaceAgain() throws Exception {
        var script = new Script(race(), new IllegalStateException(new OptimisticLockException()));
        assertThat(new LostRaces().again(script)).isEqualTo("done");
        assertThat(script.calls).isEqualTo(3);
    }

    @Test
    void givesUpWithAConflict() {
        var script = new Script(race(), race(), race(), race(), race());
        assertThatThrownBy(() -> new LostRaces().again(script))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        thrown -> assertThat(thrown.failure().status()).isEqualTo(409));
        assertThat(script.calls).isEqualTo(4);
    }

    @Test
    void leavesEveryOtherFailureAlone() {
        var broken = new IllegalStateException(new SQLException("", "08006"));
        var script = new Script(broken);
        assertThatThrownBy(() -> new LostRaces().again(script)).isSameAs(broken);
        assertThat(script.calls).isEqualTo(1);
    }
}
