mod parts;

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::import::format::sniff;
use crate::import::source::{Content, Format, Role};

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="urn:a" xmlns:wp="urn:wp" xmlns:pic="urn:pic" xmlns:mc="urn:mc" xmlns:v="urn:v" xmlns:wps="urn:wps""#;

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        zip.start_file(*path, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"#
    )
}

fn levels(levels: &[(&str, &str)]) -> String {
    let level = |(index, (format, text)): (usize, &(&str, &str))| {
        format!(
            r#"<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    levels.iter().enumerate().map(level).collect()
}

fn numbering() -> String {
    format!(
        r#"<w:numbering {NAMESPACES}>
<w:abstractNum w:abstractNumId="0">{}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{}</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="2"/><w:suff w:val="nothing"/><w:lvlText w:val="第%1章 "/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3">{}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>"#,
        levels(&[
            ("chineseCountingThousand", "%1、"),
            ("chineseCounting", "（%2）"),
            ("decimal", "%3."),
            ("decimalEnclosedCircle", "%4")
        ]),
        levels(&[("decimal", "%1."), ("decimal", "%1.%2")]),
        levels(&[("bullet", "\u{F0B7}")]),
    )
}

const STYLES: &str = r#"<w:styles xmlns:w="urn:w">
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/><w:basedOn w:val="11"/></w:style>
</w:styles>"#;

fn read_body(body: &str) -> Source {
    let core = r#"<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:creator>某</dc:creator><dc:title>年度总结 &amp; 计划</dc:title></cp:coreProperties>"#;
    let bytes = packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &document(body)),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", &numbering()),
        ("docProps/core.xml", core),
    ]);
    assert_eq!(sniff(&bytes), Ok(Format::Docx));
    read(&bytes).unwrap()
}

fn texts(lines: &[crate::import::source::Line]) -> Vec<String> {
    lines
        .iter()
        .map(|line| match &line.content {
            Content::Text(text) => text.clone(),
            Content::Picture(text) => format!("[{text}]"),
            Content::Table(table) => format!("{:?} {:?}", table.columns, table.rows),
        })
        .collect()
}

fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn item(list: u32, level: u32, text: &str) -> String {
    paragraph(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#), text)
}

fn drawing(properties: &str, graphic: &str) -> String {
    format!(
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" {properties}/>{graphic}</wp:inline></w:drawing></w:r></w:p>"
    )
}

#[test]
fn numbers_that_word_shows() {
    let body = [
        item(1, 0, "甲"),
        item(1, 1, "乙"),
        item(1, 1, "丙"),
        item(1, 2, "丁"),
        item(1, 3, "戊"),
        item(1, 0, "己"),
        item(1, 1, "庚"),
        item(1, 0, ""),
        item(1, 0, "辛"),
        item(2, 0, "一"),
        item(2, 1, "二"),
        item(3, 0, "三"),
        item(3, 1, "四"),
        item(2, 0, "五"),
        item(5, 0, "六"),
        item(0, 0, "七"),
        paragraph(r#"<w:pStyle w:val="2"/>"#, "八"),
        paragraph(r#"<w:pStyle w:val="2"/>"#, "九"),
        paragraph(r#"<w:pStyle w:val="2"/><w:numPr><w:numId w:val="0"/></w:numPr>"#, "十"),
    ];
    let source = read_body(&body.concat());
    let expected = [
        "一、甲",
        "（一）乙",
        "（二）丙",
        "1. 丁",
        "① 戊",
        "二、己",
        "（一）庚",
        "四、辛",
        "1. 一",
        "1.1 二",
        "5. 三",
        "5.1 四",
        "6. 五",
        "六",
        "七",
        "第一章 八",
        "第二章 九",
        "十",
    ];
    assert_eq!(texts(&source.lines), expected);
    assert_eq!(source.lines[15].heading_level, Some(2));
    assert!(source.lines[15].bold);
    assert_eq!(source.lines[0].heading_level, None);
    assert_eq!(source.tags.article_title.as_deref(), Some("年度总结 & 计划"));
    assert_eq!(source.encoding, None);
}

#[test]
fn runs_breaks_changes_and_fields() {
    let body = r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">一、 </w:t></w:r><w:hyperlink><w:r><w:rPr><w:b w:val="1"/></w:rPr><w:t>甲&lt;&#x4E59;</w:t></w:r></w:hyperlink></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>半</w:t></w:r><w:r><w:t>粗</w:t><w:tab/><w:t>后</w:t><w:br/><w:t>次行</w:t></w:r></w:p>
<w:p><w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:del><w:r><w:delText>删除</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="11"/></w:pPr><w:r><w:t>目录项</w:t><w:tab/><w:t>3</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>　可见　</w:t></w:r></w:p>
<w:p><w:r><w:t>图</w:t><w:drawing><wp:inline><wp:docPr id="1" descr="现场"/><pic:pic/></wp:inline></w:drawing></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:docPr/><wps:txbx><w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外</w:t></w:r></w:p>"#;
    let source = read_body(body);
    let expected =
        ["一、 甲<乙", "半粗\t后", "次行", "插入", "前半后半", "可见", "图", "[现场]", "框中", "框外"];
    assert_eq!(texts(&source.lines), expected);
    assert_eq!(texts(&source.left_out), ["目录项\t3", "隐藏"]);
    assert_eq!(source.lines.iter().map(|line| line.bold).collect::<Vec<_>>()[..3], [true, false, false]);
    let numbers: Vec<usize> = source.lines.iter().map(|line| line.number).collect();
    assert!(numbers.is_sorted());
}

#[test]
fn tables_with_merged_cells() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>\
         <w:tbl><w:tr><w:tc><w:p><w:r><w:t>框</w:t></w:r></w:p><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        cell(r#"<w:vMerge w:val="restart"/>"#, "单位"),
        cell(r#"<w:gridSpan w:val="2"/>"#, "案件"),
        cell("<w:vMerge/>", ""),
        cell("", "受理"),
        cell("", "办结"),
        cell("", "甲"),
        cell("", "12"),
        cell("", "10"),
    );
    let source = read_body(&body);
    let expected = [r#"["单位", "案件 受理", "案件 办结"] [["甲", "12", "10"]]"#, "框", "内"];
    assert_eq!(texts(&source.lines), expected);
}

#[test]
fn the_main_part_is_where_the_relations_say() {
    let relations = r#"<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>"#;
    let bytes =
        packed(&[("_rels/.rels", relations), ("word/document2.xml", &document(&paragraph("", "总结")))]);
    assert_eq!(texts(&read(&bytes).unwrap().lines), ["总结"]);
}

#[test]
fn what_is_no_document_is_refused() {
    let good = packed(&[("word/document.xml", &document(&paragraph("", "总结")))]);
    for length in 0..good.len() {
        assert_eq!(read(&good[..length]), Err(SourceError::Damaged), "{length}");
    }
    for position in 0..good.len() {
        // Whatever byte is wrong: no panic.
        let mut bytes = good.clone();
        bytes[position] ^= 0xFF;
        let _ = read(&bytes);
    }
    let cut = packed(&[("word/document.xml", "<w:document><w:body><w:p>")]);
    assert_eq!(read(&cut), Err(SourceError::Damaged));
    let crossed = packed(&[("word/document.xml", "<w:document></w:body>")]);
    assert_eq!(read(&crossed), Err(SourceError::Damaged));
    let other = packed(&[("a.txt", "甲")]);
    assert_eq!(read(&other), Err(SourceError::Unsupported(FileKind::Archive)));
}

#[test]
fn a_bomb_is_refused_and_depth_is_no_matter() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let chunk = vec![b' '; 1 << 20];
    for _ in 0..80 {
        zip.write_all(&chunk).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    assert_eq!(read(&bytes), Err(SourceError::TooLarge));

    let deep = format!("{}{}{}", "<w:sdt>".repeat(100_000), paragraph("", "深"), "</w:sdt>".repeat(100_000));
    assert_eq!(texts(&read_body(&deep).lines), ["深"]);
    let tables = 2000;
    let deep = format!(
        "{}{}{}",
        "<w:tbl><w:tr><w:tc>".repeat(tables),
        paragraph("", "深"),
        "</w:tc></w:tr></w:tbl>".repeat(tables)
    );
    assert_eq!(texts(&read_body(&deep).lines), ["深"]);
    // Two cells a row: each table around would write the text of those in it once more.
    let deep = format!(
        "{}{}{}",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>".repeat(20_000),
        paragraph("", "深"),
        "</w:tc></w:tr></w:tbl>".repeat(20_000)
    );
    assert_eq!(texts(&read_body(&deep).lines), [r#"[] [["深"]]"#]);
    // Fields that never end.
    let open = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF</w:instrText><w:t>甲</w:t></w:r></w:p>"#;
    assert_eq!(read_body(&open.repeat(10_000)).lines.len(), 10_000);
}

#[test]
fn pictures_in_cells_follow_their_table() {
    let picture = drawing(r#"descr="现场""#, "<pic:pic/>");
    let silent = drawing("", "<pic:pic/>");
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let row =
        |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|own| cell(own)).collect::<String>());
    let (name, number) = (paragraph("", "甲"), paragraph("", "12"));
    let inner = format!("<w:tbl>{}</w:tbl><w:p/>", row(&[&paragraph("", "内"), &picture]));
    let body = format!(
        "<w:tbl>{}{}{}</w:tbl><w:tbl>{}</w:tbl>{}",
        row(&[&name, &format!("{number}{picture}")]),
        row(&[&format!("{name}{silent}"), &format!("{number}{silent}")]),
        row(&[&name, &inner]),
        row(&[&picture, &silent]),
        paragraph("", "后"),
    );
    let expected =
        [r#"[] [["甲", "12"], ["甲", "12"], ["甲", "内"]]"#, "[现场]", "[]", "[现场]", "[现场]", "[]", "后"];
    assert_eq!(texts(&read_body(&body).lines), expected);
}

#[test]
fn wordart_of_old_letterheads() {
    let art = |string: &str| {
        format!(
            r##"<w:r><w:pict><v:shape type="#_x0000_t136" alt="艺术字"><v:textpath style="font-family:宋体" string="{string}"/></v:shape></w:pict></w:r>"##
        )
    };
    let body = format!(
        "<w:p>{}</w:p><w:p><w:r><w:t>甲府发〔2018〕1号</w:t></w:r>{}</w:p><w:p>{}</w:p>",
        art("甲镇人民政府文件"),
        art("甲&amp;乙"),
        art(" "),
    );
    let source = read_body(&body);
    assert_eq!(texts(&source.lines), ["甲镇人民政府文件", "甲府发〔2018〕1号", "甲&乙"]);
}

#[test]
fn symbols_of_fonts() {
    let body = r#"<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>已办</w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F0B1"/><w:t>3件</w:t></w:r></w:p>
<w:p><w:r><w:sym w:font="某字库" w:char="F0A7"/><w:t>未知</w:t><w:sym w:font="某字库" w:char="F0A7"/></w:r></w:p>
<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>&#xF06C;</w:t></w:r><w:r><w:t>要点</w:t></w:r></w:p>"#;
    let source = read_body(body);
    assert_eq!(texts(&source.lines), ["✓已办±3件", "〓未知〓", "●要点"]);
    assert_eq!(texts(&source.left_out), ["〓 某字库 F0A7"]);
}

#[test]
fn fields_without_a_result_are_worked_out() {
    let field = |instruction: &str, result: &str| {
        let result = if result.is_empty() {
            String::new()
        } else {
            format!(r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>"#)
        };
        format!(
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        )
    };
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let split = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> eq \o\ac(○,</w:instrText></w:r><w:r><w:instrText>3</w:instrText></w:r><w:r><w:instrText>)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#;
    let nested = format!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \f(1,</w:instrText></w:r>{}<w:r><w:instrText>)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#,
        field("= 2+2", "4")
    );
    let open =
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \f(3,4)</w:instrText></w:r>"#;
    let paragraphs = [
        field(r"eq \o\ac(○,1)", "") + &text("甲"),
        split.to_owned() + &text("乙"),
        text("约") + &field(r"EQ \f(1,2)", "") + &text("以上"),
        nested,
        text("第") + &field("PAGE", "7") + &text("页"),
        field(r"EQ \f(1,2)", "½"),
        open.to_owned(),
        text("后")
            + r#"<w:fldSimple w:instr="SYMBOL 252 \f Wingdings"/><w:fldSimple w:instr="PAGE">"#
            + &text("9")
            + "</w:fldSimple>",
    ];
    let body: String = paragraphs.iter().map(|runs| format!("<w:p>{runs}</w:p>")).collect();
    assert_eq!(
        texts(&read_body(&body).lines),
        ["①甲", "③乙", "约1/2以上", "1/4", "第7页", "½", "3/4", "后✓9"]
    );
}

#[test]
fn the_first_way_that_shows_anything_is_taken() {
    let ways = |ways: &[&str], fallback: &str| {
        let ways: String =
            ways.iter().map(|way| format!("<mc:Choice Requires=\"x\">{way}</mc:Choice>")).collect();
        format!(
            "<w:p><w:r><mc:AlternateContent>{ways}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
    };
    let text = |text: &str| format!("<w:t>{text}</w:t>");
    let boxed = |text: &str| {
        format!(
            "<w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing>",
            paragraph("", text)
        )
    };
    let picture = "<w:pict><v:shape alt=\"备用\"><v:imagedata/></v:shape></w:pict>";
    let body = [
        ways(&[&text("甲")], &text("甲之二")),
        ways(&[""], &text("乙")),
        ways(&["<w:drawing><wps:wsp/></w:drawing>"], picture),
        ways(&["", &text("丙"), &text("丙之二")], &text("丙之三")),
        ways(&[&boxed("丁")], &boxed("丁之二")),
        ways(&["<w:drawing><pic:pic/></w:drawing>"], picture),
        ways(&[], ""),
    ];
    assert_eq!(texts(&read_body(&body.concat()).lines), ["甲", "乙", "[备用]", "丙", "丁", "[]"]);
}

#[test]
fn rows_that_begin_or_end_within_the_table() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph("", text))
    };
    let row = |properties: &str, cells: &[&str]| {
        let cells: String = cells.iter().map(|text| cell("", text)).collect();
        format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>")
    };
    let head = row("", &["单位", "受理", "办结"]);
    let body = format!(
        "<w:tbl>{head}{}{}{}</w:tbl><w:tbl>{}{}</w:tbl>",
        row(r#"<w:gridBefore w:val="1"/>"#, &["12", "10"]),
        row(r#"<w:gridBefore w:val="2"/>"#, &["3"]),
        row(r#"<w:gridAfter w:val="1"/>"#, &["甲", "8"]),
        row(r#"<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>"#, &["框"]),
        row("", &["内"]),
    );
    let expected =
        [r#"["单位", "受理", "办结"] [["", "12", "10"], ["", "", "3"], ["甲", "8", ""]]"#, "框", "内"];
    assert_eq!(texts(&read_body(&body).lines), expected);

    // Word 97 merged cells to the right one by one.
    let merged = format!(
        "<w:tbl>{head}<w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>",
        cell(r#"<w:hMerge w:val="restart"/>"#, "合计"),
        cell("<w:hMerge/>", ""),
        cell("", "20"),
        cell("", "甲"),
        cell(r#"<w:hMerge w:val="restart"/>"#, "未"),
        cell(r#"<w:hMerge w:val="continue"/>"#, "报"),
    );
    let expected = r#"["单位", "受理", "办结"] [["合计", "", "20"], ["甲", "未报", ""]]"#;
    assert_eq!(texts(&read_body(&merged).lines), [expected]);
}

#[test]
fn a_document_of_one_paragraph_has_its_text() {
    for (text, title) in [("全镇共调解纠纷三百件。", ""), ("工作总结", ""), ("Hello", "")] {
        let bytes = packed(&[("word/document.xml", &document(&paragraph("", text)))]);
        let made = crate::import::read(&bytes, None).unwrap();
        assert_eq!(made.report.title, title, "{text}");
        assert!(!made.report.body.is_empty(), "{text}");
    }
}
