//! The organs of a year side by side: what each filled into the form of the reports on information disclosure.
//!
//! The rows are written as text: a site may have thousands, and a view of each cell would fill the memory.

use std::fmt::Write;

use super::frame::Site;
use crate::compare::organs::{Column, Entry, Filled, filled, is_money, plain, total};
use crate::i18n::{fill, scale_word};
use crate::markup::{Tag, tag};
use crate::model::{Decimal, Figure, Report};
use crate::page::{escape, escape_attribute};
use crate::tables::form::concepts::Concept;
use crate::tables::form::{Part, Place, places};
use crate::terms::PREFIX;

/// The organs of a year.
pub struct Organs<'a> {
    /// The year.
    pub year: i32,
    /// Address of this page from the root.
    pub path: &'a str,
    /// Address of the table of all cells of the form, from this page.
    pub csv: &'a str,
    /// Address of the script that sorts, from the root.
    pub script: &'a str,
    /// What is lined up.
    pub columns: &'a [Column],
    /// The organs in the order of their names.
    pub organs: &'a [Organ],
    /// Reports of organs that have one of the year already: their titles, and addresses from this page.
    pub others: &'a [(String, String)],
}

/// An organ, with what is shown of its report.
#[derive(Debug)]
pub struct Organ {
    /// Its name.
    pub name: String,
    /// Address of its report from the page.
    address: String,
    /// What its report says of each column.
    cells: Vec<Option<Cell>>,
}

/// What is shown of a cell: what is printed of each figure, with the figure's id.
#[derive(Debug)]
struct Cell {
    links: Vec<(String, String)>,
    /// Words under it.
    aside: Option<&'static str>,
    order: Option<Decimal>,
    exact: Option<Decimal>,
}

/// Amounts of money are shown in 万元, in which the form asks for them.
const SCALE_OF_MONEY: u8 = 4;
const UNIT_OF_MONEY: &str = "元";

const PARTS: [Part; 3] = [Part::Active, Part::Requests, Part::Reviews];

impl Organ {
    /// That of a report: what is needed of it and no more.
    pub fn of(site: &Site<'_>, columns: &[Column], report: &Report, name: &str, address: &str) -> Self {
        let filled = filled(report);
        let cell = |column: &Column| Some(cell(site, report, column, &column.entry(report, &filled)?));
        Self { name: name.to_owned(), address: address.to_owned(), cells: columns.iter().map(cell).collect() }
    }
}

fn cell(site: &Site<'_>, report: &Report, column: &Column, entry: &Entry) -> Cell {
    let texts = site.texts();
    let id = |index: usize| report.figures[index].id.clone();
    let scale = scale(column.is_money);
    if entry.is_sum {
        let sum = entry.exact.map(|sum| sum.scaled_down(scale).grouped());
        let text = sum.unwrap_or_else(|| texts.see_report.to_owned());
        let links = entry.figures.iter().map(|index| (text.clone(), id(*index))).collect();
        return Cell { links, aside: None, order: entry.order, exact: entry.exact };
    }
    let text = |figure: &Figure| match entry.order {
        Some(_) => site.messages.number(figure, scale).unwrap_or_default(),
        None => site.messages.value(figure),
    };
    let links =
        entry.figures.iter().map(|index| (text(&report.figures[*index]), id(*index))).collect::<Vec<_>>();
    let has_no_unit = entry.order.is_none() && report.figures[entry.figures[0]].unit.is_none();
    let aside = if links.len() > 1 { Some(texts.contradicts) } else { has_no_unit.then_some(texts.no_unit) };
    Cell { links, aside, order: entry.order, exact: entry.exact }
}

fn scale(is_money: bool) -> u8 {
    if is_money { SCALE_OF_MONEY } else { 0 }
}

