package org.shilian.identity;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How roles and scopes stand in a table; what this version does not know gives nothing. */
final class ColumnStore {
    private ColumnStore() {}

    static Set<Role> roles(Row row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : row.getArrayOfStrings("roles")) {
            Role.of(code).ifPresent(roles::add);
        }
        return roles;
    }

    static Scope scope(Row row) {
        return Scope.of(List.of(row.getArrayOfStrings("scope")));
    }

    static String[] array(Collection<Role> roles) {
        List<String> codes = new ArrayList<>();
        roles.forEach(role -> codes.add(role.code()));
        return codes.stream().sorted().toArray(String[]::new);
    }
}
