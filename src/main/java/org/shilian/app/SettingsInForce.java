package org.shilian.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shilian.app.SettingInForce.Origin;

/** All settings as the program began with them: each with its value, where that came from, and its sentences of {@code reference.yaml}. */
public final class SettingsInForce {
    /** Settings whose values nobody is shown. */
    static final Set<String> SECRETS = Set.of("admin.password", "conference.turn.secret", "oidc.clientSecret");

    private static final String CREDENTIALS = "(?<=://)[^/@]*@";

    private final ObjectNode tree;
    private final Set<String> fromFile;
    private final Map<String, String> environment;

    private SettingsInForce(ObjectNode tree, Set<String> fromFile, Map<String, String> environment) {
        this.tree = tree;
        this.fromFile = fromFile;
        this.environment = environment;
    }

    /** The settings that {@link SettingsReader} reads from the same file and environment. */
    public static List<SettingInForce> read(Path file, Map<String, String> environment) {
        ObjectNode tree = SettingsReader.tree(file, environment);
        SettingsInForce settings = new SettingsInForce(tree, SettingsReader.keysIn(file), environment);
        Map<String, SettingMeaning> meanings = SettingMeanings.read();
        List<SettingInForce> all = new ArrayList<>();
        meanings.forEach((key, meaning) -> all.add(settings.setting(key, meaning)));
        return List.copyOf(all);
    }

    private SettingInForce setting(String key, SettingMeaning meaning) {
        String variable = SettingsTree.variable(key);
        String value = text(tree.at("/" + key.replace('.', '/')));
        Origin origin = environment.containsKey(variable)
                ? Origin.ENVIRONMENT
                : fromFile.contains(key) ? Origin.FILE : Origin.DEFAULT;
        String shown = SECRETS.contains(key) ? null : value.replaceFirst(CREDENTIALS, "***@");
        return new SettingInForce(key, variable, shown, !value.isEmpty(), origin, meaning);
    }

    private static String text(JsonNode leaf) {
        return leaf.isArray()
                ? StreamSupport.stream(leaf.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : leaf.asText();
    }
}
