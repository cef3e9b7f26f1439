//! What stands in other parts of a document than its text.

use super::*;

/// A document with parts beside its text: each with its id and kind among the relations, its path
/// and what is in it.
fn document_with(body: &str, beside: &[(&str, &str, &str, &str)]) -> Source {
    let relation = |(id, kind, path, _): &(&str, &str, &str, &str)| {
        format!(r#"<Relationship Id="{id}" Type="http://x/{kind}" Target="{path}"/>"#)
    };
    let relations: String = beside.iter().map(relation).collect();
    let relations = format!("<Relationships>{relations}</Relationships>");
    let document = document(body);
    let paths: Vec<String> = beside.iter().map(|(_, _, path, _)| format!("word/{path}")).collect();
    let mut parts =
        vec![("word/document.xml", document.as_str()), ("word/_rels/document.xml.rels", relations.as_str())];
    parts.extend(paths.iter().map(String::as_str).zip(beside.iter().map(|(_, _, _, text)| *text)));
    read(&packed(&parts)).unwrap()
}

fn notes(kind: &str, notes: &[(&str, &str)]) -> String {
    let note = |(id, body): &(&str, &str)| {
        format!(
            r#"<w:{kind} w:id="{id}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t xml:space="preserve"> {body}</w:t></w:r></w:p></w:{kind}>"#
        )
    };
    let notes: String = notes.iter().map(note).collect();
    format!(
        r#"<w:{kind}s {NAMESPACES}><w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/><w:t>线</w:t></w:r></w:p></w:{kind}>{notes}</w:{kind}s>"#
    )
}

fn referring(before: &str, kind: &str, id: &str, after: &str) -> String {
    format!(
        r#"<w:p><w:r><w:t>{before}</w:t></w:r><w:r><w:{kind}Reference w:id="{id}"/></w:r><w:r><w:t>{after}</w:t></w:r></w:p>"#
    )
}

#[test]
fn notes_follow_the_text_after_their_marks() {
    let footnotes = notes("footnote", &[("1", "乙注"), ("2", "甲注"), ("3", "无人提起")]);
    let endnotes = notes("endnote", &[("1", "尾甲")]);
    let body = [
        referring("调解三百件", "footnote", "2", "，办结。"),
        referring("援助", "footnote", "1", ""),
        referring("普法", "endnote", "1", "。"),
        referring("又见", "footnote", "2", "。"),
    ];
    let source = document_with(
        &body.concat(),
        &[("r1", "footnotes", "footnotes.xml", &footnotes), ("r2", "endnotes", "endnotes.xml", &endnotes)],
    );
    let expected = [
        "调解三百件[1]，办结。",
        "援助[2]",
        "普法[尾注1]。",
        "又见[1]。",
        "[1] 甲注",
        "[2] 乙注",
        "[尾注1] 尾甲",
    ];
    assert_eq!(texts(&source.lines), expected);
    assert_eq!(texts(&source.left_out), ["无人提起"]);
    let roles: Vec<bool> = source.lines.iter().map(|line| line.role == Role::Note).collect();
    assert_eq!(roles, [false, false, false, false, true, true, true]);
    let mut numbers: Vec<usize> =
        source.lines.iter().chain(&source.left_out).map(|line| line.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=8).collect::<Vec<_>>());

    // Endnotes alone need no other name; without relations the parts are where they always are.
    let source = read(&packed(&[
        ("word/document.xml", &document(&body[2])),
        ("word/footnotes.xml", &notes("footnote", &[])),
        ("word/endnotes.xml", &endnotes),
    ]))
    .unwrap();
    assert_eq!(texts(&source.lines), ["普法[1]。", "[1] 尾甲"]);
}

