package org.shilian.demo;

import java.util.List;

/** The ten townships of the made-up county Yunling: names, how many villages each has, and villages that must be there. */
final class TownshipNames {
    static final String COUNTY = "990423";
    static final String COUNTY_NAME = "云岭县";

    /** A township by name, the number of its villages, and the names of its first ones. */
    record Township(String name, String shortName, String english, int villages, List<String> known) {}

    static final List<Township> ALL = List.of(
            new Township("清溪镇", "清溪", "Qingxi", 26, List.of("龙潭村", "清溪村", "溪口村")),
            new Township("柳河镇", "柳河", "Liuhe", 25, List.of("柳河村", "河湾村")),
            new Township("石桥镇", "石桥", "Shiqiao", 24, List.of("上湾村", "梅溪村", "石桥村")),
            new Township("王桥镇", "王桥", "Wangqiao", 24, List.of("王桥村", "农贸街村")),
            new Township(
                    "城关镇",
                    "城关",
                    "Chengguan",
                    18,
                    List.of("解放社区", "人民社区", "建设社区", "文昌社区", "东关社区", "西关社区", "南关社区", "北关社区")),
            new Township("枫林镇", "枫林", "Fenglin", 24, List.of("枫林村")),
            new Township("南坪镇", "南坪", "Nanping", 23, List.of("南坪村")),
            new Township("白沙乡", "白沙", "Baisha", 22, List.of("白沙村")),
            new Township("青云乡", "青云", "Qingyun", 22, List.of("青云村")),
            new Township("大槐乡", "大槐", "Dahuai", 21, List.of("大槐村")));

    private TownshipNames() {}

    static String code(int township) {
        return COUNTY + (101 + township);
    }
}
