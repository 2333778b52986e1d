package org.shilian.demo;

import java.util.List;
import org.shilian.camera.CameraKind;
import org.shilian.camera.PlaceType;

/** The cameras of the made-up county that send pictures: clips from the media folder and one generated picture. */
final class DemoClips {
    /** One of them; the place is a grid, {@code township} counts from 0. */
    record Clip(String url, String name, String english, int township, String place, CameraKind kind, PlaceType type) {}

    static final List<Clip> ALL = List.of(
            clip(
                    "township-gate",
                    "清溪镇人民政府大门",
                    "Gate of Qingxi township government",
                    0,
                    "202001",
                    CameraKind.GATE,
                    PlaceType.GATE),
            clip(
                    "reservoir-road",
                    "清溪镇龙潭水库坝下路",
                    "Road below Longtan reservoir dam, Qingxi township",
                    0,
                    "201001",
                    CameraKind.RESERVOIR,
                    PlaceType.RESERVOIR),
            clip(
                    "river-bridge",
                    "柳河镇柳河大桥",
                    "Liuhe bridge, Liuhe township",
                    1,
                    "202001",
                    CameraKind.BRIDGE,
                    PlaceType.BRIDGE),
            clip(
                    "mediation-lobby",
                    "柳河镇综治中心调解室走廊",
                    "Mediation-room lobby, Liuhe township governance centre",
                    1,
                    "201001",
                    CameraKind.LOBBY,
                    PlaceType.CORRIDOR),
            clip(
                    "village-square",
                    "石桥镇上湾村文化广场",
                    "Shangwan village square, Shiqiao township",
                    2,
                    "201001",
                    CameraKind.SQUARE,
                    PlaceType.SQUARE),
            clip(
                    "village-arch",
                    "石桥镇梅溪村村口牌坊",
                    "Memorial arch of Meixi village, Shiqiao township",
                    2,
                    "202001",
                    CameraKind.VILLAGE,
                    PlaceType.VILLAGE_ENTRANCE),
            clip(
                    "market-street",
                    "王桥镇农贸街",
                    "Market street, Wangqiao township",
                    3,
                    "202001",
                    CameraKind.MARKET,
                    PlaceType.MARKET),
            clip(
                    "street-county",
                    "云岭县城解放路",
                    "Jiefang Road, Yunling county town",
                    4,
                    "201001",
                    CameraKind.STREET,
                    PlaceType.ROAD),
            clip(
                    "crossroads",
                    "云岭县城人民路与建设路路口",
                    "Renmin Road and Jianshe Road crossing, Yunling county town",
                    4,
                    "203001",
                    CameraKind.CROSSROADS,
                    PlaceType.ROAD),
            clip(
                    "service-hall",
                    "云岭县综治中心群众接待大厅",
                    "Reception hall, Yunling county governance centre",
                    4,
                    "202001",
                    CameraKind.HALL,
                    PlaceType.SERVICE_HALL),
            clip(
                    "bus-station",
                    "云岭县汽车客运站站前广场",
                    "Forecourt of Yunling county bus station",
                    4,
                    "205001",
                    CameraKind.STATION,
                    PlaceType.STATION),
            clip(
                    "petition-parking",
                    "云岭县信访接待中心停车场",
                    "Car park of Yunling county petition reception centre",
                    4,
                    "202002",
                    CameraKind.PARKING,
                    PlaceType.PARKING),
            clip(
                    "street-night",
                    "云岭县城解放路（夜间）",
                    "Jiefang Road at night, Yunling county town",
                    4,
                    "201002",
                    CameraKind.STREET,
                    PlaceType.ROAD),
            clip(
                    "crossroads",
                    "云岭县城文昌路路口",
                    "Wenchang Road crossing, Yunling county town",
                    4,
                    "204001",
                    CameraKind.CROSSROADS,
                    PlaceType.ROAD),
            clip(
                    "village-square",
                    "枫林镇枫林村文化广场",
                    "Fenglin village square, Fenglin township",
                    5,
                    "201001",
                    CameraKind.SQUARE,
                    PlaceType.SQUARE),
            new Clip(
                    "test:?width=1280&height=720&rate=25",
                    "云岭县综治中心信号测试",
                    "Test picture, Yunling county governance centre",
                    4,
                    "202003",
                    CameraKind.OTHER,
                    PlaceType.SERVICE_HALL));

    private DemoClips() {}

    private static Clip clip(
            String file, String name, String english, int township, String place, CameraKind kind, PlaceType type) {
        return new Clip("file:clips/" + file + ".mp4", name, english, township, place, kind, type);
    }
}
