//! Reading report JSON: a report and what could not be used, never less than the text.
//!
//! serde stops at the first value of a wrong type; a reader would then lose a whole report over one
//! figure. This reads what is there: text of a wrong type is kept as text, an unknown block keeps
//! its text, and each such place is a [`Notice`] with path, line and column.

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use rustc_hash::FxHashSet;

use super::locate::joined;
use super::{
    Block, Bound, CellPlace, CellSpan, Chart, ChartKind, Decimal, Figure, Measure, Paragraph, Places, Point,
    Quote, Report, Section, Series, Signature, Status, Table, UnknownBlock, VERSION,
};

/// A report as read, with what the reader should know about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The report.
    pub report: Report,
    /// Where its figures stand in its text.
    pub places: Places,
    /// What could not be used as written, at most [`NOTICES`]: as it stands in the file, then what is
    /// missing, then references that lead nowhere, then characters.
    pub notices: Vec<Notice>,
}

/// How many notices are kept: a broken file may hold one a line.
pub const NOTICES: usize = 100;

/// Something in a report that could not be used as written. The rest of the report is intact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub kind: NoticeKind,
    /// Where in the JSON: `figures[3].value`.
    pub path: String,
    /// Line in the file, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// What a [`Notice`] is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeKind {
    /// A value of another type than the field takes; text is kept as text, the rest is left out.
    WrongType,
    /// A field this version does not know.
    UnknownField,
    /// A block kind this version does not know; its text is shown.
    UnknownBlock,
    /// A chart kind this version does not know; its table is shown.
    UnknownChart,
    /// A word this version does not know, such as a new bound.
    UnknownWord,
    /// A field that stands twice; the first is used.
    RepeatedField,
    /// A character that JSON does not allow where it stands. It is kept; half a surrogate pair, which is
    /// no character, is U+FFFD.
    StrayCharacter,
    /// A field that must be there is not.
    Missing,
    /// An id that stands twice, or is empty; the block got another.
    DuplicateId,
    /// The report is of a newer major version.
    NewerVersion,
    /// Sections nested deeper than 12 levels are shown as plain text.
    TooDeep,
    /// The text of the section does not hold the figure's quote.
    QuoteNotFound,
    /// A chart names a figure that is not there.
    UnknownFigure,
}

/// The text is not a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The JSON breaks off or is malformed.
    Syntax {
        /// The last place that could be read: `body[2].text`.
        path: String,
        /// Line in the file, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// Valid JSON, but without a title and without a body.
    NotAReport,
}

/// How deep sections may nest before they are shown as text. Chinese official documents have four
/// levels; the limit keeps a hostile file from overflowing the stack.
const DEPTH: usize = 12;

/// Reads report JSON.
///
/// # Errors
/// [`ReadError`] when the text is not JSON or holds neither title nor body. Everything else is a
/// notice.
pub fn read(text: &str) -> Result<Reading, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (whole, strays) = without_halves(text);
    let text = whole.as_str();
    let root = match parse_to_ast(text, &CollectOptions::default(), &strict()) {
        Ok(result) => result.value,
        Err(error) => {
            let offset = error.range().start.min(text.len());
            let (line, column) = position(text, offset);
            return Err(ReadError::Syntax { path: path_at(text, offset), line, column });
        }
    };
    let Some(Value::Object(root)) = &root else {
        return Err(ReadError::NotAReport);
    };
    let mut reader =
        Reader { text, path: String::new(), notices: Vec::new(), ids: FxHashSet::default(), sections: 0 };
    let report = reader.report(root);
    if report.title.is_empty() && report.body.is_empty() {
        return Err(ReadError::NotAReport);
    }
    let places = Places::of(&report);
    reader.check_references(root, &report, &places);
    for start in strays.into_iter().take(NOTICES) {
        reader.path = path_at(text, start);
        reader.notice(NoticeKind::StrayCharacter, Range { start, end: start });
    }
    Ok(Reading { report, places, notices: reader.notices })
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// JSON with `\ufffd` for every half of a surrogate pair, and where such halves and other characters
/// stand that JSON does not allow. Every other place stays the same.
fn without_halves(text: &str) -> (String, Vec<usize>) {
    let unit = |at| u16::from_str_radix(text.get(at..at + 6)?.strip_prefix("\\u")?, 16).ok();
    let (mut whole, mut strays) = (String::with_capacity(text.len()), Vec::new());
    let mut is_string = false;
    let (mut copied, mut next) = (0, 0);
    for (at, character) in text.char_indices() {
        // The rest of an escape.
        if at < next {
            continue;
        }
        if character == '\\' {
            next = at + 2;
            match unit(at) {
                Some(0xD800..0xDC00) if matches!(unit(at + 6), Some(0xDC00..0xE000)) => next = at + 12,
                Some(0xD800..0xE000) => {
                    strays.push(at);
                    whole.push_str(&text[copied..at]);
                    whole.push_str("\\ufffd");
                    copied = at + 6;
                }
                _ => {}
            }
        } else if character == '"' {
            is_string = !is_string;
        } else if if is_string {
            character < ' '
        } else {
            !matches!(character, ' '..='~' | '\t' | '\n' | '\r')
        } {
            strays.push(at);
        }
    }
    whole.push_str(&text[copied..]);
    (whole, strays)
}

