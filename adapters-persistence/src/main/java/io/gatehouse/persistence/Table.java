package io.gatehouse.persistence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table, known as {@code t} in its statements, and where its columns' values come from. Lists are
 * written with one statement: one array a column, unnested side by side.
 */
public final class Table<T> {
    private final String name;
    private final List<Column<T>> columns;
    private final List<Column<T>> matched;
    private final String list;
    private final String insert;
    private final String upsert;
    private final String update;
    private final String delete;

    private Table(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.matched = columns.stream().filter(column -> !column.isFixed()).toList();
        this.list = joined(columns, column -> "t." + column.name());
        this.insert = insertSql();
        this.upsert =
                insert + " ON CONFLICT (" + keys() + ") DO UPDATE SET " + settingFrom("excluded");
        this.update = "UPDATE " + name + " AS t SET " + settingFrom("v") + " FROM " + matching();
        this.delete = "DELETE FROM " + name + " AS t USING " + matching();
    }

    /** Starts the description of a table. */
    public static <T> Builder<T> named(String name) {
        return new Builder<>(name);
    }

    /** The columns' names for a SELECT. */
    public String list() {
        return list;
    }

    /** A SELECT of such a list from the rows that have the given keys. */
    public String selectByKey(String selected) {
        return "SELECT " + selected + " FROM " + name + " AS t, " + matching();
    }

    String insert() {
        return insert;
    }

    String upsert() {
        return upsert;
    }

    String update() {
        return update;
    }

    String delete() {
        return delete;
    }

    /** Parameters of an insert. */
    List<Object> values(List<T> rows) {
        return arrays(columns, rows);
    }

    /** Parameters of everything that finds its rows by key. */
    List<Object> matchedValues(List<T> rows) {
        return arrays(matched, rows);
    }

    private String insertSql() {
        // Unnesting in the list of a SELECT needs no temporary store; in FROM each array would.
        String names = joined(columns, Column::name);
        return "INSERT INTO "
                + name
                + " AS t ("
                + names
                + ") SELECT "
                + joined(columns, Column::unnested);
    }

    private String matching() {
        String rows = joined(matched, column -> column.unnested() + " AS " + column.name());
        String sameKey =
                matched.stream()
                        .filter(Column::isKey)
                        .map(column -> "t." + column.name() + " = v." + column.name())
                        .collect(Collectors.joining(" AND "));
        return "(SELECT " + rows + ") AS v WHERE " + sameKey;
    }

    private String keys() {
        return joined(columns.stream().filter(Column::isKey).toList(), Column::name);
    }

    private String settingFrom(String source) {
        return joined(
                matched.stream().filter(column -> !column.isKey()).toList(),
                column -> column.setFrom(source));
    }

    private static <T> String joined(List<Column<T>> columns, Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    private static <T> List<Object> arrays(List<Column<T>> columns, List<T> rows) {
        return columns.stream().<Object>map(column -> column.array(rows)).toList();
    }

    /** Gathers columns in their order. */
    public static final class Builder<T> {
        private final String name;
        private final List<Column<T>> columns = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** By which a row is found. */
        public Builder<T> key(
                String column, PgType type, Function<T, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, type, Column.Role.KEY, value));
            return this;
        }

        /** Written once, with the row. */
        public Builder<T> fixed(
                String column, PgType type, Function<T, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, type, Column.Role.FIXED, value));
            return this;
        }

        /** Written with every change of the row. */
        public Builder<T> column(
                String column, PgType type, Function<T, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, type, Column.Role.CHANGING, value));
            return this;
        }

        /** Added to what the row has; a row that is not there yet begins with it. */
        public Builder<T> sum(
                String column, PgType type, Function<T, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, type, Column.Role.SUM, value));
            return this;
        }

        public Table<T> build() {
            return new Table<>(name, columns);
        }
    }
}
