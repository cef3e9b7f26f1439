//! The years of a publisher side by side: the same figure over the years, and text that came back.

use rustc_hash::FxHashMap;

use super::frame::Site;
use super::organs::heading_of;
use crate::chart::{self, Bar, Drawing, Panel};
use crate::compare::{Cell, Change, Column, Comparison, Fact, Kind, Note, Repetition};
use crate::i18n::{fill, scale_word};
use crate::markup::{Tag, tag, text};
use crate::model::{Figure, Measure, Report};
use crate::page::{PictureError, Pictures};
use crate::tables::form::concepts::Concept;
use crate::tables::form::{Part, Place, places};
use crate::terms::PREFIX;

/// The reports of a publisher, compared.
pub struct Years<'a> {
    /// Who published them.
    pub publisher: &'a str,
    /// Address of this page from the root.
    pub path: &'a str,
    /// The reports, as they were compared.
    pub reports: &'a [&'a Report],
    /// The address of each from this page.
    pub addresses: &'a [String],
    /// Of each the address, from this page, of the page that lines up the organs of its year.
    pub organs: &'a [Option<String>],
    /// What comparing them gave.
    pub comparison: &'a Comparison,
}

/// Text size in the pictures, which stand two beside each other on wide pages.
const FONT_SIZE: u16 = 14;

/// The fewest years with exact values that make a line, and the most lines of a page: a page of nothing but
/// lines would have nothing to see.
const YEARS: usize = 3;
const LINES: usize = 6;

/// How much of a repeated paragraph is shown, in characters.
const SHOWN: usize = 100;

/// The page of a publisher, and what could not be a picture in it.
///
/// # Errors
/// When ECharts throws.
pub fn publisher(
    site: &Site<'_>,
    years: &Years<'_>,
    pictures: &Pictures,
) -> Result<(String, Vec<PictureError>), PictureError> {
    let comparison = years.comparison;
    let drawn = pictures.draw(&drawings(site, years))?;
    let texts = site.texts();
    let title = fill(texts.years_title, &[("publisher", years.publisher)]);
    let span = |column: Option<&Column>| column.map(|column| column.year.to_string()).unwrap_or_default();
    let summary = fill(
        texts.years_summary,
        &[
            ("first", &span(comparison.columns.first())),
            ("last", &span(comparison.columns.last())),
            ("count", &comparison.columns.len().to_string()),
            ("facts", &comparison.facts.len().to_string()),
        ],
    );
    let html = site.page(years.path, &title, &summary, None, || {
        tag("main", "viewer site").child(
            tag("div", "report")
                .child(site.way_back())
                .child(tag("h1", "title").text(&title))
                .child(tag("p", "site-summary").text(&summary))
                .child(reports(site, years))
                .child(tag("p", "site-note").text(texts.how_compared))
                .children(groups(site, years, &drawn.pictures))
                .child(repeated(site, years)),
        )
    });
    Ok((html, drawn.refused))
}

/// The reports by year; what is missing is said.
fn reports(site: &Site<'_>, years: &Years<'_>) -> Tag {
    let texts = site.texts();
    let comparison = years.comparison;
    let line = |name: String, report: usize, more: Option<String>| {
        tag("li", "")
            .child(tag("a", "site-link").attr("href", &years.addresses[report]).text(&name))
            .child(
                years.organs[report]
                    .as_ref()
                    .map(|address| tag("a", "site-link").attr("href", address).text(texts.compare_organs)),
            )
            .child(more.map(|more| tag("span", "site-date").text(&more)))
            .view()
    };
    let columns = comparison.columns.iter().map(|column| {
        let name = fill(
            texts.year_and_title,
            &[("year", &column.year.to_string()), ("title", &years.reports[column.report].title)],
        );
        let alone = fill(texts.facts_alone, &[("count", &column.alone.to_string())]);
        line(name, column.report, (column.alone > 0).then_some(alone))
    });
    let unplaced = comparison.unplaced.iter().map(|report| {
        line(years.reports[*report].title.clone(), *report, Some(texts.not_compared.to_owned()))
    });
    let missing: Vec<String> = comparison.missing_years.iter().map(ToString::to_string).collect();
    let missing = (!missing.is_empty()).then(|| {
        let years = missing.join(site.messages.comma);
        tag("p", "site-note").text(&fill(texts.missing_years, &[("years", &years)]))
    });
    tag("div", "").child(tag("ul", "site-list").children(columns.chain(unplaced))).child(missing)
}

