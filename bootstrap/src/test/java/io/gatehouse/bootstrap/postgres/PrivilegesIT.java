package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

class PrivilegesIT {

    @Test
    void ordinaryUsersNeedNone() throws IOException {
        assumeTrue(!Privileges.isRoot());
        assertThat(Privileges.over(Path.of("target")).words()).isEmpty();
    }

    @Test
    void rootGivesTheDataToNobodyWhereNamespacesAreForbidden() throws IOException, SQLException {
        assumeTrue(Privileges.isRoot());
        try (TemporaryHome home = TemporaryHome.withCluster()) {
            Path data = home.path().resolve("data");
            Privileges.asNobody(data);

            try (RunningPostgres postgres = EmbeddedPostgres.start(home.path())) {
                assertThat(Sql.value(postgres, "SELECT 1")).isEqualTo("1");
                assertThat(Files.getAttribute(data.resolve("postmaster.pid"), "unix:uid"))
                        .isEqualTo(Privileges.NOBODY);
            }
        }
    }
}
