package org.shilian.camera;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The Chinese words by which tables name kinds of cameras and places, builds of cameras, and ways to mask. */
final class CameraWords {
    private static final Map<String, String> WIRE = new HashMap<>();

    static {
        put(
                CameraColumn.KIND,
                "street 街道 crossroads 路口 gate 门口 hall 大厅 lobby 接待厅 square 广场 market 集市 station 车站 bridge 桥梁 "
                        + "village 村口 parking 停车场 reservoir 水库 field 田野 other 其他");
        put(
                CameraColumn.PLACE_TYPE,
                "road 道路 square 广场 market 市场 station 车站 bridge 桥梁 parking 停车场 gate 出入口 service-hall 服务大厅 "
                        + "corridor 走廊 village-entrance 村口 reservoir 水库 school-gate 校门口 hospital-entrance 医院门口 "
                        + "open-land 开阔地 guest-room 客房 private-room 包间 "
                        + "resting-room 休息室 resting-room 内部休息室 fitting-room 试衣间 dormitory 宿舍 home 住宅 "
                        + "toilet 卫生间 bathroom 浴室 changing-room 更衣室 nursing-room 母婴室 nursing-room 哺乳室 "
                        + "treatment-room 诊疗室 counselling-room 心理咨询室");
        put(CameraColumn.DEVICE, "bullet 枪机 dome 半球 ptz 云台球机 panoramic 全景 other 其他");
        put(CameraColumn.MASK_MODE, "burned 服务器遮挡 overlay 页面遮挡");
    }

    private static final Set<CameraColumn> COLUMNS =
            Set.of(CameraColumn.KIND, CameraColumn.PLACE_TYPE, CameraColumn.DEVICE, CameraColumn.MASK_MODE);

    private CameraWords() {}

    static boolean isOf(CameraColumn column) {
        return COLUMNS.contains(column);
    }

    private static void put(CameraColumn column, String pairs) {
        String[] words = pairs.split(" ", -1);
        for (int at = 0; at < words.length; at += 2) {
            WIRE.put(key(column, words[at + 1]), words[at]);
        }
    }

    private static String key(CameraColumn column, String word) {
        return column.field() + " " + word;
    }

    /** The code that a word of that column stands for; what is no known word is taken for a code. */
    static String wire(CameraColumn column, String word) {
        return WIRE.getOrDefault(key(column, word), word.toLowerCase(Locale.ROOT));
    }
}