/// What cells of the form are, by concept, and in which order they come.
type Form = FxHashMap<String, (usize, Place)>;

fn form() -> Form {
    places().enumerate().map(|(index, place)| (place.concept(), (index, place))).collect()
}

/// The cell of the form that states a fact.
fn of_form(form: &Form, years: &Years<'_>, fact: &Fact) -> Option<(usize, Place)> {
    form.get(newest(years, fact)?.concept.as_ref()?).copied()
}

/// The facts under the headings that the newest report has them under; those of the form under its own, in its order.
fn groups(site: &Site<'_>, years: &Years<'_>, pictures: &[Option<String>]) -> Vec<leptos::prelude::AnyView> {
    let form = form();
    let mut groups: Vec<(&str, Vec<Row>)> = Vec::new();
    for (fact, found) in years.comparison.facts.iter().enumerate() {
        let of_form = of_form(&form, years, found);
        let name = of_form.map_or(found.group.as_str(), |(_, place)| heading_of(site, place.part));
        let row = Row { fact, of_form };
        match groups.iter_mut().find(|(other, _)| *other == name) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((name, vec![row])),
        }
    }
    let views = groups.into_iter().map(|(name, mut rows)| {
        rows.sort_by_key(|row| row.of_form.map(|(index, _)| index));
        let name = if name.is_empty() { site.texts().no_heading } else { name };
        let figures = rows.iter().filter_map(|row| {
            let picture = pictures[row.fact].as_deref()?;
            Some(
                tag("div", "site-picture")
                    .child(tag("div", "canvas").attr("aria-hidden", "true").markup(picture))
                    .view(),
            )
        });
        tag("details", "section level-1")
            .attr("open", "")
            .child(tag("summary", "heading").child(tag("h2", "heading-text").text(name)))
            .child(
                tag("div", "blocks")
                    .child(table(site, years, name, &rows))
                    .child(tag("div", "site-pictures").children(figures)),
            )
            .view()
    });
    views.collect()
}

/// A fact as a row: which it is, and of the form its place there.
#[derive(Debug, Clone, Copy)]
struct Row {
    fact: usize,
    of_form: Option<(usize, Place)>,
}

impl Row {
    /// What it stands under in the form.
    fn inner_head(&self) -> Option<&'static Concept> {
        self.of_form.map(|(_, place)| place.row)
    }
}

fn table(site: &Site<'_>, years: &Years<'_>, name: &str, rows: &[Row]) -> Tag {
    let texts = site.texts();
    let columns = &years.comparison.columns;
    let year = |column: &Column| fill(texts.year, &[("year", &column.year.to_string())]);
    let head =
        tag("tr", "").child(tag("th", "").attr("scope", "col").text(site.messages.column_item)).children(
            columns
                .iter()
                .map(|column| tag("th", "number-cell").attr("scope", "col").text(&year(column)).view()),
        );
    let row = |row: &Row, name: &str| {
        let fact = &years.comparison.facts[row.fact];
        let cells = fact.cells.iter().enumerate().map(|(column, cell)| {
            let content = tag("td", "number-cell");
            match cell {
                Some(cell) => content.children(cell_views(site, years, fact, column, cell)).view(),
                None => content.child(tag("span", "site-gap").text(texts.gap)).view(),
            }
        });
        let notes =
            fact.notes.iter().map(|note| tag("p", "site-note").text(&note_text(site, columns, note)).view());
        let unit = unit_aside(site, fact);
        tag("tr", "")
            .child(
                tag("th", "")
                    .attr("scope", "row")
                    .text(name)
                    .child(unit.map(|unit| tag("span", "site-unit").text(&unit)))
                    .children(notes),
            )
            .children(cells)
            .view()
    };
    // Rows of the form that stand under one name have it over them.
    let bodies = rows.chunk_by(|one, other| one.inner_head() == other.inner_head()).map(|rows| {
        let head = rows[0].inner_head().filter(|_| rows.len() > 1);
        let lines = rows.iter().map(|each| {
            let own = each.of_form.filter(|_| head.is_some()).map(|(_, place)| place.column.name.to_owned());
            row(each, &own.unwrap_or_else(|| name_of(site, years, &years.comparison.facts[each.fact])))
        });
        let head = head.map(|head| {
            tag("tr", "inner-head").child(
                tag("th", "")
                    .attr("scope", "rowgroup")
                    .attr("colspan", &(columns.len() + 1).to_string())
                    .text(head.name),
            )
        });
        tag("tbody", "").child(head).children(lines).view()
    });
    tag("div", "table-frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", name)
        .child(tag("table", "table").child(tag("thead", "").child(head)).children(bodies))
}