struct Reader<'a> {
    text: &'a str,
    path: String,
    notices: Vec<Notice>,
    ids: FxHashSet<String>,
    sections: usize,
}

impl<'a> Reader<'a> {
    fn report(&mut self, root: &Object<'a>) -> Report {
        let mut report = Report::default();
        let mut has_version = false;
        self.fields(root, &mut |reader, name, value| {
            match name {
                "$schema" => report.schema = reader.optional(value),
                "version" => {
                    report.version = reader.string(value);
                    has_version = true;
                    let major =
                        |version: &str| version.split('.').next().and_then(|major| major.parse::<u32>().ok());
                    if major(&report.version) > major(VERSION) {
                        reader.notice(NoticeKind::NewerVersion, value.range());
                    }
                }
                "language" => report.language = reader.optional(value),
                "title" => report.title = reader.string(value),
                "breadcrumb" => report.breadcrumb = reader.strings(value),
                "publisher" => report.publisher = reader.optional(value),
                "published" => report.published = reader.optional(value),
                "period" => report.period = reader.optional(value),
                "site_name" => report.site_name = reader.optional(value),
                "index_number" => report.index_number = reader.optional(value),
                "document_number" => report.document_number = reader.optional(value),
                "body" => report.body = reader.blocks(value, 0),
                "signature" => report.signature = reader.object(value, Self::signature),
                "figures" => report.figures = reader.objects(value, Self::figure),
                "charts" => report.charts = reader.objects(value, Self::chart),
                _ => return false,
            }
            true
        });
        if !has_version {
            self.missing("version", root);
        }
        if report.title.is_empty() {
            self.missing("title", root);
        }
        if report.body.is_empty() {
            self.missing("body", root);
        }
        report
    }

    fn blocks(&mut self, value: &Value<'a>, depth: usize) -> Vec<Block> {
        self.list(value, |reader, value| reader.block(value, depth))
    }

    fn block(&mut self, value: &Value<'a>, depth: usize) -> Option<Block> {
        let Value::Object(object) = value else {
            // A bare string where a block should be is still the report's text.
            return match value {
                Value::NullKeyword(_) => None,
                _ => Some(Block::Paragraph(Paragraph {
                    text: self.string_with_notice(value),
                    items: Vec::new(),
                })),
            };
        };
        let kind = object.get_string("kind").map(|kind| kind.value.as_ref());
        Some(match kind {
            Some("paragraph") => Block::Paragraph(self.paragraph(object)),
            Some("table") => Block::Table(self.table(object)),
            Some("section") if depth < DEPTH => Block::Section(self.section(object, depth)),
            _ => {
                self.notice(
                    if kind == Some("section") { NoticeKind::TooDeep } else { NoticeKind::UnknownBlock },
                    object.range,
                );
                let mut lines = Vec::new();
                for property in &object.properties {
                    if !matches!(property.name.as_str(), "kind" | "id") {
                        collect_text(&property.value, &mut lines);
                    }
                }
                Block::Unknown(UnknownBlock {
                    kind: kind.unwrap_or_default().to_owned(),
                    text: joined(&mut lines.iter().map(String::as_str), "\n"),
                })
            }
        })
    }

