package org.shilian.restream.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DebianProgramTest {
    @Test
    void aMissingProgramNamesItsPackage() {
        DebianProgram missing = new DebianProgram(Path.of("/usr/bin/no-such-program"), "some-package");
        assertThatThrownBy(missing::run).hasMessageContaining("apt-get install --no-install-recommends some-package");
    }

    @Test
    void aFailedRunSaysWhatTheProgramSaid() {
        DebianProgram.Outcome outcome = DebianProgram.FFPROBE.run("no-such-file");
        assertThatThrownBy(() -> outcome.orFail("Reading")).hasMessageContaining("No such file");
        assertThat(outcome.code()).isNotZero();
    }
}