/// What a fact is called: its indicator and, but for plain levels, how that is measured:
/// `地区生产总值 · 比上年增长`.
fn name_of(site: &Site<'_>, years: &Years<'_>, fact: &Fact) -> String {
    let aspect = newest(years, fact).map(|figure| site.messages.aspect(figure)).unwrap_or_default();
    if aspect.is_empty() { fact.name.clone() } else { format!("{} · {aspect}", fact.name) }
}

/// The newest figure of a fact.
fn newest<'a>(years: &Years<'a>, fact: &Fact) -> Option<&'a Figure> {
    let (column, cell) =
        fact.cells.iter().enumerate().rev().find_map(|(column, cell)| Some((column, cell.as_ref()?)))?;
    years.reports[years.comparison.columns[column].report].figures.get(cell.figure)
}

/// The unit of a fact, with 万 or 亿, as it stands behind its name.
fn unit_aside(site: &Site<'_>, fact: &Fact) -> Option<String> {
    let unit = format!("{}{}", scale_word(fact.scale), fact.unit.as_deref().unwrap_or_default());
    (!unit.is_empty()).then(|| fill(site.messages.aside, &[("text", &unit)]))
}

fn cell_views(
    site: &Site<'_>,
    years: &Years<'_>,
    fact: &Fact,
    column: usize,
    cell: &Cell,
) -> Vec<leptos::prelude::AnyView> {
    let texts = site.texts();
    let report = years.comparison.columns[column].report;
    let value = |index: usize| {
        let figure = &years.reports[report].figures[index];
        let href = format!("{}#{PREFIX}{}", years.addresses[report], figure.id);
        tag("a", "card-link").attr("href", &href).text(&shown(site, fact, figure)).view()
    };
    let mut views = vec![value(cell.figure)];
    for other in &cell.others {
        views.push(text(texts.or));
        views.push(value(*other));
    }
    let small = |words: &str| tag("span", "site-change").text(words).view();
    if !cell.others.is_empty() {
        views.push(small(texts.contradicts));
    }
    if let Some(period) = &cell.part_of_year {
        views.push(small(&fill(texts.part_of_year, &[("period", period)])));
    }
    if let Some(change) = cell.change {
        views.push(small(&change_text(site, change)));
    }
    views
}

/// A value in the unit of its row; with its own where that is another.
fn shown(site: &Site<'_>, fact: &Fact, figure: &Figure) -> String {
    if figure.unit != fact.unit || figure.scale != fact.scale {
        return site.messages.value(figure);
    }
    site.messages.number(figure, fact.scale).unwrap_or_else(|| site.messages.no_value.to_owned())
}

fn change_text(site: &Site<'_>, change: Change) -> String {
    let texts = site.texts();
    let (value, template) = match change {
        Change::PerCent(value) => (value, texts.change_per_cent),
        Change::Points(value) => (value, texts.change_points),
    };
    let sign = if value > crate::model::Decimal::ZERO { "+" } else { "" };
    fill(template, &[("value", &format!("{sign}{value}").replace('-', "−"))])
}