    fn paragraph(&mut self, object: &Object<'a>) -> Paragraph {
        let mut paragraph = Paragraph::default();
        self.fields(object, &mut |reader, name, value| {
            match name {
                "kind" => {}
                "text" => paragraph.text = reader.string(value),
                "items" => paragraph.items = reader.strings(value),
                _ => return false,
            }
            true
        });
        paragraph
    }

    fn table(&mut self, object: &Object<'a>) -> Table {
        let mut table = Table::default();
        self.fields(object, &mut |reader, name, value| {
            match name {
                "kind" => {}
                "id" => table.id = reader.string(value),
                "caption" => table.caption = reader.optional(value),
                "unit" => table.unit = reader.optional(value),
                "columns" => table.columns = reader.strings(value),
                "head" => table.head = reader.rows(value),
                "rows" => table.rows = reader.rows(value),
                "head_columns" => table.head_columns = reader.small_number(value).unwrap_or_default(),
                "inner_heads" => table.inner_heads = reader.list(value, Self::small_number),
                "spans" => table.spans = reader.objects(value, Self::span),
                _ => return false,
            }
            true
        });
        if !table.id.is_empty() {
            table.id = self.unique_id(table.id, "table-", object.range.start, object.range);
        }
        table
    }

    fn rows(&mut self, value: &Value<'a>) -> Vec<Vec<String>> {
        self.list(value, |reader, row| Some(reader.strings(row)))
    }

    fn span(&mut self, object: &Object<'a>) -> CellSpan {
        self.place(object).0
    }

    fn cell(&mut self, object: &Object<'a>) -> CellPlace {
        let (CellSpan { row, column, .. }, table) = self.place(object);
        CellPlace { table, row, column }
    }

    /// A place in a table, whether a span or a quote names it: one reading for both.
    #[inline(never)]
    fn place(&mut self, object: &Object<'a>) -> (CellSpan, String) {
        let mut span = CellSpan { rows: 1, columns: 1, ..CellSpan::default() };
        let mut table = String::new();
        self.fields(object, &mut |reader, name, value| {
            let number = match name {
                "table" => {
                    table = reader.string(value);
                    return true;
                }
                "row" => &mut span.row,
                "column" => &mut span.column,
                "rows" => &mut span.rows,
                "columns" => &mut span.columns,
                _ => return false,
            };
            *number = reader.small_number(value).unwrap_or_default();
            true
        });
        (span, table)
    }

    fn section(&mut self, object: &Object<'a>, depth: usize) -> Section {
        let mut section = Section::default();
        self.sections += 1;
        let ordinal = self.sections;
        self.fields(object, &mut |reader, name, value| {
            match name {
                "kind" => {}
                "id" => section.id = reader.string(value),
                "number" => section.number = reader.optional(value),
                "heading" => section.heading = reader.optional(value),
                "run_in" => section.run_in = reader.boolean(value),
                "blocks" => section.blocks = reader.blocks(value, depth + 1),
                _ => return false,
            }
            true
        });
        section.id = self.unique_id(section.id, "section-", ordinal, object.range);
        section
    }

    fn signature(&mut self, object: &Object<'a>) -> Signature {
        let mut signature = Signature::default();
        self.fields(object, &mut |reader, name, value| {
            match name {
                "name" => signature.name = reader.string(value),
                "date_text" => signature.date_text = reader.optional(value),
                "date" => signature.date = reader.optional(value),
                _ => return false,
            }
            true
        });
        signature
    }

