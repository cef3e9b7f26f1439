//! The report as plain values: the public contract, written down as types.
//!
//! Shapes are borrowed rather than invented: the outline from Akoma Ntoso (`num`, `heading`, ids),
//! quotes from the W3C Web Annotation `TextQuoteSelector`, figures from iXBRL facts, page metadata
//! from the page tags of Chinese government sites. The JSON Schema in `public/` is generated from
//! these types; [`read`] reads a report and tells what it could not use.
//!
//! This room knows no Leptos and no browser.
//!
//! To add a field: here, in `read` (which tells what it does not know), the schema by `cargo xtask schema`,
//! and its row in the README; a newer [`VERSION`] where viewers must know it. To add a kind of block: a
//! variant of [`Block`], read in `read`, what it is in `walk`, and the files that `tests/floors.rs` lists.

mod decimal;
mod locate;
mod read;
mod table;
mod walk;

pub use decimal::{Decimal, ParseDecimalError};
#[cfg(feature = "element")]
pub(crate) use locate::joined;
pub use locate::{Location, Places, Span};
pub use read::{NOTICES, Notice, NoticeKind, ReadError, Reading, read};
pub use table::{CellPlace, CellSpan, Table};
pub use walk::{Standing, Stated, Walk};

use serde::Serialize;

/// The version of the report JSON that this crate writes and fully understands.
///
/// A report of the same major version is read, with a notice for what is unknown in it.
pub const VERSION: &str = "1.2";

/// The JSON Schema of the report JSON, as published.
#[cfg(feature = "schema")]
pub fn json_schema() -> String {
    // What is written, not what is read: fields that may be left out are not required.
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<Report>();
    schema.insert("title".into(), "Government work report".into());
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// A yearly work report.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// Address of the JSON Schema this report keeps to, for editors; readers ignore it.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Version of the report JSON, `major.minor`, now `1.2`.
    pub version: String,
    /// Language of the report's text as a BCP 47 tag, for example `zh-CN`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Title as printed (page tag `ArticleTitle`).
    pub title: String,
    /// The path of columns above the page, outermost first (当前位置; page tag `ColumnName` is the last).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breadcrumb: Vec<String>,
    /// Who published the report (来源; page tag `ContentSource`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was published (发布日期; page tag `PubDate`): ISO 8601 date or local date and time,
    /// `2021-08-19T09:12`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The period reported on: ISO 8601 year, month, date or interval, `2018` or `2018-01/2018-10`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Name of the site that carries the page (page tag `SiteName`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_name: Option<String>,
    /// Index number of information made public (索引号), as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index_number: Option<String>,
    /// Number of the official document (文号, 发文字号), as printed: `津政办发〔2018〕12号`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// The body: every paragraph, section and table, verbatim and in the printed order.
    pub body: Vec<Block>,
    /// The signature and date at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
    /// The quantities stated in the text, in the order of the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Charts of those figures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub charts: Vec<Chart>,
}

/// One piece of the body.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph of running text.
    Paragraph(Paragraph),
    /// A part of the outline, with its own blocks.
    Section(Section),
    /// A table.
    Table(Table),
    /// A block of a kind this version does not know. Its text is kept and shown.
    #[serde(untagged)]
    Unknown(UnknownBlock),
}

/// A paragraph of running text.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paragraph {
    /// The text, verbatim, without the indent.
    pub text: String,
    /// The markers of the items that the text lists, as printed and in order: `一是`, `二是`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<String>,
}

/// A part of the outline: a chapter (一、), a section (（一）), an item (1、).
///
/// Its level is how deep it stands in [`Report::body`].
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// Stable id, unique in the report: ASCII letters, digits and hyphens, for example `s3-2`.
    pub id: String,
    /// The number as printed, with its mark: `一、`, `(一)、`, `1、`, or the `、` that is left when
    /// the number was lost. Missing where none is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The heading as printed. Missing where a numbered paragraph has none; then the first
    /// paragraph follows the number on the same line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Whether the first paragraph follows the heading on the same line in the original. The viewer
    /// gives headings a line of their own; [`Report::body_lines`] has the lines as they were.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub run_in: bool,
    /// What the section holds, in order.
    pub blocks: Vec<Block>,
}

/// A block written by a newer version.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnknownBlock {
    /// The kind it names.
    pub kind: String,
    /// All text found in it, one line a string.
    pub text: String,
}