fn note_text(site: &Site<'_>, columns: &[Column], note: &Note) -> String {
    let texts = site.texts();
    let year = |column: usize| columns[column].year.to_string();
    let unit = |unit: &Option<String>| unit.clone().unwrap_or_else(|| texts.no_unit.to_owned());
    match note {
        Note::Renamed { column, from, to } => {
            fill(texts.renamed, &[("year", &year(*column)), ("from", from), ("to", to)])
        }
        Note::OtherUnit { column, from, to } => {
            fill(texts.other_unit, &[("year", &year(*column)), ("from", &unit(from)), ("to", &unit(to))])
        }
        Note::Remark { column, sentence } => {
            fill(texts.remark, &[("year", &year(*column)), ("sentence", sentence)])
        }
    }
}

/// The facts over the years, in their order.
fn drawings(site: &Site<'_>, years: &Years<'_>) -> Vec<Option<Drawing>> {
    let form = form();
    let is_drawn: Vec<bool> =
        years.comparison.facts.iter().map(|fact| !is_part(of_form(&form, years, fact))).collect();
    let lines = lines(years, &is_drawn);
    let kind = |index: usize| if lines.contains(&index) { chart::Kind::Line } else { chart::Kind::Bar };
    let facts = years.comparison.facts.iter().enumerate();
    facts
        .map(|(index, fact)| is_drawn[index].then(|| drawing(site, years, fact, kind(index))).flatten())
        .collect()
}

/// Whether it is of one of the seven kinds of applicants by which the form parts each number of requests: of those
/// the total is drawn.
fn is_part(of_form: Option<(usize, Place)>) -> bool {
    of_form.is_some_and(|(_, place)| place.part == Part::Requests && place.column.id != "total")
}

/// The facts that are drawn as lines: of those that enough years give exactly, the ones that most do.
fn lines(years: &Years<'_>, is_drawn: &[bool]) -> Vec<usize> {
    let is_exact = |(column, cell): (usize, &Option<Cell>)| {
        cell.as_ref().is_some_and(|cell| {
            let figure = figure_at(years, column, cell);
            figure.value.is_some() && figure.upper.is_none() && !is_bounded(years, column, cell)
        })
    };
    let facts = years.comparison.facts.iter().enumerate().filter(|(index, _)| is_drawn[*index]);
    let exact =
        facts.map(|(index, fact)| (fact.cells.iter().enumerate().filter(|at| is_exact(*at)).count(), index));
    let mut lines: Vec<(usize, usize)> = exact.filter(|(exact, _)| *exact >= YEARS).collect();
    lines.sort_by_key(|(exact, _)| std::cmp::Reverse(*exact));
    lines.into_iter().map(|(_, index)| index).take(LINES).collect()
}

fn figure_at<'a>(years: &Years<'a>, column: usize, cell: &Cell) -> &'a Figure {
    &years.reports[years.comparison.columns[column].report].figures[cell.figure]
}

/// Whether a value is a bound, a round number, that of a part of the year, or one of several.
fn is_bounded(years: &Years<'_>, column: usize, cell: &Cell) -> bool {
    let figure = figure_at(years, column, cell);
    !figure.bound.is_exact() || cell.part_of_year.is_some() || !cell.others.is_empty()
}