    fn figure(&mut self, object: &Object<'a>) -> Figure {
        let mut figure = Figure::default();
        self.fields(object, &mut |reader, name, value| {
            match name {
                "id" => figure.id = reader.string(value),
                "section" => figure.section = reader.optional(value),
                "label" => figure.label = reader.string(value),
                "label_is_clause" => figure.label_is_clause = reader.boolean(value),
                "measure" => match reader.measure(value) {
                    Some(measure) => figure.measure = measure,
                    // What it says is not known: nothing may be made of it.
                    None => figure.label_is_clause = true,
                },
                "status" => figure.status = reader.status(value),
                "basis" => figure.basis = reader.optional(value),
                "change_of" => figure.change_of = reader.optional(value),
                "changed_from" => figure.changed_from = reader.optional(value),
                "share_of" => figure.share_of = reader.optional(value),
                "concept" => figure.concept = reader.optional(value),
                "value" => figure.value = reader.number(value),
                "upper" => figure.upper = reader.number(value),
                "bound" => figure.bound = reader.bound(value),
                "unit" => figure.unit = reader.optional(value),
                "scale" => figure.scale = reader.small_number(value).unwrap_or_default(),
                "decimals" => figure.decimals = reader.small_number(value),
                "period" => figure.period = reader.optional(value),
                "part_of" => figure.part_of = reader.optional(value),
                "printed" => figure.printed = reader.string(value),
                "quote" => figure.quote = reader.object(value, Self::quote).unwrap_or_default(),
                _ => return false,
            }
            true
        });
        figure.id = self.unique_id(figure.id, "figure-", object.range.start, object.range);
        if figure.printed.is_empty() {
            figure.printed.clone_from(&figure.quote.exact);
        }
        figure
    }

    fn quote(&mut self, object: &Object<'a>) -> Quote {
        let mut quote = Quote::default();
        self.fields(object, &mut |reader, name, value| {
            match name {
                "exact" => quote.exact = reader.string(value),
                "prefix" => quote.prefix = reader.string(value),
                "suffix" => quote.suffix = reader.string(value),
                "cell" => quote.cell = reader.object(value, Self::cell),
                _ => return false,
            }
            true
        });
        quote
    }

    fn bound(&mut self, value: &Value<'a>) -> Bound {
        match self.string(value).as_str() {
            "exact" => Bound::Exact,
            "at-least" => Bound::AtLeast,
            "at-most" => Bound::AtMost,
            "about" => Bound::About,
            _ => {
                self.notice(NoticeKind::UnknownWord, value.range());
                // A bound we cannot read must not turn into an exact claim.
                Bound::About
            }
        }
    }

    fn measure(&mut self, value: &Value<'a>) -> Option<Measure> {
        let measure = Measure::named(&self.string(value));
        if measure.is_none() {
            self.notice(NoticeKind::UnknownWord, value.range());
        }
        measure
    }

    fn status(&mut self, value: &Value<'a>) -> Status {
        Status::named(&self.string(value)).unwrap_or_else(|| {
            self.notice(NoticeKind::UnknownWord, value.range());
            Status::Result
        })
    }

    fn chart(&mut self, object: &Object<'a>) -> Chart {
        let mut chart = Chart::default();
        self.fields(object, &mut |reader, name, value| {
            match name {
                "id" => chart.id = reader.string(value),
                "kind" => {
                    chart.kind = ChartKind::named(reader.string(value));
                    if matches!(chart.kind, ChartKind::Unknown(_)) {
                        reader.notice(NoticeKind::UnknownChart, value.range());
                    }
                }
                "title" => chart.title = reader.string(value),
                "description" => chart.description = reader.optional(value),
                "section" => chart.section = reader.optional(value),
                "series" => chart.series = reader.objects(value, Self::series),
                _ => return false,
            }
            true
        });
        chart.id = self.unique_id(chart.id, "chart-", object.range.start, object.range);
        chart
    }

    fn series(&mut self, object: &Object<'a>) -> Series {
        let mut series = Series::default();
        self.fields(object, &mut |reader, name, value| {
            match name {
                "name" => series.name = reader.string(value),
                "points" => series.points = reader.objects(value, Self::point),
                _ => return false,
            }
            true
        });
        series
    }

    fn point(&mut self, object: &Object<'a>) -> Point {
        let mut point = Point::default();
        self.fields(object, &mut |reader, name, value| {
            match name {
                "label" => point.label = reader.string(value),
                "figure" => point.figure = reader.string(value),
                _ => return false,
            }
            true
        });
        point
    }

