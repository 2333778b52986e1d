package org.shilian.place;

import java.util.List;
import java.util.Locale;
import org.shilian.sheet.Cell;
import org.shilian.sheet.Column;

/** A column of the table in which places are imported and exported. */
enum PlaceColumn implements Column {
    CODE(true, Cell.TEXT, "编码", "代码", "区划代码"),
    NAME(true, Cell.TEXT, "名称", "地名"),
    KIND(false, Cell.TEXT, "类型", "级别", "层级"),
    LAT(true, Cell.NUMBER, "纬度", "latitude"),
    LON(true, Cell.NUMBER, "经度", "longitude", "lng"),
    BOUNDARY(false, Cell.TEXT, "边界");

    private final boolean required;
    private final Cell cell;
    private final List<String> titles;

    PlaceColumn(boolean required, Cell cell, String... titles) {
        this.required = required;
        this.cell = cell;
        this.titles = List.of(titles);
    }

    @Override
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
