package org.shilian;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shilian.push.CloseCode;
import org.shilian.restream.Reason;

/** asyncapi.yaml, openapi.yaml and protocol.md tell the same of the sockets as the code does. */
class SocketContractTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PROTOCOL = Path.of("src/docs/protocol.md");

    @Test
    void everySocketOfOpenapiIsAChannelOfAsyncapi() throws IOException {
        JsonNode openapi = yaml("openapi.yaml");
        List<String> sockets = new ArrayList<>();
        openapi.get("paths").properties().forEach(path -> {
            if (path.getValue().path("get").path("x-websocket").asBoolean()) {
                sockets.add("/api/v1" + path.getKey());
            }
        });
        List<String> channels = new ArrayList<>();
        yaml("asyncapi.yaml")
                .get("channels")
                .forEach(channel -> channels.add(channel.get("address").asText()));
        assertThat(channels).isNotEmpty().containsExactlyInAnyOrderElementsOf(sockets);
    }

    @Test
    void everyReferenceOfAsyncapiLeadsSomewhere() throws IOException {
        JsonNode asyncapi = yaml("asyncapi.yaml");
        List<String> references = new ArrayList<>();
        asyncapi.findValues("$ref").forEach(reference -> references.add(reference.asText()));
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                asyncapi.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void protocolTellsEveryCloseCodeAndEveryReason() throws IOException {
        String protocol = Files.readString(PROTOCOL);
        for (CloseCode code : CloseCode.values()) {
            assertThat(protocol).contains("| %d | `%s` |".formatted(code.code(), code.reason()));
        }
        for (Reason reason : Reason.values()) {
            assertThat(protocol).contains("`" + reason.code() + "`");
        }
    }

    private static JsonNode yaml(String name) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(RESOURCES.resolve(name)));
    }
}
