package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.event.LogProcess;
import org.shilian.fault.StartRefused;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        Path wide = Files.createDirectories(temp.resolve("data"));
        Files.setPosixFilePermissions(wide, PosixFilePermissions.fromString("rwxrwxrwx"));

        try (DataFolder folder = DataFolder.open(wide)) {
            assertThat(rights(wide)).isEqualTo("rwx------");
            assertThat(rights(folder.keys())).isEqualTo("rwx------");
            assertThat(rights(folder.postgres())).isEqualTo("rwx------");
            assertThat(rights(folder.natives())).isEqualTo("rwx------");
        }
    }

    @Test
    void aSecondUserInThisProcessIsRefusedUntilTheFirstIsDone() {
        DataFolder first = DataFolder.open(temp);

        assertThatThrownBy(() -> DataFolder.open(temp))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(temp.toString())
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        first.close();
        DataFolder.open(temp).close();
    }

    @Test
    void aSecondProcessIsRefusedWithTheNumberOfTheFirst() {
        try (DataFolder folder = DataFolder.open(temp);
                LogProcess second = LogProcess.start(folder.path())) {
            assertThat(second.nextLine())
                    .contains(temp.toString())
                    .contains("in use by process " + ProcessHandle.current().pid());
            assertThat(second.awaitExit()).isEqualTo(75);
        }
    }

    @Test
    void aPlaceThatCannotBeAFolderIsRefusedInOneSentence() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("SHILIAN_DATA");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