    /// Quotes that are not in the text, and charts of figures that are not there.
    fn check_references(&mut self, root: &Object<'a>, report: &Report, places: &Places) {
        let elements = |name: &str| root.get_array(name).map_or(&[][..], |array| &array.elements);
        // `objects` leaves out elements that are no objects, and so does this pairing.
        let figures = elements("figures").iter().enumerate().filter(|(_, value)| value.as_object().is_some());
        for (index, (element, value)) in figures.enumerate() {
            if places.location(index).is_none() {
                self.path = format!("figures[{element}].quote");
                self.notice(NoticeKind::QuoteNotFound, value.range());
            }
        }
        let ids: FxHashSet<&str> = report.figures.iter().map(|figure| figure.id.as_str()).collect();
        let charts = elements("charts").iter().enumerate().filter(|(_, value)| value.as_object().is_some());
        for (chart, (element, value)) in report.charts.iter().zip(charts) {
            for (index, series) in chart.series.iter().enumerate() {
                for (point_index, point) in series.points.iter().enumerate() {
                    if !ids.contains(point.figure.as_str()) {
                        self.path = format!("charts[{element}].series[{index}].points[{point_index}].figure");
                        self.notice(NoticeKind::UnknownFigure, value.range());
                    }
                }
            }
        }
        self.path.clear();
    }

    /// Calls `field` for each property, once a name; those it does not take are noticed.
    fn fields(&mut self, object: &Object<'a>, field: &mut dyn FnMut(&mut Self, &str, &Value<'a>) -> bool) {
        let mut names = FxHashSet::default();
        for property in &object.properties {
            // `null` says no more than a field that is not there.
            if matches!(property.value, Value::NullKeyword(_)) {
                continue;
            }
            let length = self.path.len();
            if length > 0 {
                self.path.push('.');
            }
            let name = property.name.as_str();
            self.path.push_str(name);
            if !names.insert(name.to_owned()) {
                self.notice(NoticeKind::RepeatedField, property.range);
            } else if !field(self, name, &property.value) {
                self.notice(NoticeKind::UnknownField, property.range);
            }
            self.path.truncate(length);
        }
    }

    fn list<T>(
        &mut self,
        value: &Value<'a>,
        mut item: impl FnMut(&mut Self, &Value<'a>) -> Option<T>,
    ) -> Vec<T> {
        let elements = match value {
            Value::Array(array) => array.elements.as_slice(),
            Value::NullKeyword(_) => return Vec::new(),
            // One thing where a list should be: a list of one.
            _ => {
                self.notice(NoticeKind::WrongType, value.range());
                return item(self, value).into_iter().collect();
            }
        };
        let length = self.path.len();
        let mut items = Vec::with_capacity(elements.len());
        for (index, element) in elements.iter().enumerate() {
            self.path.push_str(&format!("[{index}]"));
            items.extend(item(self, element));
            self.path.truncate(length);
        }
        items
    }

    fn object<T>(&mut self, value: &Value<'a>, read: fn(&mut Self, &Object<'a>) -> T) -> Option<T> {
        match value {
            Value::Object(object) => Some(read(self, object)),
            Value::NullKeyword(_) => None,
            _ => {
                self.notice(NoticeKind::WrongType, value.range());
                None
            }
        }
    }

    fn objects<T>(&mut self, value: &Value<'a>, read: fn(&mut Self, &Object<'a>) -> T) -> Vec<T> {
        self.list(value, |reader, value| reader.object(value, read))
    }

    fn strings(&mut self, value: &Value<'a>) -> Vec<String> {
        self.list(value, |reader, value| Some(reader.string(value)))
    }

    fn optional(&mut self, value: &Value<'a>) -> Option<String> {
        Some(self.string(value)).filter(|text| !text.is_empty())
    }

    fn string(&mut self, value: &Value<'a>) -> String {
        match value {
            Value::StringLit(text) => text.value.as_ref().to_owned(),
            Value::NullKeyword(_) => String::new(),
            _ => self.string_with_notice(value),
        }
    }

    fn string_with_notice(&mut self, value: &Value<'a>) -> String {
        self.notice(NoticeKind::WrongType, value.range());
        let mut lines = Vec::new();
        collect_text(value, &mut lines);
        joined(&mut lines.iter().map(String::as_str), "\n")
    }

    fn boolean(&mut self, value: &Value<'a>) -> bool {
        match value {
            Value::BooleanLit(boolean) => boolean.value,
            Value::NullKeyword(_) => false,
            _ => {
                self.notice(NoticeKind::WrongType, value.range());
                false
            }
        }
    }

    fn number(&mut self, value: &Value<'a>) -> Option<Decimal> {
        let text = match value {
            Value::NumberLit(number) => number.value,
            Value::NullKeyword(_) => return None,
            _ => {
                self.notice(NoticeKind::WrongType, value.range());
                return match value {
                    Value::StringLit(text) => text.value.trim().parse().ok(),
                    _ => None,
                };
            }
        };
        let number = text.parse().ok();
        if number.is_none() {
            self.notice(NoticeKind::WrongType, value.range());
        }
        number
    }

    fn small_number<T: std::str::FromStr>(&mut self, value: &Value<'a>) -> Option<T> {
        let number = match value {
            Value::NumberLit(number) => number.value.parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.notice(NoticeKind::WrongType, value.range());
        }
        number
    }

    fn unique_id(&mut self, id: String, prefix: &str, ordinal: usize, range: Range) -> String {
        if !id.is_empty() && self.ids.insert(id.clone()) {
            return id;
        }
        self.notice(NoticeKind::DuplicateId, range);
        let mut unique = format!("{prefix}{ordinal}");
        while !self.ids.insert(unique.clone()) {
            unique.push('x');
        }
        unique
    }

    fn missing(&mut self, name: &str, object: &Object<'a>) {
        self.path = name.to_owned();
        self.notice(NoticeKind::Missing, object.range);
        self.path.clear();
    }

    fn notice(&mut self, kind: NoticeKind, range: Range) {
        if self.notices.len() < NOTICES {
            let (line, column) = position(self.text, range.start);
            self.notices.push(Notice { kind, path: self.path.clone(), line, column });
        }
    }
}

