package io.gatehouse.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One transaction of pgbench's without pgbench, which most machines lack. */
final class ScriptRun {
    private static final Pattern LINE_TO_LEAVE_OUT = Pattern.compile("(?m)^(--|\\\\set ).*$");
    private static final Pattern STATEMENT =
            Pattern.compile("(.*?)(;|\\\\gset)\\s*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([a-z_]+)");

    private final Map<String, String> variables = new HashMap<>();

    private ScriptRun() {}

    /** Runs it for the first account of its list. */
    static void of(PgbenchScript script, Connection connection) throws IOException, SQLException {
        ScriptRun run = new ScriptRun();
        run.variables.put("pick", "1");
        run.variables.put("reference", "700");
        String text = LINE_TO_LEAVE_OUT.matcher(Files.readString(script.file())).replaceAll("");
        Matcher each = STATEMENT.matcher(text.strip());
        try (Statement statement = connection.createStatement()) {
            while (each.lookingAt()) {
                run.execute(statement, each.group(1), each.group(2).equals("\\gset"));
                each.region(each.end(), each.regionEnd());
            }
        }
        if (each.regionStart() != each.regionEnd()) {
            throw new IllegalStateException("The script ends in the midst of a statement");
        }
    }

    private void execute(Statement statement, String sql, boolean isKept) throws SQLException {
        String filled =
                VARIABLE.matcher(sql)
                        .replaceAll(
                                name ->
                                        Matcher.quoteReplacement(
                                                "'" + variables.get(name.group(1)) + "'"));
        boolean hasRows = statement.execute(filled);
        if (isKept && hasRows) {
            keep(statement.getResultSet());
        }
    }

    private void keep(ResultSet row) throws SQLException {
        if (!row.next()) {
            throw new IllegalStateException("A row was to be kept, and there is none");
        }
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            variables.put(row.getMetaData().getColumnLabel(column), row.getString(column));
        }
    }
}