#[test]
fn notes_of_several_paragraphs_and_marks_of_ones_own() {
    let footnotes = format!(
        r#"<w:footnotes {NAMESPACES}><w:footnote w:id="4"><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>首段</w:t></w:r></w:p><w:p><w:r><w:t>次段</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="5"><w:p><w:r><w:t>* 另有说明</w:t></w:r></w:p></w:footnote></w:footnotes>"#
    );
    let body = format!(
        r#"<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="5"/><w:t>*</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"#,
        paragraph("", "单位"),
        paragraph("", "件数"),
        paragraph("", "甲街道"),
        referring("12", "footnote", "4", ""),
    );
    let source = document_with(&body, &[("r1", "footnotes", "footnotes.xml", &footnotes)]);
    let expected = ["甲*", r#"["单位", "件数"] [["甲街道", "12[1]"]]"#, "* 另有说明", "[1] 首段", "次段"];
    assert_eq!(texts(&source.lines), expected);
    assert!(source.lines[2..].iter().all(|line| line.role == Role::Note && line.heading_level.is_none()));
}

#[test]
fn comments_headers_and_footers_are_left_out_and_said() {
    let aside = |name: &str, text: &str| format!("<w:{name} {NAMESPACES}>{}</w:{name}>", paragraph("", text));
    let header = aside("hdr", "内部资料");
    let comments = format!(
        r#"<w:comments {NAMESPACES}><w:comment w:id="0">{}</w:comment></w:comments>"#,
        paragraph("", "请核实")
    );
    let source = document_with(
        &paragraph("", "总结"),
        &[
            ("r1", "header", "header1.xml", &header),
            ("r2", "header", "header2.xml", &header),
            ("r3", "footer", "footer1.xml", &aside("ftr", "第 1 页")),
            ("r4", "comments", "comments.xml", &comments),
        ],
    );
    assert_eq!(texts(&source.lines), ["总结"]);
    assert_eq!(texts(&source.left_out), ["内部资料", "第 1 页", "请核实"]);
}

const CHART: &str = r#"<c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>案件</a:t></a:r><a:r><a:t>统计</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart>
<c:ser><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>受理</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>甲街道</c:v></c:pt><c:pt idx="1"><c:v>乙街道</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>12</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>
<c:ser><c:tx><c:v>办结</c:v></c:tx><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>甲街道</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser>
<c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>件</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx></c:barChart></c:plotArea></c:chart></c:chartSpace>"#;

const DIAGRAM: &str = r#"<dgm:dataModel xmlns:dgm="urn:dgm" xmlns:a="urn:a"><dgm:ptLst><dgm:pt modelId="1" type="doc"><dgm:t><a:p/></dgm:t></dgm:pt><dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>排查</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="3"><dgm:t><a:p><a:r><a:t>调</a:t></a:r><a:r><a:t>处</a:t></a:r></a:p><a:p><a:r><a:t>回访</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"#;

#[test]
fn charts_and_smartart_say_what_they_say() {
    let chart = r#"<a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic>"#;
    let beside = [
        ("c1", "chart", "charts/chart1.xml", CHART),
        ("c2", "chart", "charts/chart2.xml", CHART),
        ("d1", "diagramData", "diagrams/data1.xml", DIAGRAM),
    ];
    let body = [
        drawing("", chart),
        drawing(r#"descr="图一""#, &chart.replace("c1", "c2")),
        drawing(r#"title="图二""#, &chart.replace("c1", "none")),
        drawing("", r#"<a:graphic><dgm:relIds r:dm="d1" r:lo="x"/></a:graphic>"#),
        drawing(r#"descr="流程图""#, r#"<a:graphic><dgm:relIds r:dm="none"/></a:graphic>"#),
        drawing(r#"descr="一条线""#, "<wps:wsp/>"),
        drawing("", "<wps:wsp/>"),
        drawing("", r#"<pic:pic><pic:cNvPr descr="现场"/></pic:pic>"#),
    ];
    let source = document_with(&body.concat(), &beside);
    let expected = [
        "[案件统计（受理、办结；甲街道、乙街道）]",
        "[图一：案件统计（受理、办结；甲街道、乙街道）]",
        "[图二]",
        "排查",
        "调处 回访",
        "[流程图]",
        "[一条线]",
        "[现场]",
    ];
    assert_eq!(texts(&source.lines), expected);
    // A broken chart is a picture without words.
    let source = document_with(&body[0], &[("c1", "chart", "charts/chart1.xml", "<c:chartSpace>")]);
    assert_eq!(texts(&source.lines), ["[]"]);
}

#[test]
fn files_in_the_document_are_read_as_their_kind() {
    let chunk = |id: &str| format!(r#"<w:altChunk r:id="{id}"/>"#);
    let body = [paragraph("", "前"), chunk("h"), chunk("t"), chunk("x"), chunk("none"), paragraph("", "后")];
    let beside = [
        (
            "h",
            "aFChunk",
            "chunk.html",
            "<html><body><h2>标题</h2><p>页中</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></body></html>",
        ),
        ("t", "aFChunk", "chunk.txt", "一行\n二行"),
        ("x", "aFChunk", "chunk.rtf", r"{\rtf1 text}"),
    ];
    let source = document_with(&body.concat(), &beside);
    let expected = ["前", "标题", "页中", r#"[] [["甲", "1"], ["乙", "2"]]"#, "一行", "二行", "后"];
    assert_eq!(texts(&source.lines), expected);
    assert_eq!(source.lines[1].heading_level, Some(2));
    assert_eq!(texts(&source.left_out), ["chunk.rtf"]);
    let numbers: Vec<usize> = source.lines.iter().map(|line| line.number).collect();
    assert!(numbers.is_sorted());

    // A document in a document, but no deeper; and a chunk in a cell is part of it.
    let inner = packed(&[("word/document.xml", &document(&paragraph("", "内")))]);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |path: &str, bytes: &[u8]| {
        zip.start_file(path, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    };
    let cells = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        chunk("d"),
        paragraph("", "乙")
    );
    add("word/document.xml", document(&cells).as_bytes());
    add("word/inner.docx", &inner);
    add(
        "word/_rels/document.xml.rels",
        br#"<Relationships><Relationship Id="d" Type="http://x/aFChunk" Target="inner.docx"/></Relationships>"#,
    );
    assert_eq!(texts(&read(&zip.finish().unwrap().into_inner()).unwrap().lines), [r#"[] [["内", "乙"]]"#]);
}
