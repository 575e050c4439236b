package io.gatehouse.persistence;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * The present row of a result, read by column names; a required column that is null is a defect.
 */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) {
        return required(column, UUID.class);
    }

    /** The account that the row belongs to. */
    public AccountId accountId() {
        return new AccountId(uuid("account_id"));
    }

    public Optional<UUID> optionalUuid(String column) {
        return optional(column, UUID.class);
    }

    public String text(String column) {
        return required(column, String.class);
    }

    public Optional<String> optionalText(String column) {
        return optional(column, String.class);
    }

    public BigDecimal decimal(String column) {
        return required(column, BigDecimal.class);
    }

    public Optional<BigDecimal> optionalDecimal(String column) {
        return optional(column, BigDecimal.class);
    }

    public Optional<Price> optionalPrice(String column) {
        return optionalDecimal(column).map(Price::new);
    }

    public Instant instant(String column) {
        return required(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> optionalInstant(String column) {
        return optional(column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
    }

    public LocalDate date(String column) {
        return required(column, LocalDate.class);
    }

    public Optional<LocalDate> optionalDate(String column) {
        return optional(column, LocalDate.class);
    }

    public LocalTime time(String column) {
        return required(column, LocalTime.class);
    }

    public boolean flag(String column) {
        return required(column, Boolean.class);
    }

    public int integer(String column) {
        return required(column, Integer.class);
    }

    public Optional<Integer> optionalInteger(String column) {
        return optional(column, Integer.class);
    }

    public long number(String column) {
        return required(column, Long.class);
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private <T> T required(String column, Class<T> type) {
        return optional(column, type)
                .orElseThrow(() -> new IllegalStateException(column + " is null"));
    }

    private <T> Optional<T> optional(String column, Class<T> type) {
        try {
            // Only getString gives text of every type, such as jsonb.
            return type == String.class
                    ? Optional.ofNullable(type.cast(result.getString(column)))
                    : Optional.ofNullable(result.getObject(column, type));
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }
}
