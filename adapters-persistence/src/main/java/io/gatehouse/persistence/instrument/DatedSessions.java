package io.gatehouse.persistence.instrument;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.gatehouse.domain.instrument.ExchangeHours.Session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An exchange's days that are not like the others: without trading, or with other hours. */
record DatedSessions(Set<LocalDate> holidays, Map<LocalDate, Session> special) {
    static DatedSessions of(List<NamedCsvRecord> rows) {
        Set<LocalDate> holidays = new HashSet<>();
        Map<LocalDate, Session> special = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            LocalDate date = LocalDate.parse(row.getField("date"));
            if (row.getField("open").isEmpty()) {
                holidays.add(date);
            } else {
                special.put(date, session(row.getField("open"), row.getField("close")));
            }
        }
        return new DatedSessions(holidays, special);
    }

    private static Session session(String open, String close) {
        return new Session(LocalTime.parse(open), LocalTime.parse(close));
    }
}
