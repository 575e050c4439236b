package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ListLossPresets;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Loss rules ready to take. */
@Controller("/api/v1/risk/presets")
@PeopleOnly
final class LossPresetController {
    private final ListLossPresets listLossPresets;

    LossPresetController(ListLossPresets listLossPresets) {
        this.listLossPresets = listLossPresets;
    }

    /** All presets by name, each with its rule in words. */
    @Get
    Page<LossPresetBody> list(PageRequest page) {
        return Page.of(
                page,
                page.following(
                        listLossPresets.list(),
                        last -> last.word(0),
                        (preset, last) -> preset.code().compareTo(last) > 0),
                LossPresetBody::from,
                preset -> Cursor.of(preset.code()));
    }
}
