use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::import::format::sniff;
use crate::import::source::Format;
use crate::model::{CellSpan, Table};

/// A workbook of Excel 97–2003: two sheets with merged heads and formats, and a hidden one.
const XLS: &[u8] = include_bytes!("../../../../tests/fixtures/budget.xls");

/// The content of an OpenDocument workbook with these sheets.
fn content(sheets: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:draw="d">
<office:automatic-styles>
<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"#
    )
}

/// An OpenDocument workbook of these parts, after the one that tells its kind.
fn ods(parts: &[(&str, &str)]) -> Vec<u8> {
    let kind = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    packed(&[&[kind], parts].concat())
}

/// A workbook of Excel 2007 and later with these rows of one sheet, and a style of each of these formats.
fn xlsx(rows: &str, formats: &[u16]) -> Vec<u8> {
    let formats = formats.iter().map(|format| format!(r#"<xf numFmtId="{format}" applyNumberFormat="1"/>"#));
    let styles = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", formats.collect::<String>());
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = format!(
        r#"<Relationships><Relationship Id="r1" Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/>
           <Relationship Id="r2" Type="{kind}/styles" Target="styles.xml"/></Relationships>"#
    );
    let workbook =
        r#"<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let document = format!(
        r#"<Relationships><Relationship Id="r1" Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    packed(&[
        ("_rels/.rels", &document),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/styles.xml", &styles),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let options = if *path == "mimetype" { stored } else { SimpleFileOptions::default() };
        zip.start_file(*path, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A cell that shows a text.
fn cell(text: &str) -> String {
    format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>")
}

fn budget_ods() -> Vec<u8> {
    let covered = |count| format!(r#"<table:covered-table-cell table:number-columns-repeated="{count}"/>"#);
    let wide = |columns: u32, rows: u32, text: &str| {
        format!(
            r#"<table:table-cell table:number-columns-spanned="{columns}" table:number-rows-spanned="{rows}">
               <text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let blank = r#"<table:table-row table:number-rows-repeated="1048570"><table:table-cell
                   table:number-columns-repeated="16384"/></table:table-row>"#;
    let per_cent = r#"<table:table-cell office:value-type="percentage" office:value="0.052"><office:annotation>
        <text:p>已核对0.052</text:p></office:annotation><text:p>5.2%</text:p></table:table-cell>"#;
    let first = [
        row(&[wide(4, 1, "青禾县2023年收支情况表"), covered(3)]),
        row(&[wide(1, 2, "项目"), wide(2, 1, "2023年"), covered(1), wide(1, 2, "比上年<text:s/>增长")]),
        row(&[covered(1), cell("预算数"), cell("执行数"), covered(1)]),
        row(&[cell("税收收入"), cell("12,000"), cell("12,345.68"), per_cent.to_owned()]),
        row(&[
            "<table:table-cell><text:p>非税</text:p><text:p>收入</text:p></table:table-cell>".to_owned(),
            r#"<table:table-cell table:number-columns-repeated="2"><text:p>800</text:p></table:table-cell>"#
                .to_owned(),
            cell("#DIV/0!"),
        ]),
        blank.to_owned(),
    ];
    let second = [
        row(&[cell("项目"), cell("金额")]),
        row(&[cell("公务接待费"), cell("12.5万元")]),
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>其他</text:p></table:table-cell><table:table-cell><text:p>1<text:span>.5</text:span>万元</text:p></table:table-cell></table:table-row>"#.to_owned(),
    ];
    let sheet = |name: &str, style: &str, rows: &str| {
        format!(
            r#"<table:table table:name="{name}" table:style-name="{style}">
            <table:shapes><draw:frame><text:p>图</text:p></draw:frame></table:shapes>{rows}</table:table>"#
        )
    };
    let sheets = [
        sheet("Sheet1", "shown", &first.concat()),
        sheet("三公经费", "shown", &second.concat()),
        sheet("底稿", "hidden", &row(&[cell("税收收入"), cell("999")])),
    ];
    ods(&[("content.xml", &content(&sheets.concat()))])
}

fn tables(source: &Source) -> Vec<&Table> {
    let lines = source.lines.iter();
    lines
        .filter_map(|line| if let Content::Table(table) = &line.content { Some(table) } else { None })
        .collect()
}

fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().flat_map(|line| line.content.clone().into_texts()).collect()
}

/// The file with some of its bytes put for others, where they stand first.
fn changed(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|window| window == from).expect("the bytes");
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn an_old_workbook_is_read_as_its_cells_show_it() {
    assert_eq!(sniff(XLS), Ok(Format::Spreadsheet));
    let source = read(XLS).unwrap();
    assert_eq!(source.tags.article_title.as_deref(), Some("青禾县2023年一般公共预算收支情况表 单位：万元"));
    let [budget, spent] = tables(&source)[..] else { panic!("{source:?}") };
    assert_eq!(budget.unit.as_deref(), Some("万元"));
    assert_eq!(
        budget.columns,
        ["项目", "2023年 预算数", "2023年 执行数", "完成预算", "比上年增长", "批复日期"]
    );
    assert_eq!(
        budget.rows,
        [
            ["税收收入", "12,000", "12,345.68", "102.9%", "5.2%", "2023年12月28日"],
            ["非税收入", "800", "755.50", "94.4%", "-5.7%", "2023年12月29日"],
            ["合计", "12,800", "13,101.18", "102.4%", "4.6%", "2023年12月30日"],
        ]
    );
    assert!(
        budget.spans.contains(&CellSpan { row: 1, column: 2, rows: 1, columns: 2 }),
        "{:?}",
        budget.spans
    );
    // What a formula makes is not taken where no program has worked it out.
    assert_eq!(spent.caption.as_deref(), Some("三公经费"));
    assert_eq!(
        spent.rows,
        [["公务接待费", "12.5万元", "25%", "TRUE", ""], ["公务用车费", "37.5万元", "75%", "FALSE", "7"]]
    );
    assert_eq!(texts(&source.left_out), ["税收收入 999"]);
}

#[test]
fn an_open_document_workbook_is_read_as_its_cells_show_it() {
    let bytes = budget_ods();
    assert_eq!(sniff(&bytes), Ok(Format::Spreadsheet));
    let source = read(&bytes).unwrap();
    let [budget, spent] = tables(&source)[..] else { panic!("{source:?}") };
    assert_eq!(budget.caption.as_deref(), Some("青禾县2023年收支情况表"));
    assert_eq!(budget.columns, ["项目", "2023年 预算数", "2023年 执行数", "比上年 增长"]);
    assert_eq!(budget.rows, [["税收收入", "12,000", "12,345.68", "5.2%"], ["非税收入", "800", "800", ""]]);
    assert!(
        budget.spans.contains(&CellSpan { row: 1, column: 2, rows: 1, columns: 2 }),
        "{:?}",
        budget.spans
    );
    assert_eq!(spent.caption.as_deref(), Some("三公经费"));
    assert_eq!(spent.rows, [["公务接待费", "12.5万元"], ["其他", "1.5万元"], ["其他", "1.5万元"]]);
    assert_eq!(texts(&source.left_out), ["税收收入 999"]);
}

#[test]
fn formats_that_differ_between_languages_are_the_chinese_ones() {
    let row = r#"<row r="1"><c r="A1" s="0"><v>45261</v></c><c r="B1" s="1"><v>45291</v></c>
                 <c r="C1" s="2"><v>0.052</v></c><c r="D1"><v>0.052</v></c></row>"#;
    let source = read(&xlsx(row, &[57, 58, 10])).unwrap();
    assert_eq!(texts(&source.lines), ["a", "2023年12月 12月31日 5.20% 0.052"]);
}

#[test]
fn what_is_no_such_workbook_says_what_it_is() {
    fn unsupported<T>(kind: FileKind) -> Result<T, SourceError> {
        Err(SourceError::Unsupported(kind))
    }
    let read = |bytes: &[u8]| read(bytes).map(|source| source.lines.len());
    // Of Excel 95.
    assert_eq!(
        read(&changed(XLS, b"\x09\x08\x10\0\0\x06", b"\x09\x08\x10\0\0\x05")),
        unsupported(FileKind::Spreadsheet)
    );
    let book = [utf16("Book"), vec![0; 8]].concat();
    assert_eq!(read(&changed(XLS, &utf16("Workbook"), &book)), unsupported(FileKind::Spreadsheet));
    // The record of who wrote it in the place of one of a password.
    assert_eq!(read(&changed(XLS, b"\x5C\0\x70\0", b"\x2F\0\x70\0")), unsupported(FileKind::Encrypted));
    let manifest = ("META-INF/manifest.xml", "<manifest:encryption-data/>");
    assert_eq!(read(&ods(&[("content.xml", "\u{1}"), manifest])), unsupported(FileKind::Encrypted));
    // A text is told by its root, whatever it holds.
    let text = changed(XLS, &[utf16("Workbook"), vec![0; 8]].concat(), &utf16("WordDocument"));
    assert_eq!(sniff(&text), unsupported(FileKind::WordBinary));
    assert_eq!(
        sniff(&changed(&budget_ods(), b".spreadsheet", b".textunknown")),
        unsupported(FileKind::OpenDocument)
    );
    let xml = b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook/>";
    assert_eq!(sniff(xml), Ok(Format::Spreadsheet));
    assert_eq!(read(xml), unsupported(FileKind::Spreadsheet));
    // Pages that portals call `.xls` are pages.
    let page = b"<table><tr><td>\xE4\xBB\xB6</td><td>3</td></tr></table>";
    assert_eq!(sniff(page), Ok(Format::Html));
    assert_eq!(sniff(&XLS[..4000]), Ok(Format::Spreadsheet));
    for cut in [&XLS[..600], &XLS[..XLS.len() / 2], &ods(&[]), &ods(&[("content.xml", "<a>")])[..]] {
        assert_eq!(read(cut), Err(SourceError::Damaged));
    }
}

#[test]
fn few_bytes_do_not_make_many_cells() {
    let million = r#"table:number-columns-repeated="1000000000""#;
    for (rows, expected) in [
        (
            format!(
                "<table:table-row><table:table-cell {million}><text:p>1</text:p></table:table-cell></table:table-row>"
            ),
            Err(SourceError::TooLarge),
        ),
        (
            format!(
                r#"<table:table-row table:number-rows-repeated="4294967295">{}</table:table-row>"#,
                cell("1").repeat(2)
            ),
            Err(SourceError::TooLarge),
        ),
        (
            format!(
                r#"<table:table-row>{}</table:table-row><table:table-row table:number-rows-repeated="2000000"/>
                   <table:table-row>{}</table:table-row>"#,
                cell("1"),
                cell("1")
            ),
            Err(SourceError::TooLarge),
        ),
        (
            format!("<table:table-row><table:table-cell {million}/>{}</table:table-row>", cell("1")),
            Ok(vec!["1".to_owned()]),
        ),
        (
            format!(
                r#"<table:table-row>{}<table:table-cell table:number-columns-spanned="4000000000"
                   table:number-rows-spanned="4000000000"><text:p>2</text:p></table:table-cell></table:table-row>"#,
                cell("1")
            ),
            Ok(vec!["1 2".to_owned()]),
        ),
    ] {
        let bytes = ods(&[("content.xml", &content(&format!("<table:table>{rows}</table:table>")))]);
        assert_eq!(read(&bytes).map(|source| texts(&source.lines)), expected, "{rows}");
    }
    let corners =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    assert_eq!(read(&xlsx(corners, &[])), Err(SourceError::TooLarge));
}

#[test]
fn a_damaged_workbook_is_read_or_refused() {
    let plain = content(
        r#"<table:table table:name="a"><table:table-row><table:table-cell><text:p>件</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>3</text:p></table:table-cell></table:table-row></table:table>"#,
    );
    // The same every time.
    let mut state = 1u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut refused = 0;
    let row = r#"<row r="1"><c r="A1" t="str"><v>件</v></c><c r="B1" s="1"><f>1+2</f><v>3</v></c></row>"#;
    for round in 0..400 {
        let mut bytes = match round % 4 {
            0 => plain.as_bytes().to_vec(),
            1 => row.as_bytes().to_vec(),
            _ => XLS.to_vec(),
        };
        for _ in 0..=random(8) {
            let at = random(bytes.len());
            match random(4) {
                0 => bytes[at] = 0xFF,
                1 => bytes[at] ^= 1 << random(8),
                2 => bytes.truncate(at.max(1)),
                _ => bytes[at] = random(256) as u8,
            }
        }
        let bytes = match round % 4 {
            0 => ods(&[("content.xml", &String::from_utf8_lossy(&bytes))]),
            1 => xlsx(&String::from_utf8_lossy(&bytes), &[0, 10]),
            _ => bytes,
        };
        refused += usize::from(read(&bytes).is_err());
    }
    // In the header, the records of the workbook, the directory and the table of sectors a byte means a lot.
    for at in (0..2048).chain(XLS.len() - 1536..XLS.len()).step_by(11) {
        for byte in [0, 0xFF] {
            let mut bytes = XLS.to_vec();
            bytes[at] = byte;
            refused += usize::from(read(&bytes).is_err());
        }
    }
    assert!(refused > 100, "{refused}");
}
