package org.shilian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.fault.WrongSetting;

class MapConfigTest {
    @Test
    void opensThePolicyForTheTileServerAlone() {
        assertThat(MapConfig.none().origins()).isEmpty();
        assertThat(new MapConfig("https://tiles.example:8443/base/{z}/{x}/{y}.png?k=1", "©", 18).origins())
                .containsExactly("https://tiles.example:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles.example/{z}/{x}/{y}.png",
                "https://tiles.example/{z}/{x}.png",
                "javascript:{z}{x}{y}",
                "https:///{z}/{x}/{y}",
                "https://a; script-src *;/{z}/{x}/{y}",
                "https://{z}/{x}/{y}/ /"
            })
    void refusesWhatIsNoAddressOfTiles(String tiles) {
        assertThatThrownBy(() -> new MapConfig(tiles, "", 18))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("map.tiles");
    }

    @Test
    void refusesAZoomThatNoTileServerHas() {
        assertThatThrownBy(() -> new MapConfig("", "", 0)).hasMessageContaining("map.mostZoom");
        assertThatThrownBy(() -> new MapConfig("", "", 23)).hasMessageContaining("1 to 22");
    }
}
