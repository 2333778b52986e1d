package org.shilian.camera;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the table in which cameras are imported and exported: its field, its Chinese title, and what its cells hold. */
enum CameraColumn {
    ID("id", "编码", Cell.TEXT, false),
    NAME("name", "名称", Cell.TEXT, true),
    NAME_EN("nameEn", "英文名称", Cell.TEXT, false),
    PLACE("place", "所属地编码", Cell.TEXT, true),
    UNIT("unit", "责任单位编码", Cell.TEXT, false),
    LAT("lat", "纬度", Cell.NUMBER, false),
    LON("lon", "经度", Cell.NUMBER, false),
    KIND("kind", "画面类型", Cell.WORD, true),
    PLACE_TYPE("placeType", "场所类型", Cell.WORD, true),
    OWNER("owner", "建设单位", Cell.TEXT, true),
    LEGAL_PURPOSE("legalPurpose", "法定用途", Cell.TEXT, true),
    SIGNAGE_CONFIRMED("signageConfirmed", "已设提示标识", Cell.FLAG, true),
    RETENTION_DAYS("retentionDays", "保存天数", Cell.WHOLE, false),
    SENSITIVE("sensitive", "敏感点位", Cell.FLAG, false),
    KEEP_WARM("keepWarm", "常备", Cell.FLAG, false),
    ENABLED("enabled", "启用", Cell.FLAG, false),
    DEVICE("device", "设备类型", Cell.WORD, false),
    IN_USE_SINCE("inUseSince", "投入使用日期", Cell.DAY, false),
    NEAR_PROTECTED("nearProtected", "邻近涉密或军事单位", Cell.FLAG, false),
    CONSENT("consent", "同意情况", Cell.TEXT, false),
    MASK_MODE("maskMode", "遮挡方式", Cell.WORD, false),
    URL("url", "视频地址", Cell.TEXT, false),
    USER("user", "视频用户名", Cell.TEXT, false),
    PASSWORD("password", "视频密码", Cell.TEXT, false),
    TRANSPORT("transport", "传输方式", Cell.TEXT, false);

    /** What the cells of a column hold. */
    enum Cell {
        TEXT,
        WORD,
        NUMBER,
        WHOLE,
        FLAG,
        DAY
    }

    private final String field;
    private final String title;
    private final Cell cell;
    private final boolean required;

    CameraColumn(String field, String title, Cell cell, boolean required) {
        this.field = field;
        this.title = title;
        this.cell = cell;
        this.required = required;
    }

    String field() {
        return field;
    }

    String title() {
        return title;
    }

    Cell cell() {
        return cell;
    }

    boolean isRequired() {
        return required;
    }

    /** Whether it belongs to the source of the picture and not to the point itself. */
    boolean isOfSource() {
        return compareTo(URL) >= 0;
    }

    /** The column of that title, which is the Chinese one or the field's name. */
    static Optional<CameraColumn> titled(String title) {
        String plain = title.replace("*", "").strip();
        return Arrays.stream(values())
                .filter(column -> column.title.equals(plain)
                        || column.field.toLowerCase(Locale.ROOT).equals(plain.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