/// Every string and number under `value`, in order.
fn collect_text(value: &Value<'_>, lines: &mut Vec<String>) {
    match value {
        Value::StringLit(text) => lines.push(text.value.as_ref().to_owned()),
        Value::NumberLit(number) => lines.push(number.value.to_owned()),
        Value::BooleanLit(boolean) => lines.push(boolean.value.to_string()),
        Value::NullKeyword(_) => {}
        Value::Array(array) => {
            for element in &array.elements {
                collect_text(element, lines);
            }
        }
        Value::Object(object) => {
            for property in &object.properties {
                if !matches!(property.name.as_str(), "kind" | "id") {
                    collect_text(&property.value, lines);
                }
            }
        }
    }
}

/// Line and column of a byte, both from 1, the column in characters.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |index| index + 1);
    (1 + before.bytes().filter(|byte| *byte == b'\n').count(), 1 + before[line_start..].chars().count())
}

/// The path of the value that stands at `offset` in JSON that is well formed up to there.
fn path_at(text: &str, offset: usize) -> String {
    enum Step {
        Field(String),
        Index(usize),
    }
    let mut steps: Vec<Step> = Vec::new();
    let mut string: Option<String> = None;
    let mut last_string = String::new();
    let mut escaped = false;
    for character in text[..offset].chars() {
        if let Some(open) = &mut string {
            if escaped {
                escaped = false;
                open.push(character);
            } else if character == '\\' {
                escaped = true;
            } else if character == '"' {
                last_string = std::mem::take(open);
                string = None;
            } else {
                open.push(character);
            }
            continue;
        }
        match character {
            '"' => string = Some(String::new()),
            '{' => steps.push(Step::Field(String::new())),
            '[' => steps.push(Step::Index(0)),
            '}' | ']' => {
                steps.pop();
            }
            ':' => {
                if let Some(Step::Field(name)) = steps.last_mut() {
                    name.clone_from(&last_string);
                }
            }
            ',' => match steps.last_mut() {
                Some(Step::Field(name)) => name.clear(),
                Some(Step::Index(index)) => *index += 1,
                None => {}
            },
            _ => {}
        }
    }
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Index(index) => path.push_str(&format!("[{index}]")),
            Step::Field(name) if name.is_empty() => {}
            Step::Field(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&name);
            }
        }
    }
    shortened(path)
}

/// The end of a path that is too long to read.
fn shortened(path: String) -> String {
    const LONGEST: usize = 80;
    let length = path.chars().count();
    if length <= LONGEST {
        return path;
    }
    let end: String = path.chars().skip(length - LONGEST).collect();
    format!("…{end}")
}
