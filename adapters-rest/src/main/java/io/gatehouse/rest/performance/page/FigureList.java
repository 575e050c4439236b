package io.gatehouse.rest.performance.page;

import io.gatehouse.domain.performance.MetricFigure;

import java.util.List;

/** Every figure by name; where there is none, why. */
final class FigureList {
    private FigureList() {}

    static String of(List<MetricFigure> figures) {
        Markup html = new Markup().open("dl", "class", "figures");
        figures.forEach(figure -> row(html, figure));
        return html.close("dl").toString();
    }

    private static void row(Markup html, MetricFigure figure) {
        html.open("div").element("dt", MetricName.of(figure.code()));
        figure.figure()
                .reason()
                .ifPresentOrElse(
                        why -> html.element("dd", why.words(), "class", "why"),
                        () -> html.element("dd", Shown.figure(figure)));
        html.close("div");
    }
}