/// The page of a year.
pub fn organs(site: &Site<'_>, organs: &Organs<'_>) -> String {
    let texts = site.texts();
    let title = fill(texts.organs_title, &[("year", &organs.year.to_string())]);
    let summary = fill(texts.organs_count, &[("count", &organs.organs.len().to_string())]);
    let others = organs.others.iter().map(|(title, address)| {
        tag("li", "").child(tag("a", "site-link").attr("href", address).text(title)).view()
    });
    site.page(organs.path, &title, &summary, Some(organs.script), || {
        tag("main", "viewer site site-organs").child(
            tag("div", "report")
                .child(site.way_back())
                .child(tag("h1", "title").text(&title))
                .child(tag("p", "site-summary").text(&summary))
                .child(tag("p", "site-note").text(texts.how_lined_up))
                .child(
                    tag("p", "site-more")
                        .child(tag("a", "site-link").attr("href", organs.csv).text(texts.organs_csv))
                        // The script shows it.
                        .child(
                            tag("span", "site-note")
                                .attr("data-sorting", "")
                                .attr("hidden", "")
                                .text(texts.how_sorted),
                        ),
                )
                .children(PARTS.into_iter().filter_map(|part| Some(section(site, organs, part)?.view())))
                .child((!organs.others.is_empty()).then(|| {
                    tag("section", "")
                        .child(tag("h2", "site-heading").text(texts.not_lined_up))
                        .child(tag("ul", "site-list").children(others))
                })),
        )
    })
}

