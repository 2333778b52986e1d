package org.shilian.camera;

import java.util.List;
import org.shilian.sheet.Cell;
import org.shilian.sheet.Column;

/** A column of the table in which cameras are imported and exported: its field, its Chinese title, and what its cells hold. */
enum CameraColumn implements Column {
    ID("id", "编码", Cell.TEXT, false),
    NAME("name", "名称", Cell.TEXT, true),
    NAME_EN("nameEn", "英文名称", Cell.TEXT, false),
    PLACE("place", "所属地编码", Cell.TEXT, true),
    UNIT("unit", "责任单位编码", Cell.TEXT, false),
    LAT("lat", "纬度", Cell.NUMBER, false),
    LON("lon", "经度", Cell.NUMBER, false),
    KIND("kind", "画面类型", Cell.TEXT, true),
    PLACE_TYPE("placeType", "场所类型", Cell.TEXT, true),
    OWNER("owner", "建设单位", Cell.TEXT, true),
    LEGAL_PURPOSE("legalPurpose", "法定用途", Cell.TEXT, true),
    SIGNAGE_CONFIRMED("signageConfirmed", "已设提示标识", Cell.FLAG, true),
    RETENTION_DAYS("retentionDays", "保存天数", Cell.WHOLE, false),
    SENSITIVE("sensitive", "敏感点位", Cell.FLAG, false),
    KEEP_WARM("keepWarm", "常备", Cell.FLAG, false),
    ENABLED("enabled", "启用", Cell.FLAG, false),
    DEVICE("device", "设备类型", Cell.TEXT, false),
    IN_USE_SINCE("inUseSince", "投入使用日期", Cell.DAY, false),
    NEAR_PROTECTED("nearProtected", "邻近涉密或军事单位", Cell.FLAG, false),
    CONSENT("consent", "同意情况", Cell.TEXT, false),
    MASK_MODE("maskMode", "遮挡方式", Cell.TEXT, false),
    URL("url", "视频地址", Cell.TEXT, false),
    USER("user", "视频用户名", Cell.TEXT, false),
    PASSWORD("password", "视频密码", Cell.TEXT, false),
    TRANSPORT("transport", "传输方式", Cell.TEXT, false);

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

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<String> titles() {
        return List.of(title);
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    /** Whether it belongs to the source of the picture and not to the point itself. */
    boolean isOfSource() {
        return compareTo(URL) >= 0;
    }

    @Override
    public Object value(String text) {
        return CameraWords.isOf(this) ? CameraWords.wire(this, text) : Column.super.value(text);
    }
}
