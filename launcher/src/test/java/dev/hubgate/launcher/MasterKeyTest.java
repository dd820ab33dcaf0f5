package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    private static final String GIVEN = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path temporary;

    private DataFolder folder;
    private MasterKey masterKey;

    @BeforeEach
    void open() throws Refusal {
        folder = DataFolder.open(temporary);
        masterKey = new MasterKey(folder);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void makesOneKeyAndKeepsItForItsOwnerAlone() throws Exception {
        assertThat(masterKey.find(null)).isEmpty();
        var made = masterKey.create(true);
        assertThat(Base64.getDecoder().decode(made)).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(masterKey.find(" ")).contains(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.masterKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void prefersTheGivenKeyAndDoesNotStoreIt() throws Exception {
        assertThat(masterKey.find(GIVEN + "\n")).contains(GIVEN);
        assertThat(folder.masterKey()).doesNotExist();
    }

    @Test
    void makesNoNewKeyForAnOldDatabase() {
        assertThatThrownBy(() -> masterKey.create(false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is missing");
        assertThat(folder.masterKey()).doesNotExist();
    }

    @Test
    void refusesAMalformedKeyWithoutRepeatingIt() {
        assertThatThrownBy(() -> masterKey.find("c2hvcnQ="))
                .isInstanceOf(Refusal.class)
                .hasMessage("HUBGATE_MASTER_KEY is not a master key: that is 32 random bytes in base64.");
        assertThatThrownBy(() -> masterKey.find("no base64!")).isInstanceOf(Refusal.class);
    }

    @Test
    void isElsewhereWhereAFileOrACommandIsNamed() {
        assertThat(MasterKey.isElsewhere(name -> null)).isFalse();
        assertThat(MasterKey.isElsewhere(name -> " ")).isFalse();
        assertThat(MasterKey.isElsewhere(name -> name.equals("HUBGATE_MASTER_KEY") ? "key" : null))
                .isFalse();
        assertThat(MasterKey.isElsewhere(name -> name.equals("HUBGATE_MASTER_KEY_FILE") ? "/key" : null))
                .isTrue();
        assertThat(MasterKey.isElsewhere(name -> name.equals("HUBGATE_MASTER_KEY_COMMAND") ? "vault" : null))
                .isTrue();
    }
}
