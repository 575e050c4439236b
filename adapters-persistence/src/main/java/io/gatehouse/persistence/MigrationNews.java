package io.gatehouse.persistence;

import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what an upgrade does to the schema, step by step since one may take long, and of a new one
 * only that it is made.
 */
final class MigrationNews implements Callback {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationNews.class);
    private static final String FIRST = "1";

    private boolean isNew;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE_OPERATION_FINISH;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            begins(context.getMigrationInfo());
        } else if (context.getOperationResult() instanceof MigrateResult done
                && done.migrationsExecuted > 0) {
            LOG.info("The schema of the database is at version {}", done.targetSchemaVersion);
        }
    }

    private void begins(MigrationInfo step) {
        String version = String.valueOf(step.getVersion());
        if (version.equals(FIRST)) {
            isNew = true;
            LOG.info("Creating the schema of the database");
        } else if (!isNew) {
            LOG.info("Migrating to version {}, {}", version, step.getDescription());
        }
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "news";
    }
}
