package org.shilian.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Village names as they sound in the hills: a family or a direction and a feature of the land, none twice. */
final class VillageNames {
    private static final List<String> FAMILIES = List.of(
            "张家", "李家", "赵家", "陈家", "杨家", "周家", "吴家", "郑家", "孙家", "马家", "胡家", "郭家", "何家", "高家", "罗家", "梁家", "宋家", "唐家",
            "韩家", "冯家", "董家", "程家", "曹家", "袁家", "邓家", "许家", "傅家", "卢家", "苏家", "丁家", "魏家", "薛家", "叶家", "余家", "潘家", "杜家",
            "戴家", "夏家", "钟家", "汪家");
    private static final List<String> SIDES =
            List.of("上", "下", "东", "西", "南", "北", "前", "后", "大", "小", "新", "双", "黄", "青", "石");
    private static final List<String> FEATURES =
            List.of("湾", "坪", "沟", "岭", "塘", "坡", "店", "庄", "河", "坝", "冲", "堰", "墩", "畈", "洼", "营");

    private final Set<String> given = new HashSet<>();
    private final Iterator<String> stock;

    VillageNames(Random random) {
        List<String> names = new ArrayList<>();
        for (String feature : FEATURES) {
            FAMILIES.forEach(family -> names.add(family + feature + "村"));
            SIDES.forEach(side -> names.add(side + feature + "村"));
        }
        Collections.shuffle(names, random);
        stock = names.iterator();
    }

    void reserve(List<String> names) {
        given.addAll(names);
    }

    String next() {
        String name = stock.next();
        return given.add(name) ? name : next();
    }
}