/// The fact over the years; a gap is a row without a bar, or a line that ends. Nothing for what is never
/// the same unit.
fn drawing(site: &Site<'_>, years: &Years<'_>, fact: &Fact, kind: chart::Kind) -> Option<Drawing> {
    let texts = site.texts();
    let comparison = years.comparison;
    let same = |(column, cell): (usize, &Option<Cell>)| {
        cell.as_ref().is_none_or(|cell| figure_at(years, column, cell).unit == fact.unit)
    };
    let zero = |(column, cell): (usize, &Option<Cell>)| {
        cell.as_ref().is_none_or(|cell| {
            figure_at(years, column, cell).value.is_none_or(|value| value == crate::model::Decimal::ZERO)
        })
    };
    if !fact.cells.iter().enumerate().all(same) || fact.cells.iter().enumerate().all(zero) {
        return None;
    }
    let label = |year: i32| fill(texts.year, &[("year", &year.to_string())]);
    let gap = |year: i32, text: &str| Bar {
        label: label(year),
        text: text.to_owned(),
        value: String::new(),
        bounded: false,
        figure: 0,
    };
    let stated = fact.cells.iter().enumerate().map(|(column, cell)| {
        let year = comparison.columns[column].year;
        let Some(cell) = cell else {
            return (year, gap(year, texts.gap));
        };
        let figure = figure_at(years, column, cell);
        let bar = Bar {
            label: label(year),
            text: shown(site, fact, figure),
            value: figure.value.map(|value| value.scaled_down(fact.scale).to_string()).unwrap_or_default(),
            bounded: is_bounded(years, column, cell),
            figure: 0,
        };
        (year, bar)
    });
    let mut bars: Vec<(i32, Bar)> = stated.collect();
    if kind == chart::Kind::Line {
        // On a line a year is as far from the next whether it has a report or not.
        bars.extend(comparison.missing_years.iter().map(|year| (*year, gap(*year, ""))));
        bars.sort_by_key(|(year, _)| *year);
    }
    let title = format!("{}{}", name_of(site, years, fact), unit_aside(site, fact).unwrap_or_default());
    // A change has no hundred that it is a part of.
    let is_change = newest(years, fact).is_some_and(|figure| figure.measure == Measure::Change);
    let percent = fact.unit.as_deref() == Some("%") && !is_change;
    let panels = vec![Panel { title, percent, bars: bars.into_iter().map(|(_, bar)| bar).collect() }];
    Some(Drawing { kind, font_size: FONT_SIZE, paper: true, title: String::new(), panels })
}

/// How much of each report is that of the year before, and where.
fn repeated(site: &Site<'_>, years: &Years<'_>) -> Option<Tag> {
    let texts = site.texts();
    let comparison = years.comparison;
    let by_column = comparison.columns.iter().enumerate().skip(1).filter_map(|(index, column)| {
        let found: Vec<&Repetition> =
            comparison.repetitions.iter().filter(|found| found.column == index).collect();
        if found.is_empty() {
            return None;
        }
        let share = |part: usize| (part * 100).checked_div(column.length).unwrap_or_default().to_string();
        let words = fill(
            texts.repeated_share,
            &[
                ("year", &column.year.to_string()),
                ("before", &(column.year - 1).to_string()),
                ("verbatim", &share(column.verbatim)),
                ("numbers", &share(column.but_for_numbers)),
                ("count", &found.len().to_string()),
            ],
        );
        let rows = found.iter().map(|found| repetition(site, years, index, found).view());
        Some(
            tag("details", "site-repeated")
                .child(tag("summary", "").text(&words))
                .child(tag("ol", "").children(rows))
                .view(),
        )
    });
    let views: Vec<_> = by_column.collect();
    (!views.is_empty()).then(|| {
        tag("section", "")
            .child(tag("h2", "site-heading").text(texts.repeated))
            .child(tag("p", "site-note").text(texts.repeated_note))
            .children(views)
    })
}

