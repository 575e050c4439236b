package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ShowHeadroom;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is left of every limit that is on. */
@Controller("/api/v1/risk/headroom")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class HeadroomController {
    /** By which a line is known. */
    private static final int WORDS = 4;

    private final ShowHeadroom showHeadroom;

    HeadroomController(ShowHeadroom showHeadroom) {
        this.showHeadroom = showHeadroom;
    }

    /**
     * One line for each limit, sorted by name. A limit of an instrument or a group has a line for
     * each that is held or worked, a limit of a side has one for BUY and one for SELL.
     */
    @Get
    Page<HeadroomBody> show(Actor actor, AccountChoice account, PageRequest page) {
        List<HeadroomBody> all =
                Refused.orValue(showHeadroom.show(actor, account.explicit())).stream()
                        .map(HeadroomBody::from)
                        .sorted(Comparator.comparing(HeadroomController::key))
                        .toList();
        return Page.of(
                page,
                page.following(
                        all,
                        HeadroomController::key,
                        (line, last) -> key(line).compareTo(last) > 0),
                Function.identity(),
                line -> Cursor.of(words(line).toArray()));
    }

    private static String key(Cursor last) {
        return IntStream.range(0, WORDS).mapToObj(last::word).collect(Collectors.joining(" "));
    }

    private static String key(HeadroomBody line) {
        return words(line).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(HeadroomBody line) {
        return Stream.of(line.check(), line.instrument(), line.group(), line.side())
                .map(word -> Objects.requireNonNullElse(word, ""));
    }
}
