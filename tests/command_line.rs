//! The command line `report`, run as its users run it.
#![cfg(feature = "cli")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use support::{Folder, Run, SAMPLE, SAMPLE_TEXT, command, fixture, report, report_reading};

fn case(name: &str) -> String {
    ["txt", "html", "docx"]
        .map(|ending| format!("tests/import/{name}/input.{ending}"))
        .into_iter()
        .find(|path| Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists())
        .unwrap_or_else(|| panic!("{name}"))
}

/// The JSON, which keeps to the published schema.
fn sound(json: &str) -> Value {
    let schema: Value = serde_json::from_slice(&fixture("public/report.schema.json")).expect("JSON");
    let report: Value = serde_json::from_str(json).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> =
        validator.iter_errors(&report).map(|error| format!("{}: {error}", error.instance_path)).collect();
    assert_eq!(errors, Vec::<String>::new());
    report
}

#[test]
fn a_text_a_page_and_a_word_document_become_json_that_keeps_to_the_schema() {
    for (name, encoding) in [
        ("text-gb18030", "gb18030"),
        ("text-utf16", "utf-16"),
        ("portal-page-gbk-table-layout", "gb18030"),
        ("portal-page-trs-utf8", "utf-8"),
        ("word-numbered-headings", "Word document"),
    ] {
        let run = report(&["import", &case(name)]);
        assert_eq!(run.code, 0, "{name}: {}", run.errors);
        assert!(run.errors.contains(encoding), "{name}: {}", run.errors);
        let report = sound(&run.output);
        assert!(report["title"].as_str().is_some_and(|title| !title.is_empty()), "{name}");
        assert!(report["figures"].as_array().is_some_and(|figures| figures.len() > 5), "{name}");
    }
}

#[test]
fn warnings_name_file_and_line_and_underline_the_words() {
    let folder = Folder::new();
    let run = report(&["import", SAMPLE_TEXT, "-o", &folder.path("out.json")]);
    assert_eq!((run.code, run.output.as_str()), (0, ""));
    sound(&folder.read("out.json"));
    let expected = "\
Warning: The number has no measure word or unit
  --> tests/fixtures/hujiayuan-2018.txt:42
   |
42 | …街道共有社区服刑人员98名,安置帮教对象70名。98社区服刑人员严格按照《矫正人员考核及分类管理…
   |                                             ^^
   |
   = help: Add it as in the original";
    assert!(run.errors.contains(expected), "{}", run.errors);
    assert!(run.errors.lines().filter(|line| line.contains('|')).all(|line| line.chars().count() < 100));
    assert!(!run.errors.contains(":::"), "{}", run.errors);

    // Lines left out are listed whole where there is no screen to fit them to.
    let folder = Folder::new();
    let long = "友情链接".repeat(40);
    let page = format!(
        "<!DOCTYPE html><meta charset=utf-8><body><div><h1>某街道2021年工作总结</h1><p>一、调解工作</p>\
         <p>全年调解96件。</p></div><div class=footer><p>版权所有：{long}</p></div></body>"
    );
    let text = folder.write("long.html", page);
    let run = report(&["import", &text, "--verbose"]);
    assert!(run.errors.contains(&long), "{}", run.errors.len());

    assert_eq!(report(&["import", SAMPLE_TEXT, "--strict"]).code, 1);
    assert_eq!(report(&["import", &case("text-gb18030"), "--strict"]).code, 0);
    let run = report(&["import", SAMPLE_TEXT, "--verbose", "--language", "zh"]);
    assert!(
        run.errors.contains("警告: 编号丢失") && run.errors.contains("第 119 行：重点链接"),
        "{}",
        run.errors
    );
}

#[test]
fn standard_input_and_formats() {
    let page = fixture(&case("portal-page-trs-utf8"));
    let run = report_reading(&["import", "-"], &page);
    assert_eq!(run.code, 0, "{}", run.errors);
    let from_page = sound(&run.output);
    assert!(run.errors.contains("standard input: "), "{}", run.errors);
    let as_text = report_reading(&["import", "-", "--as", "text"], &page);
    assert_ne!(sound(&as_text.output), from_page);
    // What is imported can be checked.
    let run = report_reading(&["check", "-"], run.output.as_bytes());
    assert!(run.code < 2 && run.output.contains("standard input: "), "{}{}", run.output, run.errors);
}