/// Who signed the report, and when.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signature {
    /// The name as printed.
    pub name: String,
    /// The date as printed, `2018年12月27日`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_text: Option<String>,
    /// The date as ISO 8601, `2018-12-27`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// A quantity stated in the text.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// Stable id, unique in the report: ASCII letters, digits and hyphens, for example `f12`.
    pub id: String,
    /// Id of the section whose own paragraphs (not those of its subsections) hold the quote.
    /// Missing for text before the first section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The indicator: what is measured, in the words of the text: `民间纠纷`, `地区生产总值`. A change
    /// and a share have the label of what changes and of what is a share.
    pub label: String,
    /// Whether nothing tells what is measured, and the label is the clause that states the figure,
    /// verbatim. Nothing is compared, charted or checked by such a label.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub label_is_clause: bool,
    /// How the indicator is measured: its level, its change, its share of something, its rank.
    #[serde(skip_serializing_if = "Measure::is_level")]
    pub measure: Measure,
    /// Whether the value was reached or is aimed at.
    #[serde(skip_serializing_if = "Status::is_result")]
    pub status: Status,
    /// What the value is measured against: of a change `previous-year` (比上年, 同比), `previous-month`,
    /// `previous-quarter`, `previous-period` (环比, where the text does not say of what), an ISO 8601
    /// period (比2019年: `2019`), or else the words of the text (`全省平均水平`); of a share
    /// the words for the whole: `年初预算`, `种植业产值`. Missing where the text has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// Of a change: id of the figure that states the level of what changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_of: Option<String>,
    /// Of a level that something changed to: id of the figure that it was before (由2.6提高到3.1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_from: Option<String>,
    /// Of a share: id of the figure that states the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of: Option<String>,
    /// Names what is measured, the same for every mention of the same fact:
    /// `people-mediation.success-rate`. Figures that share it are shown as mentions of one another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concept: Option<String>,
    /// The value in whole units: `3.3万人` is 33000, a fall by `12.5%` is -12.5. Missing where the text
    /// gives none; never 0 for a missing value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// The upper end of a range such as `3—5次`, in whole units. The value is then its lower end and
    /// the bound `at-least`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<Decimal>,
    /// How the value bounds the quantity.
    #[serde(skip_serializing_if = "Bound::is_exact")]
    pub bound: Bound,
    /// The unit: a measure word (`件`), `元`, `%`. Missing where the text has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Power of ten of the printed number: 4 for `3.3万人`, 8 for 亿, else 0.
    #[serde(skip_serializing_if = "is_zero")]
    pub scale: u8,
    /// Decimal places the value is given to, as in iXBRL: -3 for `3.3万人`, 0 for whole units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimals: Option<i8>,
    /// The period it counts: ISO 8601 as in [`Report::period`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Id of the figure that this one is a part of (其中).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// The quantity as printed: `2600余人次`.
    pub printed: String,
    /// Where the text states it.
    pub quote: Quote,
}

/// How an indicator is measured, as the measure dimension of SDMX and of the RDF Data Cube.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// How much or how many there is or was: 地区生产总值112.5亿元, 成功率98%.
    #[default]
    Level,
    /// By how much it rose, or fell below zero: 增长6.1%, 减少3件.
    Change,
    /// Which part of something it is: 占种植业产值的31.2%, 为预算的102.8%.
    Share,
    /// Which place it takes among others: 位居全省第3位.
    Rank,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Level, Self::Change, Self::Share, Self::Rank];

    /// Whether it is how much or how many there is.
    pub fn is_level(&self) -> bool {
        *self == Measure::Level
    }

    /// The word for it in the report JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Change => "change",
            Self::Share => "share",
            Self::Rank => "rank",
        }
    }

    /// That of a word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.word() == word)
    }
}

/// Whether a value was reached, is aimed at, or was left behind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is so, or was so in its period.
    #[default]
    Result,
    /// It is aimed at, planned or budgeted: 增长6%左右的目标, 年初预算7900万元.
    Target,
    /// It was so before the change that is told: 由2.6人提高到3.1人.
    Earlier,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Result, Self::Target, Self::Earlier];

    /// Whether the value was reached.
    pub fn is_result(&self) -> bool {
        *self == Status::Result
    }

    /// The word for it in the report JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Target => "target",
            Self::Earlier => "earlier",
        }
    }

    /// That of a word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}

