package org.shilian.favourite;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shilian.fault.Fault;

/** All groups of a person. Version 1 is nobody's choice yet: it has none. */
record FavouriteList(List<FavouriteGroup> groups, long version) {
    static final FavouriteList NONE = new FavouriteList(List.of(), 1);

    private static final int MOST = 1_000;

    FavouriteList {
        groups = List.copyOf(groups);
        Set<String> names = new HashSet<>();
        for (FavouriteGroup group : groups) {
            if (!names.add(group.name())) {
                throw Fault.invalid("favourite-group-twice", "two groups have the same name")
                        .with(Map.of("name", group.name()));
            }
        }
        if (groups.stream().mapToInt(group -> group.cameras().size()).sum() > MOST) {
            throw Fault.invalid("too-many-favourites", "at most %d cameras can be starred".formatted(MOST))
                    .with(Map.of("most", MOST));
        }
    }

    Set<String> cameras() {
        return groups.stream().flatMap(group -> group.cameras().stream()).collect(Collectors.toSet());
    }

    JsonArray groupsJson() {
        return new JsonArray(groups.stream().map(FavouriteGroup::json).toList());
    }

    JsonObject json() {
        return new JsonObject().put("groups", groupsJson()).put("version", version);
    }
}
