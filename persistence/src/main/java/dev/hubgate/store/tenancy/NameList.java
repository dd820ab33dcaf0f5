package dev.hubgate.store.tenancy;

import java.util.List;

/** Names in one column, with a space between them. */
public final class NameList {

    private NameList() {}

    /** Null for null. */
    public static List<String> read(String column) {
        if (column == null) {
            return null;
        }
        return column.isEmpty() ? List.of() : List.of(column.split(" "));
    }
}
