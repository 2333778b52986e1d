package org.shilian.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shilian.identity.Person;
import org.shilian.identity.Role;
import org.shilian.identity.Scope;

/** The people of the made-up county: one of each role at least, and the staff of each township centre. */
final class DemoPeople {
    private static final List<String> STAFF =
            List.of("林晓梅", "何建国", "罗春燕", "梁志强", "宋玉兰", "唐海波", "许文静", "韩立新", "冯秀英", "董国平");

    private final List<Person> people = new ArrayList<>();

    private DemoPeople() {}

    static List<Person> all() {
        DemoPeople demo = new DemoPeople();
        demo.add("operator", "陈静", DemoUnits.CENTRE, Role.OPERATOR, TownshipNames.COUNTY);
        demo.add("operator2", "周敏", DemoUnits.CENTRE, Role.OPERATOR, TownshipNames.COUNTY);
        demo.add("leader", "杨振华", DemoUnits.BUREAU, Role.LEADER, TownshipNames.COUNTY);
        demo.add("clerk", "吴丽娟", DemoUnits.BUREAU, Role.CLERK, TownshipNames.COUNTY);
        demo.add("auditor", "郑明", DemoUnits.CENTRE, Role.AUDITOR, TownshipNames.COUNTY);
        demo.add("manager", "高伟", DemoUnits.CENTRE, Role.ADMINISTRATOR, TownshipNames.COUNTY);
        for (int township = 0; township < STAFF.size(); township++) {
            String user = TownshipNames.ALL.get(township).english().toLowerCase(Locale.ROOT);
            demo.add(
                    user,
                    STAFF.get(township),
                    DemoUnits.centre(township),
                    Role.CENTRE_STAFF,
                    TownshipNames.code(township));
        }
        return List.copyOf(demo.people);
    }

    private void add(String user, String name, String unit, Role role, String scope) {
        people.add(new Person("p-demo-" + user, user, name, unit, Set.of(role), Scope.of(Set.of(scope)), false, 1));
    }
}
