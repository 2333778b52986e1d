package org.shilian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.audit.AuditConfig;
import org.shilian.conference.ConferenceConfig;
import org.shilian.event.EventConfig;
import org.shilian.fault.WrongSetting;
import org.shilian.http.HttpConfig;
import org.shilian.identity.IdentityConfig;
import org.shilian.place.MapConfig;
import org.shilian.push.PushConfig;
import org.shilian.restream.RelayConfig;
import org.shilian.store.StoreConfig;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void theReferenceAloneGivesTheDefaults() {
        Settings settings = SettingsReader.read(folder.resolve("absent.yaml"), Map.of());

        assertThat(settings.data()).isEqualTo(Path.of("./data"));
        assertThat(settings.media()).isEqualTo(Path.of("./media"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.admin().password()).isEmpty();
        assertThat(settings.http()).isEqualTo(HttpConfig.on("", 8080));
        assertThat(settings.database()).isEqualTo(StoreConfig.defaults());
        assertThat(settings.audit()).isEqualTo(AuditConfig.defaults());
        assertThat(settings.event()).isEqualTo(EventConfig.defaults());
        assertThat(settings.push()).isEqualTo(PushConfig.defaults());
        assertThat(settings.identity()).isEqualTo(IdentityConfig.DEFAULT);
        assertThat(settings.relay()).isEqualTo(RelayConfig.defaults());
        assertThat(settings.camera().stateWindow()).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.map()).isEqualTo(MapConfig.none());
        assertThat(settings.conference()).isEqualTo(ConferenceConfig.defaults());
        assertThat(settings.wall().webOrigins()).isEmpty();
    }

    /** Each number and duration is changed in the environment and arrives in its record: no key is a dead one. */
    @Test
    void everyNumberAndDurationCanBeSetByTheEnvironment() {
        Settings defaults = SettingsReader.read(folder.resolve("absent.yaml"), Map.of());
        JsonNode reference = SettingsReader.reference();
        for (String key : SettingsTree.keys(SettingsReader.reference())) {
            String value = reference.at("/" + key.replace('.', '/')).asText();
            String other = value.replaceAll("^([0-9]+)(ms|s|m|h|d|)$", "1$1$2");
            if (!other.equals(value)
                    && !Set.of("database.poolSize", "http.port", "map.mostZoom", "conference.udpPort")
                            .contains(key)) {
                Map<String, String> environment = Map.of(SettingsTree.variable(key), other);
                assertThat(SettingsReader.read(folder.resolve("absent.yaml"), environment))
                        .as(key)
                        .isNotEqualTo(defaults);
            }
        }
    }

    @Test
    void theEnvironmentOverridesTheFileAndTheFileTheReference() throws IOException {
        Path file = write("data: /srv/one\nmedia: /srv/media\n");

        Settings settings = SettingsReader.read(file, Map.of("SHILIAN_DATA", "/srv/two", "PATH", "/bin"));

        assertThat(settings.data()).isEqualTo(Path.of("/srv/two"));
        assertThat(settings.media()).isEqualTo(Path.of("/srv/media"));
    }

    @Test
    void aKeyThatDoesNotExistIsRefusedWithThoseThatDo() throws IOException {
        Path file = write("admin:\n  pasword: x\n");

        assertThatThrownBy(() -> SettingsReader.read(file, Map.of()))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("admin.pasword")
                .hasMessageContaining("[password]");
    }

    @Test
    void aVariableThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> SettingsReader.read(folder.resolve("absent.yaml"), Map.of("SHILIAN_DATTA", "x")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SHILIAN_DATTA")
                .hasMessageContaining("SHILIAN_DATA");
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWithTheLine() throws IOException {
        Path file = write("data: [one\nmedia: two\n");

        assertThatThrownBy(() -> SettingsReader.read(file, Map.of()))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("line");
    }

    @Test
    void aGroupWhereAValueBelongsIsRefused() throws IOException {
        Path file = write("data:\n  folder: x\n");

        assertThatThrownBy(() -> SettingsReader.read(file, Map.of()))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("data");
    }

    @Test
    void everyKeyHasAVariableOfItsOwn() {
        var keys = SettingsTree.keys(SettingsReader.reference());

        assertThat(keys).isNotEmpty();
        assertThat(new HashSet<>(keys.stream().map(SettingsTree::variable).toList()))
                .hasSameSizeAs(keys);
        assertThat(SettingsTree.variable("http.maxBodySize")).isEqualTo("SHILIAN_HTTP_MAX_BODY_SIZE");
    }

    @Test
    void everyKeyOfTheReferenceStandsUnderASentence() throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/reference.yaml"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.matches(" *\\w+: .*")) {
                assertThat(lines.get(i - 1)).as(line).startsWith(line.replaceAll("\\S.*", "") + "#");
            }
        }
    }

    @Test
    void everyKeyIsExplainedInEachLanguageOfThePages() {
        Map<String, SettingMeaning> meanings = SettingMeanings.read();

        assertThat(meanings.keySet())
                .containsExactlyInAnyOrderElementsOf(SettingsTree.keys(SettingsReader.reference()));
        assertThat(meanings).allSatisfy((key, meaning) -> {
            assertThat(meaning.en()).as(key).matches("[A-Z].*\\.").doesNotContain("zh:");
            assertThat(meaning.zh()).as(key).matches(".*\\p{IsHan}.*。").doesNotContain("zh:");
        });
        assertThat(meanings.get("map.tiles").zh()).contains("；留空则只画界线，不需要网络。不可与");
    }

    @Test
    void thePasswordOfTheAdministratorIsNeverPrinted() {
        Settings settings = SettingsReader.read(folder.resolve("no"), Map.of("SHILIAN_ADMIN_PASSWORD", "geheim"));

        assertThat(settings.admin().password()).isEqualTo("geheim");
        assertThat(settings.toString()).doesNotContain("geheim");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("shilian.yaml"), text);
    }
}