fn repetition(site: &Site<'_>, years: &Years<'_>, column: usize, found: &Repetition) -> Tag {
    let texts = site.texts();
    let columns = &years.comparison.columns;
    let link = |column: usize, section: &Option<String>| {
        let report = columns[column].report;
        let fragment = section.as_ref().map_or_else(String::new, |id| format!("#{PREFIX}{id}"));
        let name = fill(texts.year, &[("year", &columns[column].year.to_string())]);
        tag("a", "card-link").attr("href", &format!("{}{fragment}", years.addresses[report])).text(&name)
    };
    let mut characters = found.text.chars();
    let mut words: String = characters.by_ref().take(SHOWN).collect();
    if characters.next().is_some() {
        words.push('…');
    }
    let kind = match found.kind {
        Kind::Verbatim => None,
        Kind::ButForNumbers => Some(tag("span", "site-change").text(texts.but_for_numbers)),
    };
    tag("li", "")
        .text(&words)
        .text(" ")
        .child(kind)
        .child(link(column, &found.section))
        .text(site.messages.comma)
        .child(link(column - 1, &found.earlier))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::i18n::messages;
    use crate::model::{Bound, read};

    /// A report of a year that states turnover, its change and its aim.
    fn report(year: i32, level: f64, change: f64) -> Report {
        let json = format!(
            r#"{{"version":"1.1","title":"总结","period":"{year}","publisher":"某镇","body":[{{"kind":"paragraph","text":"文"}}],"figures":[
                {{"id":"f1","label":"商铺营业额","value":{level},"unit":"元","quote":{{"exact":"文"}}}},
                {{"id":"f2","label":"商铺营业额","measure":"change","basis":"previous-year","period":"{year}","value":{change},"unit":"%","quote":{{"exact":"文"}}}},
                {{"id":"f3","label":"商铺营业额","status":"target","value":90,"unit":"元","quote":{{"exact":"文"}}}},
                {{"id":"f4","label":"再增一些","label_is_clause":true,"value":90,"unit":"元","quote":{{"exact":"文"}}}}]}}"#
        );
        read(&json).expect("a report").report
    }

    #[test]
    fn a_row_is_named_by_indicator_and_measure_and_keeps_the_sign() {
        let reports = [report(2021, 80.0, 6.1), report(2022, 78.0, -2.5)];
        let reports: Vec<&Report> = reports.iter().collect();
        let comparison = compare(&reports);
        let addresses = ["a.html".to_owned(), "b.html".to_owned()];
        let years = Years {
            publisher: "某镇",
            path: "publishers/a.html",
            reports: &reports,
            addresses: &addresses,
            organs: &[None, None],
            comparison: &comparison,
        };
        let site = Site { messages: messages("zh"), name: None, address: None, style: "s.css" };
        let html = site.page(years.path, "题", "述", None, || {
            let rows = [0, 1, 2].map(|fact| Row { fact, of_form: None });
            table(&site, &years, "正文", &rows)
        });
        for words in [
            ">商铺营业额<",
            ">商铺营业额 · 比上年增长<",
            ">商铺营业额 · 目标<",
            ">6.1<",
            ">-2.5<",
            ">−2.5%<",
            ">−8.6 个百分点<",
        ] {
            assert!(html.contains(words), "{words}\n{html}");
        }
        assert!(!html.contains("再增一些"), "{html}");
        let drawings: Vec<Drawing> = drawings(&site, &years).into_iter().flatten().collect();
        let panels: Vec<(&str, bool, &str)> = drawings
            .iter()
            .flat_map(|drawing| &drawing.panels)
            .map(|panel| (panel.title.as_str(), panel.percent, panel.bars[1].value.as_str()))
            .collect();
        assert_eq!(
            panels,
            [
                ("商铺营业额（元）", false, "78"),
                ("商铺营业额 · 比上年增长（%）", false, "-2.5"),
                ("商铺营业额 · 目标（元）", false, "90"),
            ]
        );
    }

    #[test]
    fn what_enough_years_give_exactly_is_a_line_with_a_gap_where_no_report_is() {
        let drawn = |years: &[i32], bound: &str| -> Vec<(chart::Kind, Vec<String>)> {
            let bounded = |report: &mut Report| {
                let figure = &mut report.figures[0];
                figure.bound = if bound == "exact" { Bound::Exact } else { Bound::AtLeast };
            };
            let mut reports: Vec<Report> =
                years.iter().map(|year| report(*year, f64::from(year - 2000), 1.5)).collect();
            bounded(&mut reports[0]);
            let reports: Vec<&Report> = reports.iter().collect();
            let comparison = compare(&reports);
            let years = Years {
                publisher: "某镇",
                path: "",
                reports: &reports,
                addresses: &[],
                organs: &[],
                comparison: &comparison,
            };
            let site = Site { messages: messages("zh"), name: None, address: None, style: "s.css" };
            let drawings = drawings(&site, &years).into_iter().flatten();
            let values =
                |drawing: &Drawing| drawing.panels[0].bars.iter().map(|bar| bar.value.clone()).collect();
            drawings.map(|drawing| (drawing.kind, values(&drawing))).collect()
        };
        let kinds = |years: &[i32], bound: &str| -> Vec<chart::Kind> {
            drawn(years, bound).into_iter().map(|(kind, _)| kind).collect()
        };
        assert_eq!(kinds(&[2021, 2022], "exact"), [chart::Kind::Bar; 3]);
        assert_eq!(kinds(&[2021, 2022, 2023], "exact"), [chart::Kind::Line; 3]);
        // One of the three is a bound.
        assert_eq!(
            kinds(&[2021, 2022, 2023], "at-least"),
            [chart::Kind::Bar, chart::Kind::Line, chart::Kind::Line]
        );
        let (kind, values) = drawn(&[2020, 2021, 2023], "exact").remove(0);
        assert_eq!((kind, values), (chart::Kind::Line, ["20", "21", "", "23"].map(str::to_owned).into()));
    }

    /// A report of a year that fills in how many requests two kinds of applicants made, and what became of them.
    fn form_of(year: i32) -> Report {
        let cells = [
            ("requests.granted.total", "总计 · 予以公开"),
            ("requests.received.natural-person", "自然人 · 本年新收申请"),
            ("requests.received.total", "总计 · 本年新收申请"),
            ("active.licences.decisions", "行政许可 · 本年处理决定"),
        ];
        let figures: Vec<String> = cells
            .iter()
            .enumerate()
            .map(|(index, (concept, label))| {
                format!(
                    r#"{{"id":"f{index}","label":"{label}","concept":"disclosure.{concept}","value":{year},
                    "quote":{{"exact":"{year}","cell":{{"table":"t1","row":{},"column":1}}}}}}"#,
                    index + 1
                )
            })
            .collect();
        let json = format!(
            r#"{{"version":"1.2","title":"年报","period":"{year}","publisher":"某局","body":[],"figures":[{}]}}"#,
            figures.join(",")
        );
        read(&json).expect("a report").report
    }

    #[test]
    fn what_the_form_holds_stands_under_its_heads_and_totals_alone_are_drawn() {
        let reports = [form_of(2022), form_of(2023)];
        let reports: Vec<&Report> = reports.iter().collect();
        let comparison = compare(&reports);
        let years = Years {
            publisher: "某局",
            path: "publishers/a.html",
            reports: &reports,
            addresses: &["a.html".to_owned(), "b.html".to_owned()],
            organs: &[None, None],
            comparison: &comparison,
        };
        let site = Site { messages: messages("zh"), name: None, address: None, style: "s.css" };
        let drawn = drawings(&site, &years);
        assert_eq!(drawn.iter().flatten().count(), 3);
        let html = site.page(years.path, "题", "述", None, || {
            tag("main", "").children(groups(&site, &years, &[None, None, None, None]))
        });
        let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}\n{html}"));
        let order = [
            ">收到和处理政府信息公开申请情况</h2>",
            "<tr class=\"inner-head\"><th scope=\"rowgroup\" colspan=\"3\">本年新收申请</th></tr>",
            "<th scope=\"row\">自然人</th>",
            "<th scope=\"row\">总计</th>",
            // What stands alone needs no head over it.
            "<th scope=\"row\">总计 · 予以公开</th>",
            ">主动公开政府信息情况</h2>",
            "<th scope=\"row\">行政许可 · 本年处理决定</th>",
        ]
        .map(at);
        assert!(order.is_sorted(), "{order:?}\n{html}");
        assert_eq!(html.matches("inner-head").count(), 1);
    }
}
