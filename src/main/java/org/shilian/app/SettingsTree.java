package org.shilian.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.WrongSetting;

/** Lays values from a file or from the environment over the tree of all settings; only keys of the tree exist. */
final class SettingsTree {
    private static final String PREFIX = "SHILIAN_";

    /** Variables of the test suites, which are no settings of the program. */
    private static final String TEST_PREFIX = "SHILIAN_TEST_";

    /** The port that every guide to a firewall names has a short name. */
    private static final String MEDIA_PORT = "conference.udpPort";

    private SettingsTree() {}

    static void overlay(ObjectNode tree, JsonNode over, String at) {
        if (over.isNull() || over.isMissingNode()) {
            return;
        }
        if (!(over instanceof ObjectNode)) {
            throw new WrongSetting(at.isEmpty() ? "the settings file" : at, over, "a group of keys");
        }
        over.properties().forEach(entry -> {
            String key = at.isEmpty() ? entry.getKey() : at + "." + entry.getKey();
            JsonNode known = tree.get(entry.getKey());
            if (known == null) {
                throw new WrongSetting(key, entry.getValue(), "one of the keys " + names(tree));
            }
            if (known instanceof ObjectNode group) {
                overlay(group, entry.getValue(), key);
            } else {
                tree.set(entry.getKey(), leaf(key, known, entry.getValue()));
            }
        });
    }

    static void overlay(ObjectNode tree, Map<String, String> environment) {
        Map<String, Leaf> leaves = new TreeMap<>();
        collect(tree, "", leaves);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || name.startsWith(TEST_PREFIX)) {
                return;
            }
            Leaf leaf = leaves.get(name);
            if (leaf == null) {
                throw new WrongSetting(name, value, "one of the variables " + String.join(", ", leaves.keySet()));
            }
            leaf.set(value);
        });
    }

    /** The name in the environment of a key: {@code http.maxBodySize} is {@code SHILIAN_HTTP_MAX_BODY_SIZE}. */
    static String variable(String key) {
        if (key.equals(MEDIA_PORT)) {
            return PREFIX + "UDP_PORT";
        }
        return PREFIX
                + key.replace('.', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** All keys of the tree, dotted. */
    static List<String> keys(ObjectNode tree) {
        Map<String, Leaf> leaves = new TreeMap<>();
        collect(tree, "", leaves);
        return leaves.values().stream().map(Leaf::key).sorted().toList();
    }

    private static void collect(ObjectNode tree, String at, Map<String, Leaf> into) {
        tree.properties().forEach(entry -> {
            String key = at.isEmpty() ? entry.getKey() : at + "." + entry.getKey();
            if (entry.getValue() instanceof ObjectNode group) {
                collect(group, key, into);
            } else {
                into.put(variable(key), new Leaf(tree, entry.getKey(), key));
            }
        });
    }

    private static JsonNode leaf(String key, JsonNode known, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return known instanceof ArrayNode list ? list.arrayNode() : TextNode.valueOf("");
        }
        if (value.isObject() || value.isArray() != known.isArray()) {
            throw new WrongSetting(key, value, known.isArray() ? "a list" : "a single value");
        }
        return value;
    }

    private static List<String> names(ObjectNode tree) {
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** One setting in its place in the tree. */
    private record Leaf(ObjectNode parent, String name, String key) {
        void set(String text) {
            if (parent.get(name).isArray()) {
                ArrayNode list = parent.putArray(name);
                for (String part : text.split(",", -1)) {
                    if (!part.isBlank()) {
                        list.add(part.strip());
                    }
                }
            } else {
                parent.put(name, text.strip());
            }
        }
    }
}
