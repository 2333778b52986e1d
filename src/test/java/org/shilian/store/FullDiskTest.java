package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the database is full: changes are refused, nothing is half done, and it heals when space returns. */
class FullDiskTest {
    @TempDir
    Path temp;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assertThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                .as("a disk of 220 MB is mounted: run the tests as root, or within `unshare -rm`")
                .isEqualTo(0);
        Files.createDirectory(disk());
        run("mount", "-t", "tmpfs", "-o", "size=220m", "tmpfs", disk().toString());
        TestDatabase.prepare(disk().resolve("data"));
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk().toString());
    }

    @Test
    void aFullDiskRefusesAndHeals() throws IOException {
        try (LossRig rig = new LossRig(disk().resolve("data"))) {
            rig.write(4);
            rig.awaitKept(50);

            fill();
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> rig.refusals.size() > 10);
            Files.delete(disk().resolve("filler"));
            rig.awaitKept(50);
            rig.rest();

            assertThat(rig.refusals)
                    .isSubsetOf(List.of(
                            "database-full", "database-unavailable", "database-outcome-unknown", "database-busy"));
            List<Integer> logged = rig.logged();
            assertThat(logged).doesNotHaveDuplicates().hasSize((int) rig.head());
            assertThat(new TreeSet<>(logged)).isEqualTo(rig.rows());
            assertThat(logged).containsAll(rig.kept);
        }
    }

    private Path disk() {
        return temp.resolve("disk");
    }

    private void fill() throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream filler = Files.newOutputStream(disk().resolve("filler"))) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(disk()).getUsableSpace()).isLessThan(1 << 20);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