#[test]
fn what_cannot_be_read_is_named_with_what_to_do() {
    let folder = Folder::new();
    let old_word =
        folder.write("old.doc", [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat());
    let pdf = folder.write("a.pdf", "%PDF-1.7\n");
    let empty = folder.write("empty.txt", "");
    let docx = fixture(&case("word-numbered-headings"));
    let cut = folder.write("cut.docx", &docx[..docx.len() / 2]);
    let text = folder.write("a.txt", "标题\n正文3件。\n");
    let below_a_file = folder.path("a.txt/new/a.json");
    for (arguments, zh, en) in [
        (vec!["import", old_word.as_str()], "另存为", "save it as"),
        (vec!["import", &pdf], "PDF", "PDF"),
        (vec!["import", &empty], "没有正文", "no text"),
        (vec!["import", &cut], "损坏", "damaged"),
        (vec!["import", "no-such-file.txt"], "没有这个文件", "No such file"),
        (vec!["import", "tests/import"], "report import 原稿/ -o", "-o reports/"),
        (vec!["import", &text, "-o", &text], "覆盖", "overwrite"),
        (vec!["import", &text, "-o", &below_a_file], "无法写入", "Cannot write"),
        (vec!["import", &text, "--corrections", "no-such-file.json"], "没有这个文件", "No such file"),
        (vec!["check", "no-such-file.json"], "没有这个文件", "No such file"),
        (vec!["check", "tests"], "这是文件夹", "a folder"),
        (vec!["check", &text], "没有报告的标题和正文", "neither a title"),
        (vec!["figures", &text], "没有报告的标题和正文", "neither a title"),
        (vec!["figures", SAMPLE, "-o", SAMPLE], "覆盖", "overwrite"),
        (vec!["schema", "-o", &below_a_file], "无法写入", "Cannot write"),
    ] {
        for (language, expected) in [("zh", zh), ("en", en)] {
            let run = report(&[arguments.as_slice(), &["--language", language]].concat());
            assert_eq!(run.code, 2, "{arguments:?} {}", run.errors);
            assert!(run.errors.contains(expected), "{arguments:?} {}", run.errors);
            assert_eq!(run.output, "", "{arguments:?}");
            assert!(!run.errors.contains("panicked"), "{}", run.errors);
        }
    }
    assert_eq!(folder.read("a.txt"), "标题\n正文3件。\n");
}

#[test]
fn corrections_are_applied_and_those_that_cannot_be_are_said() {
    let folder = Folder::new();
    let corrections = folder.write(
        "corrections.json",
        r#"{"title": "新标题", "figures": {"f1": {"value": 11}, "f999": {"value": 1}}}"#,
    );
    let run = report(&["import", SAMPLE_TEXT, "--corrections", &corrections, "--strict"]);
    assert_eq!(run.code, 1, "{}", run.errors);
    let report_json = sound(&run.output);
    assert_eq!((&report_json["title"], &report_json["figures"][0]["value"]), (&"新标题".into(), &11.into()));
    assert!(run.errors.contains("“f999”") && run.errors.contains("corrections.json"), "{}", run.errors);

    let misspelt = folder.write("misspelt.json", r#"{"titel": "新标题"}"#);
    let run = report(&["import", SAMPLE_TEXT, "--corrections", &misspelt]);
    assert_eq!((run.code, run.output.as_str()), (2, ""));
    assert!(run.errors.contains("titel") && run.errors.contains("line 1"), "{}", run.errors);
}

#[test]
fn tables_of_a_workbook_stand_after_the_text_they_are_attached_to() {
    let folder = Folder::new();
    let alone = report(&["import", SAMPLE_TEXT]);
    let text = folder.write("report.txt", fixture(SAMPLE_TEXT));
    let page = "<table><tr><th>镇街</th><th>件数</th></tr><tr><td>甲镇</td><td>31</td></tr></table>\
                <p>注：以上为快报数，另有在办98正在核对。</p>";
    let page = folder.write("各镇街.xls", page);
    let workbook = "tests/fixtures/budget.xls";
    let run =
        report(&["import", &text, "--attach", workbook, "--attach", &page, "-o", &folder.path("out.json")]);
    assert_eq!(run.code, 0, "{}", run.errors);
    let (alone_json, with) = (sound(&alone.output), sound(&folder.read("out.json")));
    for key in ["title", "published", "publisher", "period", "signature", "charts"] {
        assert_eq!(alone_json[key], with[key], "{key}");
    }
    let items = |report: &Value, key: &str| report[key].as_array().expect("a list").clone();
    let (own, body) = (items(&alone_json, "body"), items(&with, "body"));
    assert_eq!(own, body[..own.len()]);
    let captions: Vec<&str> =
        body[own.len()..].iter().filter_map(|block| block["caption"].as_str()).collect();
    assert_eq!(captions, ["青禾县2023年一般公共预算收支情况表 单位：万元", "三公经费"]);
    let (own, mut figures) = (items(&alone_json, "figures"), items(&with, "figures"));
    let added = figures.split_off(own.len());
    assert_eq!(own, figures);
    let stated = |printed: &str| added.iter().any(|figure| figure["quote"]["exact"] == printed);
    assert!(["12,345.68", "5.2%", "31"].into_iter().all(stated), "{added:#?}");
    // What is told of a file names that file.
    for expected in ["各镇街.xls, paragraph 2", "left out: 1\n--> tests/fixtures/budget.xls"] {
        assert!(run.errors.contains(expected), "{expected}\n{}", run.errors);
    }

    // No file is written over, a bad one is named, and a folder has nothing to attach to.
    let before = fs::read(&page).expect("a file");
    let run = report(&["import", &text, "--attach", &page, "-o", &page]);
    assert_eq!((run.code, fs::read(&page).expect("a file")), (2, before));
    let cut = folder.write("cut.xls", &fixture(workbook)[..4000]);
    let run = report(&["import", &text, "--attach", &cut]);
    assert_eq!((run.code, run.output.as_str()), (2, ""));
    assert!(run.errors.contains("cut.xls") && run.errors.contains("damaged"), "{}", run.errors);
    let run = report(&["import", "tests/import", "-o", &folder.path("out"), "--attach", &page]);
    assert!(run.code == 2 && run.errors.contains("--attach"), "{}", run.errors);
}

#[test]
fn a_folder_is_imported_past_bad_files_and_nothing_is_overwritten() {
    let folder = Folder::new();
    let text = fixture(&case("text-gb18030"));
    folder.write("in/a.txt", &text);
    folder.write("in/a.html", fixture(&case("portal-page-trs-utf8")));
    folder.write("in/下级/b.DOCX", fixture(&case("word-numbered-headings")));
    folder.write("in/下级/sample.txt", fixture(SAMPLE_TEXT));
    let docx = fixture(&case("word-numbered-headings"));
    folder.write("in/下级/broken.docx", &docx[..docx.len() / 2]);
    folder.write("in/下级/~$b.docx", "a lock");
    folder.write("in/old.doc", "not read");
    folder.write("in/下级/表.xls", fixture("tests/fixtures/budget.xls"));
    folder.write("in/empty.txt", "");
    let run = report(&["import", &folder.path("in"), "-o", &folder.path("out")]);
    assert_eq!(run.code, 2, "{}", run.errors);
    assert_eq!(run.output, "");
    let outputs: Vec<String> = folder.files().into_iter().filter(|name| name.starts_with("out/")).collect();
    assert_eq!(
        outputs,
        ["out/a.html.json", "out/a.txt.json", "out/下级/b.json", "out/下级/sample.json", "out/下级/表.json"]
    );
    for output in &outputs {
        sound(&folder.read(output));
    }
    for expected in [
        "Has the same name as",
        "broken.docx: The file is damaged",
        "empty.txt: The file holds no text",
        "sample.txt: warnings: 6",
        ".doc 1",
        "Imported 5, of which 1 with warnings; failed 2",
    ] {
        assert!(run.errors.contains(expected), "{expected}\n{}", run.errors);
    }
    assert_eq!(fs::read(folder.path("in/a.txt")).expect("the original"), text);

    // The same folder for both: reports stand beside their originals.
    fs::remove_file(folder.path("in/empty.txt")).expect("removed");
    fs::remove_file(folder.path("in/下级/broken.docx")).expect("removed");
    let run = report(&["import", &folder.path("in"), "-o", &folder.path("in"), "--strict", "--verbose"]);
    assert_eq!(run.code, 1, "{}", run.errors);
    assert!(run.errors.contains("sample.txt:42"), "{}", run.errors);
    sound(&folder.read("in/下级/sample.json"));
    assert_eq!(fs::read(folder.path("in/a.txt")).expect("the original"), text);

    for (arguments, expected) in
        [(vec!["--as", "text", "-o", "x"], "for one file"), (vec!["-o", SAMPLE], "where a folder is needed")]
    {
        let run = report(&[&["import", folder.path("in").as_str()][..], &arguments].concat());
        assert_eq!(run.code, 2);
        assert!(run.errors.contains(expected), "{}", run.errors);
    }
}

#[test]
fn findings_quote_their_sentences_with_the_figure_underlined() {
    let run = report(&["check", SAMPLE, "--language", "zh"]);
    assert_eq!((run.code, run.errors.as_str()), (1, ""));
    let json = fs::read_to_string(SAMPLE).expect("the sample");
    let place = json.lines().position(|line| line.contains("年内共调处各类纠纷96件")).expect("its line") + 1;
    let expected = format!(
        "\
::: public/reports/hujiayuan-2018.json:{place}，四、
 |
 | …追讨农民工工资等联合调解服务中心年内共调处各类纠纷96件,调解成功率100%,共涉及资金244万元。
 |                                                                   ^^^^
 |
 = 说明: 同一件事“调解成功率”"
    );
    assert!(run.output.contains(&expected), "{}", run.output);
    assert!(run.output.contains("错误: 前后矛盾（有误）"), "{}", run.output);
    assert!(!run.output.contains("（通过）"));
    assert!(report(&["check", SAMPLE, "--all", "--language", "zh"]).output.contains("（通过）"));
}

#[test]
fn findings_as_json_and_exit_codes() {
    let run = report(&["check", SAMPLE, "--json"]);
    assert_eq!(run.code, 1);
    let findings: Value = serde_json::from_str(&run.output).expect("JSON");
    let findings = findings.as_array().expect("an array");
    assert!(findings.iter().any(|finding| finding["rule"] == "contradiction" && finding["state"] == "fail"));
    assert!(
        findings.iter().all(|finding| finding["state"] != "pass" && finding["explanation"]["zh"].is_string())
    );
    let all = report(&["check", SAMPLE, "--json", "--all"]).output;
    assert!(
        serde_json::from_str::<Value>(&all).expect("JSON").as_array().expect("an array").len()
            > findings.len()
    );

    let body = |text: &str| {
        format!(
            r#"{{"version":"1.0","title":"某街道工作总结","body":[{{"kind":"paragraph","text":"{text}"}}]}}"#
        )
    };
    let run = report_reading(&["check", "-", "--strict"], body("正文。").as_bytes());
    assert_eq!(run.code, 0, "{}", run.output);
    // A field that is not known is said, and counts where one is strict.
    let unknown = body("正文。").replace(r#""version""#, "\n  \"titel\":\"题\",\n\"version\"");
    let run = report_reading(&["check", "-"], unknown.as_bytes());
    assert_eq!(run.code, 0);
    assert!(
        run.output.contains("standard input:2:3") && run.output.contains("2 |   \"titel\":"),
        "{}",
        run.output
    );
    assert_eq!(report_reading(&["check", "-", "--strict"], unknown.as_bytes()).code, 1);
    assert!(
        report_reading(&["check", "-", "--json"], unknown.as_bytes()).errors.contains("standard input:2:3")
    );
}

#[test]
fn broken_json_is_said_with_line_and_column() {
    let sample = String::from_utf8(fixture(SAMPLE)).expect("UTF-8");
    let broken: String = sample.replacen("\"publisher\":", "\"publisher\"", 1);
    let run = report_reading(&["check", "-"], broken.as_bytes());
    assert_eq!((run.code, run.output.as_str()), (2, ""));
    assert!(
        run.errors.contains("line 11, column 15\n") && run.errors.contains("11 |   \"publisher\""),
        "{}",
        run.errors
    );
    for end in (0..sample.len().min(4000)).step_by(97) {
        let run = report_reading(&["check", "-"], &sample.as_bytes()[..end]);
        assert_eq!(run.code, 2, "{end}");
        assert!(!run.errors.contains("panicked"), "{}", run.errors);
    }
    assert_eq!(report_reading(&["check", "-"], b"[]").code, 2);
}

#[test]
fn whatever_is_no_report_is_refused_with_a_place() {
    for (text, place) in [
        ("", "1:1"),
        ("\u{feff}", "1:1"),
        (" \n\n  ", "3:3"),
        ("{}", "1:1"),
        ("\n []", "2:2"),
        ("null", "1:1"),
        ("\"text\"", "1:1"),
        ("标题\n正文3件。\n", "1:1"),
        ("<!DOCTYPE html>\n<title>{</title>", "1:1"),
        ("PK\u{3}\u{4}\0\0{", "1:1"),
        ("NaN", "1:1"),
        ("// 说明\n{\"title\": \"题\"}", "1:1"),
        ("\n'{\"title\": \"题\"}'", "2:1"),
        ("var report = {\"title\": \"题\"};", "1:1"),
        ("\u{feff}{\"title\": \"题\",\n \"body\" []}", "2:9"),
        ("{\"title\": \"题\"} {", "1:16"),
    ] {
        let run = report_reading(&["check", "-"], text.as_bytes());
        assert_eq!((run.code, run.output.as_str()), (2, ""), "{text}");
        assert!(run.errors.contains(&format!("standard input:{place}\n")), "{text}\n{}", run.errors);
        // What was meant to be JSON is called broken JSON; all else is no report.
        let is_syntax = run.errors.contains("not valid JSON");
        let is_meant = text.contains('{') && text.trim() != "{}" && !text.starts_with(['<', 'P']);
        assert_eq!(is_syntax, is_meant, "{text}\n{}", run.errors);
    }
}

#[test]
fn what_json_does_not_allow_or_says_twice_is_a_notice() {
    let text =
        "{\"version\":\"1.0\",\"title\":\"题\",\n\"body\":[\"第一\u{1}段\"],\n\"body\":[\"另一\\ud800段\"]}";
    let run = report_reading(&["check", "-"], text.as_bytes());
    assert_eq!(run.code, 0, "{}", run.errors);
    for place in ["2:12\n", "3:1\n", "3:12\n"] {
        assert!(run.output.contains(&format!("standard input:{place}")), "{}", run.output);
    }
    assert!(run.output.contains("Field used twice") && run.output.contains("(body[0])"), "{}", run.output);
}

#[test]
fn tables_are_listed_and_saved_for_excel_and_as_csv() {
    let folder = Folder::new();
    let sample = "public/reports/disclosure-2023.json";
    let list = report(&["tables", sample]);
    assert!(list.output.contains("t2  28 × 10") && list.output.ends_with("3 tables\n"), "{}", list.output);
    let saved = report(&["tables", sample, "-o", &folder.path("t.xlsx")]);
    assert!(saved.code == 0 && saved.errors.contains("3 tables"), "{}", saved.errors);
    // What was saved is read as what it was made of.
    let made = report(&["import", &folder.path("t.xlsx")]);
    let made: Value = serde_json::from_str(&made.output).expect("JSON");
    let original: Value = serde_json::from_str(&fs::read_to_string(sample).expect("a sample")).expect("JSON");
    let numbers = |report: &Value| -> Vec<String> {
        let figures = report["figures"].as_array().cloned().unwrap_or_default();
        let cells = figures.iter().filter(|figure| figure["quote"]["cell"].is_object());
        cells.map(|figure| format!("{} {} {}", figure["concept"], figure["value"], figure["unit"])).collect()
    };
    assert_eq!(numbers(&original).len(), 200);
    assert_eq!(numbers(&made), numbers(&original));
    let saved = report(&["tables", sample, "-o", &folder.path("csv")]);
    assert_eq!(saved.code, 0, "{}", saved.errors);
    let csv = fs::read_to_string(folder.path("csv/t2.csv")).expect("a CSV file");
    assert_eq!(csv.lines().count(), 28, "{csv}");
    let over = report(&["tables", sample, "-o", sample]);
    assert_ne!(over.code, 0);
}

#[test]
fn figures_as_csv_with_a_schema_beside_it() {
    let folder = Folder::new();
    let run = report(&["figures", SAMPLE, "-o", &folder.path("f.csv")]);
    assert_eq!(run.code, 0, "{}", run.errors);
    assert_eq!(folder.files(), ["f.csv", "f.schema.json"]);
    let csv = folder.read("f.csv");
    assert!(csv.starts_with("\u{feff}id,label,value,") && csv.ends_with("\r\n"));
    assert_eq!(report(&["figures", SAMPLE, "--csv"]).output, csv);
    let expected = "f22,街道个访,558,,exact,批次,0,0,2018,558批次,\"街道个访558批次,1100余人次;\",s3-3,";
    assert!(csv.contains(expected), "{csv}");

    let schema: Value = serde_json::from_str(&folder.read("f.schema.json")).expect("JSON");
    let names: Vec<&str> = schema["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .filter_map(|field| field["name"].as_str())
        .collect();
    assert_eq!(csv.lines().next(), Some(format!("\u{feff}{}", names.join(",")).as_str()));

    for name in ["part_of", "change_of", "changed_from", "share_of"] {
        let refers =
            schema["foreignKeys"].as_array().is_some_and(|keys| keys.iter().any(|key| key["fields"] == name));
        assert!(refers, "{name}");
    }

    let table = report(&["figures", SAMPLE]);
    assert!(
        table.output.contains("≥ 2,600人次") && table.output.ends_with("59 figures\n"),
        "{}",
        table.output
    );
}

#[test]
fn figures_say_measure_status_basis_and_sign() {
    let json = r#"{"version":"1.1","title":"题","body":[{"kind":"paragraph","text":"文"}],"figures":[
        {"id":"f1","label":"来访","value":21,"unit":"件","printed":"21件","quote":{"exact":"文"}},
        {"id":"f2","label":"来访","measure":"change","basis":"previous-year","change_of":"f1","value":-12.5,"unit":"%","printed":"12.5%","quote":{"exact":"文"}},
        {"id":"f3","label":"收入","measure":"share","status":"target","basis":"年初预算","share_of":"f1","value":102,"unit":"%","printed":"102%","quote":{"exact":"文"}},
        {"id":"f4","label":"再降一些","label_is_clause":true,"changed_from":"f1","part_of":"f1","value":3,"printed":"3","quote":{"exact":"文"}}]}"#;
    let csv = report_reading(&["figures", "-", "--csv"], json.as_bytes()).output;
    let ends: Vec<&str> = csv
        .lines()
        .map(|line| line.rsplitn(9, ',').last().map_or("", |start| &line[start.len()..]))
        .collect();
    assert_eq!(
        ends,
        [
            ",part_of,label_is_clause,measure,status,basis,change_of,changed_from,share_of",
            ",,false,level,result,,,,",
            ",,false,change,result,previous-year,f1,,",
            ",,false,share,target,年初预算,,,f1",
            ",f1,true,level,result,,,f1,",
        ]
    );
    assert!(csv.contains("\nf2,来访,-12.5,,exact,%,"), "{csv}");
    let table = report_reading(&["figures", "-", "--language", "zh"], json.as_bytes()).output;
    for words in ["-12.5%", "同比增长", "目标 · 为年初预算", "“再降一些”"] {
        assert!(table.contains(words), "{words}\n{table}");
    }
}

#[test]
fn a_cell_is_never_a_formula() {
    let evil = r#"{"version":"1.0","title":"题","body":[{"kind":"paragraph","text":"文"}],"figures":[
        {"id":"f1","label":"=HYPERLINK(\"x\")","printed":"+1","value":-5,"quote":{"exact":"无"}}]}"#;
    let run = report_reading(&["figures", "-", "--csv"], evil.as_bytes());
    assert!(
        run.output.contains(r#"f1,"'=HYPERLINK(""x"")",-5,"#) && run.output.contains(",'+1,"),
        "{}",
        run.output
    );
    // Nor do its words move the cursor.
    let evil = evil.replace("=HYPERLINK", r"\u001b[2J");
    let table = report_reading(&["figures", "-"], evil.as_bytes()).output;
    assert!(!table.contains('\u{1b}'), "{table}");
}

#[test]
fn the_schema_is_the_published_one() {
    let published = String::from_utf8(fixture("public/report.schema.json")).expect("UTF-8");
    assert_eq!(report(&["schema"]).output, published);
}

#[test]
fn colours_are_for_terminals_and_for_those_who_force_them() {
    for arguments in [&["check", SAMPLE][..], &["import", SAMPLE_TEXT], &["--help"]] {
        let run = report(arguments);
        assert!(!run.output.contains('\u{1b}') && !run.errors.contains('\u{1b}'), "{arguments:?}");
    }
    let forced: Run =
        command(&["check", SAMPLE]).env("CLICOLOR_FORCE", "1").output().expect("the command").into();
    assert!(forced.output.contains("\u{1b}["));
    // Data never have any.
    let forced: Run = command(&["check", SAMPLE, "--json"])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .expect("the command")
        .into();
    assert!(!forced.output.contains('\u{1b}'));
}

#[test]
fn help_has_examples_in_the_language_of_the_environment() {
    for name in ["import", "check", "figures", "schema"] {
        let run = report(&[name, "--help"]);
        assert_eq!(run.code, 0);
        assert!(run.output.contains(&format!("  report {name}")), "{}", run.output);
    }
    for (locale, heading) in [
        ("zh_CN.UTF-8", "示例："),
        ("zh_TW.UTF-8", "範例："),
        ("zh_HK", "範例："),
        ("en_GB.UTF-8", "Examples:"),
    ] {
        let run: Run = command(&["--help"]).env("LC_ALL", locale).output().expect("the command").into();
        assert!(run.output.contains(heading), "{locale}: {}", run.output);
        assert!(run.output.contains("--language <zh|en|zh-Hant>"), "{locale}: {}", run.output);
    }
    assert!(report(&["--version"]).output.starts_with("report "));
    let run = report(&["import"]);
    assert_eq!(run.code, 2);
}

#[test]
fn traditional_chinese_is_spoken_where_it_is_asked_for() {
    for tag in ["zh-Hant", "zh-hant", "zh-TW", "zh-HK"] {
        let run = report(&["check", SAMPLE, "--language", tag]);
        assert_eq!(run.code, 1);
        assert!(run.output.contains("前後矛盾（有誤）"), "{tag}: {}", run.output);
        // What the report says stays as it is printed.
        assert!(run.output.contains("调解成功率"), "{tag}: {}", run.output);
    }
    let run = report(&["check", "nowhere.json", "--language", "zh-Hant"]);
    assert_eq!(run.code, 2);
    assert!(run.errors.contains("沒有這個檔案或資料夾"), "{}", run.errors);
    assert_eq!(report(&["check", SAMPLE, "--language", "fr"]).code, 2);
}

#[test]
fn findings_are_explained_in_every_language_at_once() {
    let run = report(&["check", SAMPLE, "--json", "--language", "en"]);
    let findings: Vec<Value> = serde_json::from_str(&run.output).expect("JSON");
    for finding in &findings {
        let languages: Vec<&String> = finding["explanation"].as_object().expect("an object").keys().collect();
        assert_eq!(languages, ["en", "zh", "zh-Hant"]);
    }
    assert!(!findings.is_empty());
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let mut command = command(&["import", SAMPLE_TEXT, "--strict"]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command");
    drop(child.stdout.take());
    let run: Run = child.wait_with_output().expect("the command").into();
    assert!(!run.errors.contains("panicked") && !run.errors.contains("Broken pipe"), "{}", run.errors);
    assert_eq!(run.code, 0);
}
