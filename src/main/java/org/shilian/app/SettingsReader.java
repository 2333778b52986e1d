package org.shilian.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shilian.fault.WrongSetting;

/**
 * Reads the settings: {@code reference.yaml}, over it the file, over it the environment. A key that
 * does not exist and a value that cannot be used are refused with the key, the value and what is
 * allowed.
 */
public final class SettingsReader {
    private static final ObjectMapper YAML = mapper();

    private SettingsReader() {}

    /** Reads the settings in force; a {@code file} that does not exist is as good as an empty one. */
    public static Settings read(Path file, Map<String, String> environment) {
        return bind(tree(file, environment));
    }

    /** All settings as a tree: the reference, over it the file, over it the environment. */
    static ObjectNode tree(Path file, Map<String, String> environment) {
        ObjectNode tree = reference();
        if (Files.exists(file)) {
            SettingsTree.overlay(tree, parse(file), "");
        }
        SettingsTree.overlay(tree, environment);
        return tree;
    }

    /** The keys that the file gives. */
    static Set<String> keysIn(Path file) {
        return Files.exists(file) && parse(file) instanceof ObjectNode given
                ? Set.copyOf(SettingsTree.keys(given))
                : Set.of();
    }

    /** The reference as a tree, each leaf a default. */
    static ObjectNode reference() {
        try (InputStream in =
                Objects.requireNonNull(SettingsReader.class.getResourceAsStream("/reference.yaml"), "reference.yaml")) {
            return (ObjectNode) YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new WrongSetting(file + place, "not readable", "YAML of the shape of reference.yaml");
        } catch (IOException e) {
            throw new WrongSetting(file.toString(), e.getClass().getSimpleName(), "a readable file in UTF-8");
        }
    }

    private static Settings bind(JsonNode tree) {
        try {
            return YAML.treeToValue(tree, Settings.class);
        } catch (JsonMappingException e) {
            throw wrong(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException wrong(JsonMappingException e) {
        if (e.getCause() instanceof WrongSetting wrong) {
            return wrong;
        }
        if (e instanceof InvalidFormatException format) {
            String key = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            return new WrongSetting(key, Objects.toString(format.getValue()), allowed(format.getTargetType()));
        }
        return new IllegalStateException("the settings and reference.yaml do not fit: " + e.getOriginalMessage(), e);
    }

    private static String allowed(Class<?> type) {
        if (type == Duration.class) {
            return Durations.ALLOWED;
        }
        if (type == ZoneId.class) {
            return Zones.ALLOWED;
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return type == int.class || type == long.class ? "a whole number" : "a " + type.getSimpleName();
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper(new YAMLFactory().disable(YAMLParser.Feature.EMPTY_STRING_AS_NULL))
                .registerModule(new SimpleModule()
                        .addDeserializer(Duration.class, new Durations())
                        .addDeserializer(ZoneId.class, new Zones()))
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        return mapper;
    }
}