/// The heading of a part of the form.
pub(super) fn heading_of(site: &Site<'_>, part: Part) -> &'static str {
    let texts = site.texts();
    match part {
        Part::Active => texts.form_active,
        Part::Requests => texts.form_requests,
        Part::Reviews => texts.form_reviews,
    }
}

/// A part of the form, with its columns that any organ states.
fn section(site: &Site<'_>, organs: &Organs<'_>, part: Part) -> Option<Tag> {
    let is_stated = |index: usize| organs.organs.iter().any(|organ| organ.cells[index].is_some());
    let shown: Vec<usize> = (0..organs.columns.len())
        .filter(|index| organs.columns[*index].part == part && is_stated(*index))
        .collect();
    if shown.is_empty() {
        return None;
    }
    let name = heading_of(site, part);
    let table = tag("table", "table")
        .attr("data-sortable", "")
        .child(head(site, organs.columns, &shown))
        .child(tag("tbody", "").markup(&body(site, organs.organs, &shown)))
        .child(foot(site, organs, &shown).map(|foot| tag("tfoot", "").markup(&foot)));
    Some(
        tag("details", "section level-1")
            .attr("open", "")
            .child(tag("summary", "heading").child(tag("h2", "heading-text").text(name)))
            .child(
                tag("div", "blocks").child(
                    tag("div", "table-frame")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr("aria-label", name)
                        .child(table),
                ),
            ),
    )
}

/// The rows of heads: groups, and what stands under them. A head that numbers can be sorted by tells its column.
fn head(site: &Site<'_>, columns: &[Column], shown: &[usize]) -> Tag {
    let texts = site.texts();
    let place = |head: Tag, at: usize| head.attr("data-column", &at.to_string());
    let column = |at: usize| {
        let column = &columns[shown[at]];
        let unit = column.is_money.then(|| format!("{}{UNIT_OF_MONEY}", scale_word(SCALE_OF_MONEY)));
        let unit = unit.map(|unit| fill(site.messages.aside, &[("text", &unit)])).unwrap_or_default();
        let name = format!("{}{unit}", name_of(site, column.head));
        place(tag("th", "number-cell").attr("scope", "col").text(&name), at + 1)
    };
    let organ = place(tag("th", "").attr("scope", "col").attr("rowspan", "2").text(texts.organ), 0);
    let mut above = vec![organ.view()];
    let mut below = Vec::new();
    let mut at = 0;
    while at < shown.len() {
        let Some(group) = columns[shown[at]].group else {
            above.push(column(at).attr("rowspan", "2").view());
            at += 1;
            continue;
        };
        let rest = shown[at..].iter();
        let width = rest.take_while(|index| columns[**index].group == Some(group)).count();
        above.push(
            tag("th", "site-group")
                .attr("scope", "colgroup")
                .attr("colspan", &width.to_string())
                .text(name_of(site, group))
                .view(),
        );
        below.extend((at..at + width).map(|at| column(at).view()));
        at += width;
    }
    tag("thead", "").child(tag("tr", "").children(above)).child(tag("tr", "").children(below))
}

/// The form's own word, which has one spelling in Chinese.
fn name_of(site: &Site<'_>, concept: &Concept) -> &'static str {
    if speaks_english(site) { concept.english } else { concept.name }
}

fn speaks_english(site: &Site<'_>) -> bool {
    site.messages.language == "en"
}

fn body(site: &Site<'_>, organs: &[Organ], shown: &[usize]) -> String {
    let texts = site.texts();
    let mut html = String::new();
    for organ in organs {
        let address = escape_attribute(&organ.address);
        let name = escape(&organ.name);
        let _ = write!(html, "<tr><th scope=\"row\"><a href=\"{address}\">{name}</a></th>");
        for index in shown {
            match &organ.cells[*index] {
                None => {
                    let _ = write!(html, "<td class=\"site-gap\">{}</td>", escape(texts.gap));
                }
                Some(cell) => cell.write(site, &address, &mut html),
            }
        }
        html.push_str("</tr>");
    }
    html
}

impl Cell {
    fn write(&self, site: &Site<'_>, address: &str, html: &mut String) {
        html.push_str("<td");
        if let Some(order) = self.order {
            let _ = write!(html, " data-value=\"{order}\"");
        }
        html.push('>');
        for (at, (text, id)) in self.links.iter().enumerate() {
            if at > 0 {
                html.push_str(&escape(site.texts().or));
            }
            let (id, text) = (escape_attribute(id), escape(text));
            let _ = write!(html, "<a href=\"{address}#{PREFIX}{id}\">{text}</a>");
        }
        if let Some(aside) = self.aside {
            let _ = write!(html, "<span class=\"site-change\">{}</span>", escape(aside));
        }
        html.push_str("</td>");
    }
}

/// The sums; of how many organs, where not every one states it.
fn foot(site: &Site<'_>, organs: &Organs<'_>, shown: &[usize]) -> Option<String> {
    let texts = site.texts();
    let mut html = format!("<tr><th scope=\"row\">{}</th>", escape(texts.sum_of_organs));
    let mut is_any = false;
    for index in shown {
        let exact =
            organs.organs.iter().map(|organ| organ.cells[*index].as_ref().and_then(|cell| cell.exact));
        html.push_str("<td>");
        if let Some((sum, count)) = total(exact) {
            is_any = true;
            html.push_str(&sum.scaled_down(scale(organs.columns[*index].is_money)).grouped());
            if count < organs.organs.len() {
                let words = fill(texts.organs_count, &[("count", &count.to_string())]);
                let _ = write!(html, "<span class=\"site-change\">{}</span>", escape(&words));
            }
        }
        html.push_str("</td>");
    }
    html.push_str("</tr>");
    is_any.then_some(html)
}

/// The heads of the table of all cells of the form.
pub fn record_head(site: &Site<'_>) -> Vec<String> {
    let texts = site.texts();
    let name = |place: Place| {
        let name = if speaks_english(site) { place.english() } else { place.name() };
        let unit = is_money(&place).then(|| fill(site.messages.aside, &[("text", UNIT_OF_MONEY)]));
        name + &unit.unwrap_or_default()
    };
    [texts.organ, texts.title_of_report, texts.address_of_report]
        .map(str::to_owned)
        .into_iter()
        .chain(places().map(name))
        .collect()
}

/// The row of an organ in it: of each cell the value in whole units, else what is printed; nothing where the report
/// says nothing.
pub fn record(site: &Site<'_>, report: &Report, name: &str, address: &str) -> Vec<String> {
    let filled: Filled = filled(report);
    let printed = |figure: &Figure| match &figure.unit {
        // Under the unit of its column it would be taken for one of that.
        None if figure.value.is_some() => {
            let aside = fill(site.messages.aside, &[("text", site.texts().no_unit)]);
            format!("{}{aside}", site.messages.value(figure))
        }
        _ => site.messages.value(figure),
    };
    let datum = |place: Place| {
        let Some(figures) = filled.get(&place.concept()) else { return String::new() };
        if let Some(value) = plain(report, &place, figures) {
            return value.to_string();
        }
        let all: Vec<String> = figures.iter().map(|index| printed(&report.figures[*index])).collect();
        all.join(site.texts().or)
    };
    let own = [name, report.title.trim(), address].map(str::to_owned);
    own.into_iter().chain(places().map(datum)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::organs::columns;
    use crate::i18n::messages;
    use crate::model::read;

    const SITE: fn(&str) -> Site<'_> =
        |language| Site { messages: messages(language), name: None, address: None, style: "s.css" };

    /// A report that fills in these cells of the form.
    fn report(cells: &[(&str, &str)]) -> Report {
        let figure = |(index, (concept, value)): (usize, &(&str, &str))| {
            format!(
                r#"{{"id":"f{index}","label":"项","concept":"disclosure.{concept}","value":{value},
                "quote":{{"exact":"{value}","cell":{{"table":"t1","row":1,"column":{}}}}}}}"#,
                index + 1
            )
        };
        let figures: Vec<String> = cells.iter().enumerate().map(figure).collect();
        let json = format!(
            r#"{{"version":"1.2","title":"=年报","period":"2023","body":[],"figures":[{}]}}"#,
            figures.join(",")
        );
        read(&json).expect("a report").report
    }

    const RECEIVED: &str = "requests.received.total";
    const GRANTED: &str = "requests.granted.total";

    fn page(language: &str) -> String {
        let columns = columns();
        let site = SITE(language);
        let organ = |name: &str, address: &str, cells: &[(&str, &str)]| {
            Organ::of(&site, &columns, &report(cells), name, address)
        };
        let all = [
            organ("甲<局>", "../reports/a.html", &[(RECEIVED, "1200"), (GRANTED, "0")]),
            organ("乙局", "../reports/b.html?a&b", &[(RECEIVED, "77")]),
        ];
        let page = Organs {
            year: 2023,
            path: "disclosure/2023.html",
            csv: "2023.csv",
            script: "assets/sort.js",
            columns: &columns,
            organs: &all,
            others: &[("另一份".to_owned(), "../reports/c.html".to_owned())],
        };
        organs(&site, &page)
    }

    #[test]
    fn an_organ_has_a_row_with_links_to_its_cells_and_gaps() {
        let html = page("zh");
        for words in [
            "<tr><th scope=\"row\"><a href=\"../reports/a.html\">甲&lt;局&gt;</a></th>\
             <td data-value=\"1200\"><a href=\"../reports/a.html#report:f0\">1,200</a></td>\
             <td data-value=\"0\"><a href=\"../reports/a.html#report:f1\">0</a></td></tr>",
            "<a href=\"../reports/b.html?a&amp;b#report:f0\">77</a></td><td class=\"site-gap\">未写</td></tr>",
            "<script type=\"module\" src=\"../assets/sort.js\"></script>",
            "href=\"2023.csv\"",
            ">另一份<",
        ] {
            assert!(html.contains(words), "{words}\n{html}");
        }
    }

    #[test]
    fn a_total_says_of_how_many_organs_it_is_where_one_has_a_gap() {
        let html = page("zh");
        let foot = html.split("<tfoot").nth(1).expect("a foot");
        assert!(foot.contains("<td>1,277</td>"), "{foot}");
        assert!(foot.contains("<td>0<span class=\"site-change\">1 个机关</span></td>"), "{foot}");
    }

    #[test]
    fn columns_that_nobody_states_and_parts_without_any_are_left_out() {
        let html = page("zh");
        assert_eq!(html.matches("<table").count(), 1);
        assert!(!html.contains("结转下年度") && !html.contains("行政复议"), "{html}");
        // The name, and two columns, one of them under a head of its own.
        assert_eq!(html.matches("data-column=").count(), 3);
        assert!(html.contains("colspan=\"1\""), "{html}");
        assert!(page("en").contains(">New requests this year<"));
    }

    #[test]
    fn the_table_of_all_cells_keeps_gaps_and_says_where_a_unit_is_missing() {
        let site = SITE("zh");
        let head = record_head(&site);
        let at = |name: &str| head.iter().position(|head| head == name).unwrap_or_else(|| panic!("{name}"));
        let report = report(&[(RECEIVED, "1200"), ("active.fees.amount-charged", "35")]);
        let row = record(&site, &report, "甲局", "a.html");
        assert_eq!(row.len(), head.len());
        assert_eq!(row[..3], ["甲局", "=年报", "a.html"]);
        assert_eq!(row[at("总计 · 本年新收申请")], "1200");
        assert_eq!(row[at("总计 · 予以公开")], "");
        assert_eq!(row[at("行政事业性收费 · 本年收费金额（元）")], "35（无单位）");
        assert_eq!(row.iter().filter(|cell| !cell.is_empty()).count(), 5);
    }
}
