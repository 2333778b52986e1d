package org.shilian.sheet;

/** The kinds of files that hold a table. */
public enum SheetFormat {
    CSV("text/csv; charset=utf-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    SheetFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    /** By the ending of the file's name. */
    public static SheetFormat of(String ending) {
        return ending.equals(XLSX.ending) ? XLSX : CSV;
    }
}
