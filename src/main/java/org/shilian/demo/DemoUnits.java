package org.shilian.demo;

import java.util.ArrayList;
import java.util.List;
import org.shilian.demo.TownshipNames.Township;
import org.shilian.identity.Unit;

/** The units of the made-up county; their telephones are from a range that no area code has. */
final class DemoUnits {
    static final String BUREAU = "u-petition";
    static final String CENTRE = "u-governance";

    private static final List<String> DEPARTMENTS = List.of(
            "人力资源和社会保障局",
            "自然资源局",
            "住房和城乡建设局",
            "农业农村局",
            "民政局",
            "教育局",
            "卫生健康局",
            "交通运输局",
            "市场监督管理局",
            "司法局",
            "应急管理局",
            "生态环境局分局",
            "水利局",
            "退役军人事务局");
    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈");

    private final List<Unit> units = new ArrayList<>();

    private DemoUnits() {}

    static List<Unit> all() {
        DemoUnits demo = new DemoUnits();
        demo.add(CENTRE, "云岭县社会治安综合治理中心", Unit.Kind.BUREAU, TownshipNames.COUNTY);
        demo.add(BUREAU, "云岭县信访局", Unit.Kind.DEPARTMENT, TownshipNames.COUNTY);
        demo.add("u-police", "云岭县公安局", Unit.Kind.POLICE, TownshipNames.COUNTY);
        for (int index = 0; index < DEPARTMENTS.size(); index++) {
            demo.add(
                    "u-department-%02d".formatted(index + 1),
                    "云岭县" + DEPARTMENTS.get(index),
                    Unit.Kind.DEPARTMENT,
                    TownshipNames.COUNTY);
        }
        for (int index = 0; index < TownshipNames.ALL.size(); index++) {
            Township township = TownshipNames.ALL.get(index);
            String code = TownshipNames.code(index);
            demo.add(centre(index), township.name() + "综治中心", Unit.Kind.TOWNSHIP_CENTRE, code);
            demo.add(police(index), township.shortName() + "派出所", Unit.Kind.POLICE, code);
        }
        return List.copyOf(demo.units);
    }

    static String centre(int township) {
        return "u-centre-" + (101 + township);
    }

    static String police(int township) {
        return "u-police-" + (101 + township);
    }

    private void add(String id, String name, Unit.Kind kind, String place) {
        int number = units.size();
        Unit.Duty duty =
                new Unit.Duty("0900-55501%02d".formatted(number), SURNAMES.get(number % SURNAMES.size()) + "值班员");
        units.add(new Unit(id, name, kind, place, duty, 1));
    }
}
