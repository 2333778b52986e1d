package org.shilian.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WrongSettingTest {
    @Test
    void stopsTheStartWithOneSentenceAndItsOwnStatus() {
        try (Program program = Program.start(Map.of("SHILIAN_DATTA", "/tmp"))) {
            assertThat(program.exitStatus()).isEqualTo(78);
            assertThat(program.printed()).isEmpty();
            assertThat(program.errors().lines())
                    .singleElement()
                    .asString()
                    .contains("SHILIAN_DATTA")
                    .contains("SHILIAN_DATA");
        }
    }
}
