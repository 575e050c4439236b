package io.gatehouse.persistence.user;

import io.gatehouse.persistence.TellsOutages;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;

/** SQL of the signing_keys table. */
@TellsOutages
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SigningKeyRows extends GenericRepository<SigningKeyRow, String> {
    void save(SigningKeyRow row);

    List<SigningKeyRow> findAllOrderByCreatedAtDesc();

    void deleteByCreatedAtBefore(Instant limit);
}