/// How a value bounds the quantity it stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The quantity is the value.
    #[default]
    Exact,
    /// The quantity is the value or more: 余, 多, 以上, 不少于.
    AtLeast,
    /// The quantity is the value or less: 近, 不足, 以下, 不超过.
    AtMost,
    /// The quantity is near the value: 约, 左右.
    About,
}

impl Bound {
    /// The word for it in the report JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::About => "about",
        }
    }

    /// Whether the quantity is the value itself.
    pub fn is_exact(&self) -> bool {
        *self == Bound::Exact
    }
}

/// A place in the text by what stands there: a W3C Web Annotation `TextQuoteSelector`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// The words quoted, verbatim.
    pub exact: String,
    /// Words right before it, as many as tell it from others.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// Words right after it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub suffix: String,
    /// The cell that they stand in, of a figure in a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<CellPlace>,
}

/// A chart of figures. It names figures and holds no values of its own.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Chart {
    /// Stable id, unique in the report, for example `c-mediation`.
    pub id: String,
    /// How it is drawn. A kind this version does not know is shown as its table.
    pub kind: ChartKind,
    /// Title.
    pub title: String,
    /// A sentence or two that say what it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Id of the section after whose text the chart stands. Missing: after the whole text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The series, each drawn on an axis of its own unit.
    pub series: Vec<Series>,
}

/// How a chart is drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Horizontal bars, a panel for each series.
    #[default]
    Bar,
    /// One bar a series, its points stacked: parts of a whole.
    StackedBar,
    /// One measure in one unit over years, three or more: a point for each, joined by straight lines but
    /// for gaps.
    Line,
    /// A kind of a newer version.
    #[serde(untagged)]
    Unknown(String),
}

/// Points that share a unit and an axis.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Series {
    /// What the series counts.
    pub name: String,
    /// The points, in the order drawn.
    pub points: Vec<Point>,
}

/// One bar: a figure and what it is called on the axis.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point {
    /// Name on the axis.
    pub label: String,
    /// Id of the figure drawn.
    pub figure: String,
}

impl ChartKind {
    /// That of a word of the report JSON.
    pub fn named(word: String) -> Self {
        match word.as_str() {
            "bar" => Self::Bar,
            "stacked-bar" => Self::StackedBar,
            "line" => Self::Line,
            _ => Self::Unknown(word),
        }
    }
}

impl Figure {
    /// Whether it stands in a cell of a table.
    pub fn in_table(&self) -> bool {
        self.quote.cell.is_some()
    }
}

impl Chart {
    /// Whether the figure with this id is in the chart.
    pub fn draws(&self, id: &str) -> bool {
        self.series.iter().any(|series| series.points.iter().any(|point| point.figure == id))
    }
}

fn is_zero(value: &u8) -> bool {
    *value == 0
}

impl Report {
    /// The body's text as printed: one line a paragraph or heading, in order, then the signature.
    ///
    /// What stands between lines, and the indent before them, is layout and is left out; every
    /// other character is there once.
    pub fn body_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        push_lines(&self.body, &mut lines);
        if let Some(signature) = &self.signature {
            lines.push(signature.name.clone());
            lines.extend(signature.date_text.clone());
        }
        lines
    }

    /// Whether there is a heading to list or fold.
    pub fn has_headings(&self) -> bool {
        fn any(blocks: &[Block]) -> bool {
            let mut sections = blocks.iter().filter_map(Block::as_section);
            sections.any(|section| section.heading.is_some() || any(&section.blocks))
        }
        any(&self.body)
    }

    /// The figure with this id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The chart with this id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.id == id)
    }
}

fn push_lines(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(paragraph.text.clone()),
            Block::Section(section) => {
                let mut line = section.number.clone().unwrap_or_default();
                line.push_str(section.heading.as_deref().unwrap_or_default());
                let continues = section.run_in || section.heading.is_none();
                let first = section.blocks.first().and_then(Block::as_paragraph).filter(|_| continues);
                let (first, rest) = match first {
                    Some(first) => (first.text.as_str(), &section.blocks[1..]),
                    None => ("", section.blocks.as_slice()),
                };
                line.push_str(first);
                lines.push(line);
                push_lines(rest, lines);
            }
            Block::Table(table) => {
                lines.extend(table.texts().cloned());
            }
            Block::Unknown(unknown) => lines.push(unknown.text.clone()),
        }
    }
}
