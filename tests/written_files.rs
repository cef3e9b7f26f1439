//! Files that the command line writes: whole or not at all, never over an original, never over what is
//! not its own.
#![cfg(feature = "cli")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use support::{Folder, Run, SAMPLE, SAMPLE_TEXT, element, fixture, report};

/// A report of a year.
fn year(year: u16, text: &str) -> String {
    format!(
        r#"{{"version":"1.0","language":"zh-CN","title":"青河镇{year}年工作报告","publisher":"青河镇人民政府",
        "period":"{year}","body":[{{"kind":"paragraph","text":"{text}"}}]}}"#
    )
}

/// Every file of a folder and what it holds.
fn contents(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let content = |name: &String| fs::read(folder.path(name)).expect("a file");
    folder.files().into_iter().map(|name| (name.clone(), content(&name))).collect()
}

fn refused(run: &Run, expected: &[&str]) {
    assert_eq!((run.code, run.output.as_str()), (2, ""), "{}", run.errors);
    for expected in expected {
        assert!(run.errors.contains(expected), "{expected}\n{}", run.errors);
    }
}

// Full disks

/// Runs where no file can grow past some blocks of the shell's, as on a disk that is full.
#[cfg(unix)]
fn report_on_full_disk(blocks: u32, arguments: &[&str]) -> Run {
    let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let mut command = std::process::Command::new("sh");
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["-c", &limited, env!("CARGO_BIN_EXE_report")])
        .args(arguments)
        .env("LC_ALL", "C");
    command.output().expect("a shell").into()
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_files_that_were_there() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let element = element(&folder);
    let old = |name: &str| folder.write(name, format!("{name} as it was"));
    let json = old("out/r.json");
    let (csv, schema) = (old("out/f.csv"), old("out/f.schema.json"));
    let page = old("out/page.html");
    let pdf = old("out/page.pdf");
    for name in ["in/a.txt", "in/b.txt"] {
        folder.write(name, fixture(SAMPLE_TEXT));
        old(&name.replace("in/", "out/").replace("txt", "json"));
    }
    // A browser that prints, and takes no room for it.
    let browser = folder.write(
        "browser",
        "#!/bin/sh\nfor word; do case $word in --print-to-pdf=*) printf %%PDF-1.7 > \"${word#*=}\";; esac; done\n",
    );
    fs::set_permissions(&browser, PermissionsExt::from_mode(0o755)).expect("rights");
    let before = contents(&folder);
    for arguments in [
        &["import", SAMPLE_TEXT, "-o", &json][..],
        &["import", SAMPLE_TEXT, "-o", &folder.path("out/new.json")],
        &["import", &folder.path("in"), "-o", &folder.path("out")],
        &["figures", SAMPLE, "-o", &csv],
        &["schema", "-o", &schema],
        &["render", SAMPLE, "-o", &page, "--element", &element],
        &["render", SAMPLE, "-o", &page, "--element", &element, "--without-scripts"],
        &["render", SAMPLE, "-o", &page, "--element", &element, "--single-file"],
        &["pdf", SAMPLE, "-o", &pdf, "--element", &element, "--browser", &browser],
        &["build", "public/reports", "-o", &folder.path("out"), "--element", &element],
    ] {
        let run = report_on_full_disk(1, arguments);
        refused(&run, &["Cannot write"]);
        assert!(!run.errors.contains("unfinished"), "{}", run.errors);
        assert_eq!(contents(&folder), before, "{arguments:?}");
    }
    // With room they are written.
    assert_eq!(report(&["pdf", SAMPLE, "-o", &pdf, "--element", &element, "--browser", &browser]).code, 0);
    assert_eq!(folder.read("out/page.pdf"), "%PDF-1.7");
}

#[cfg(unix)]
#[test]
fn a_site_on_a_disk_that_fills_up_stays_readable_and_is_finished_later() {
    let folder = Folder::new();
    let element = element(&folder);
    folder.write("in/small.json", year(2021, "正文。"));
    folder.write("in/large.json", year(2022, "正文。"));
    let (input, output) = (folder.path("in"), folder.path("site"));
    let arguments = ["build", &input, "-o", &output, "--element", &element];
    assert_eq!(report(&arguments).code, 0);
    let before = contents(&folder);
    // Large enough for the list of files and the small report; the large one does not fit.
    folder.write("in/small.json", year(2021, "正文改了。"));
    folder.write("in/large.json", year(2022, &"正文改了，而且很长。".repeat(4000)));
    let run = report_on_full_disk(100, &arguments);
    refused(&run, &["large.json: Cannot write", "failed"]);
    let after = contents(&folder);
    assert!(after.keys().eq(before.keys()), "{:?}", after.keys());
    for name in ["html", "html.br", "html.gz", "json", "json.br", "json.gz"] {
        let [small, large] = ["small", "large"].map(|report| format!("site/reports/{report}.{name}"));
        assert_ne!(after[&small], before[&small], "{small}");
        assert!(!after[&large].is_empty(), "{large}");
    }
    assert_eq!(after["site/reports/large.html"], before["site/reports/large.html"]);

    assert_eq!(report(&arguments).code, 0);
    assert!(folder.read("site/reports/large.html").contains("正文改了，而且很长。"));
}

#[test]
fn a_build_that_was_stopped_is_taken_up_again() {
    let folder = Folder::new();
    let element = element(&folder);
    folder.write("in/a.json", year(2021, "正文。"));
    let (input, output) = (folder.path("in"), folder.path("site"));
    let arguments = ["build", &input, "-o", &output, "--element", &element];
    assert_eq!(report(&arguments).code, 0);
    let whole = contents(&folder);
    // As it is when the program is stopped between two files of a first build: what is to be written is
    // known, some of it is there, and something half written.
    let mut state: Value = serde_json::from_str(&folder.read("site/.report-site.json")).expect("JSON");
    for (name, value) in [("key", "".into()), ("reports", Value::Object(Default::default()))] {
        state[name] = value;
    }
    state["written"] = Value::Object(Default::default());
    state["unfinished"] = true.into();
    folder.write("site/.report-site.json", state.to_string());
    folder.write("site/reports/.report-unfinished-x", "ha");
    folder.write("site/reports/.of-the-user", "stays");
    fs::remove_file(folder.path("site/index.html")).expect("removed");
    folder.write("site/reports/a.html", "");
    let run = report(&arguments);
    assert_eq!(run.code, 0, "{}", run.errors);
    let mut now = contents(&folder);
    assert_eq!(now.remove("site/reports/.of-the-user").as_deref(), Some(&b"stays"[..]));
    assert!(now.keys().eq(whole.keys()), "{:?}", now.keys());
    for (name, content) in &whole {
        assert!(name.ends_with("site.json") || now[name] == *content, "{name}");
    }
}

// Originals

#[test]
fn an_output_that_is_an_input_by_any_name_is_refused() {
    let folder = Folder::new();
    let element = element(&folder);
    let text = folder.write("a.txt", fixture(SAMPLE_TEXT));
    let json = folder.write("r.json", fixture(SAMPLE));
    let corrections = folder.write("corrections.json", "{}");
    folder.write("in/a.txt", fixture(SAMPLE_TEXT));
    folder.write("in/b.txt", fixture(SAMPLE_TEXT));
    folder.write("f.csv", "");
    folder.write("out/page.txt", "");
    fs::hard_link(&json, folder.path("f.schema.json")).expect("a link");
    fs::hard_link(folder.path("in/b.txt"), folder.path("in/a.json")).expect("a link");
    fs::hard_link(&json, folder.path("out/report-viewer.js")).expect("a link");
    let mut names = vec![];
    for (name, original) in [("text", &text), ("json", &json), ("corrections", &corrections)] {
        fs::hard_link(original, folder.path(&format!("hard-{name}"))).expect("a link");
        #[cfg(unix)]
        std::os::unix::fs::symlink(original, folder.path(&format!("soft-{name}"))).expect("a link");
    }
    names.extend(["hard", if cfg!(unix) { "soft" } else { "hard" }]);
    let before = contents(&folder);
    let mut cases: Vec<Vec<String>> = Vec::new();
    let mut case = |words: &[&str]| cases.push(words.iter().map(|word| (*word).to_owned()).collect());
    let original = |name: &str| folder.path(&format!("in/../{name}"));
    let linked = |kind: &str, name: &str| folder.path(&format!("{kind}-{name}"));
    let texts = [text.clone(), original("a.txt"), linked(names[0], "text"), linked(names[1], "text")];
    let jsons = [json.clone(), original("r.json"), linked(names[0], "json"), linked(names[1], "json")];
    for output in &texts {
        case(&["import", &text, "-o", output]);
    }
    for output in [&corrections, &linked(names[0], "corrections"), &linked(names[1], "corrections")] {
        case(&["import", &text, "--corrections", &corrections, "-o", output]);
    }
    for output in &jsons {
        case(&["render", &json, "-o", output, "--element", &element]);
        case(&["pdf", &json, "-o", output, "--element", &element]);
        case(&["figures", &json, "-o", output]);
    }
    // Beside the table stands what its columns mean, and beside a page what it links.
    case(&["figures", &json, "-o", &folder.path("f.csv")]);
    case(&["render", &json, "-o", &folder.path("out/page.html"), "--element", &element]);
    case(&["import", &folder.path("in"), "-o", &folder.path("in")]);
    for words in cases {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        for (language, expected) in
            [("en", ["would overwrite", "Give -o another name"]), ("zh", ["覆盖", "请给 -o 换一个名字"])]
        {
            let run = report(&[words.as_slice(), &["--language", language]].concat());
            refused(&run, &expected);
            let is_folder = words[1].ends_with("in");
            let mut now = contents(&folder);
            if is_folder {
                // The other file of the folder is imported.
                now.remove("in/b.json");
            }
            assert_eq!(now, before, "{words:?}");
        }
        let _ = fs::remove_file(folder.path("in/b.json"));
    }
}

#[cfg(unix)]
#[test]
fn standard_input_is_an_original_too() {
    let folder = Folder::new();
    let text = folder.write("a.txt", fixture(SAMPLE_TEXT));
    let input = fs::File::open(&text).expect("a file");
    let run: Run =
        support::command(&["import", "-", "-o", &text]).stdin(input).output().expect("the command").into();
    refused(&run, &["standard input", "would overwrite"]);
    assert_eq!(fs::read(&text).expect("a file"), fixture(SAMPLE_TEXT));
    // Nothing is lost in a stream.
    assert_eq!(report(&["import", &text, "-o", "/dev/null"]).code, 0);
    let run = report(&["import", &text, "-o", "/dev/stdout"]);
    assert!(serde_json::from_str::<Value>(&run.output).is_ok(), "{}", run.errors);
}

// Folders

#[test]
fn folders_that_are_named_are_made() {
    let folder = Folder::new();
    for (arguments, name) in [
        (&["import", SAMPLE_TEXT, "-o"][..], "new/one/x.json"),
        (&["figures", SAMPLE, "-o"], "new/two/f.csv"),
        (&["schema", "-o"], "new/three/s.json"),
        // A name that ends as a folder's does is that of a folder.
        (&["import", SAMPLE_TEXT, "-o"], "new/four/"),
    ] {
        let run = report(&[arguments, &[folder.path(name).as_str()]].concat());
        assert_eq!(run.code, 0, "{}", run.errors);
    }
    assert_eq!(
        folder.files(),
        [
            "new/four/hujiayuan-2018.json",
            "new/one/x.json",
            "new/three/s.json",
            "new/two/f.csv",
            "new/two/f.schema.json"
        ]
    );
}

// Standard output

#[cfg(unix)]
#[test]
fn a_standard_output_that_is_closed_is_an_error() {
    for arguments in [
        &["import", SAMPLE_TEXT][..],
        &["check", SAMPLE],
        &["figures", SAMPLE],
        &["figures", SAMPLE, "--csv"],
        &["schema"],
    ] {
        let run = |redirection: &str| -> Run {
            let mut command = std::process::Command::new("sh");
            command
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .args(["-c", &format!("exec \"$0\" \"$@\" {redirection}"), env!("CARGO_BIN_EXE_report")])
                .args(arguments)
                .env("LC_ALL", "C");
            command.output().expect("a shell").into()
        };
        refused(&run(">&-"), &["Cannot write stdout"]);
        // Whoever throws it away wants it so.
        for redirection in [">/dev/null", ">>/dev/null", ">&- 2>&- </dev/null >/dev/null"] {
            assert!(run(redirection).code < 2, "{arguments:?} {redirection}");
        }
    }
    let folder = Folder::new();
    let run: Run = std::process::Command::new("sh")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["-c", "exec \"$0\" \"$@\" >&-", env!("CARGO_BIN_EXE_report")])
        .args(["import", SAMPLE_TEXT, "-o", &folder.path("a.json")])
        .output()
        .expect("a shell")
        .into();
    assert_eq!(run.code, 0, "{}", run.errors);
}

// Sites

/// How many pages were written and how many were not, as is said at the end.
fn counts(run: &Run) -> (usize, usize) {
    assert_eq!(run.code, 0, "{}", run.errors);
    let number = |name: &str| {
        let (_, rest) = run.errors.split_once(name)?;
        rest.trim_start().split([',', ' ']).next()?.parse().ok()
    };
    (number("pages written").expect("a number"), number("unchanged").expect("a number"))
}

#[test]
fn a_site_among_its_reports_is_not_read_again() {
    let folder = Folder::new();
    let element = element(&folder);
    folder.write("r/a.json", year(2021, "正文。"));
    folder.write("r/下级/b.json", year(2022, "正文。"));
    let input = folder.path("r");
    let build = |output: &str| report(&["build", &input, "-o", &folder.path(output), "--element", &element]);
    assert_eq!(counts(&build("r/site")), (2, 0));
    let first = folder.files();
    for _ in 0..2 {
        let run = build("r/site");
        assert_eq!(counts(&run), (0, 2));
        assert!(!run.errors.contains("r/site\n"), "{}", run.errors);
        assert_eq!(folder.files(), first);
    }
    assert_eq!(counts(&build("r/./下级/../site")), (0, 2));
    // Nor is a site of another time, which is said.
    let run = build("elsewhere");
    assert_eq!(counts(&run), (2, 0));
    assert!(
        run.errors.contains("A site that was built before") && run.errors.contains("r/site\n"),
        "{}",
        run.errors
    );
    let before = contents(&folder);
    for output in ["r", "r/下级/.."] {
        refused(&build(output), &["cannot be written into the very folder", "reports/site"]);
    }
    assert_eq!(contents(&folder), before);
}

#[test]
fn reports_that_stand_where_their_pages_would_are_not_written_over() {
    let folder = Folder::new();
    let element = element(&folder);
    folder.write("site/reports/a.json", year(2021, "正文。"));
    let (input, output) = (folder.path("site/reports"), folder.path("site"));
    let before = contents(&folder);
    for more in [&[][..], &["--overwrite"]] {
        let run = report(&[&["build", &input, "-o", &output, "--element", &element], more].concat());
        refused(&run, &["would overwrite", "a.json"]);
        assert_eq!(contents(&folder), before);
    }
}

#[test]
fn files_that_no_build_wrote_are_not_written_over_unasked() {
    let folder = Folder::new();
    let element = element(&folder);
    folder.write("r/a.json", year(2021, "正文。"));
    let (input, output) = (folder.path("r"), folder.path("site"));
    let build =
        |more: &[&str]| report(&[&["build", &input, "-o", &output, "--element", &element], more].concat());
    for name in ["index.html", "reports/a.csv", "assets/page.css", "index.html.br", "reports/a.html.gz"] {
        folder.write(&format!("site/{name}"), "of the user");
        let before = contents(&folder);
        refused(&build(&[]), &["did not write", name, "--overwrite"]);
        assert_eq!(contents(&folder), before, "{name}");
        fs::remove_file(folder.path(&format!("site/{name}"))).expect("removed");
    }
    folder.write("site/index.html", "of the user");
    folder.write("site/about.html", "of the user");
    assert_eq!(counts(&build(&["--overwrite"])), (1, 0));
    assert!(folder.read("site/index.html").contains("青河镇2021年工作报告"));
    assert_eq!(folder.read("site/about.html"), "of the user");
    // From then on it is the site's own. A report that comes later may meet a file of the user's.
    folder.write("r/b.json", year(2022, "正文。"));
    folder.write("site/reports/b.html", "of the user");
    let before = contents(&folder);
    refused(&build(&[]), &["did not write", "b.html"]);
    assert_eq!(contents(&folder), before);
    // Many are counted, and some named.
    for number in 0..20 {
        folder.write(&format!("r/c{number}.json"), year(2023, "正文。"));
        folder.write(&format!("site/reports/c{number}.html"), "of the user");
    }
    refused(&build(&[]), &["(21)", "…"]);
}

#[test]
fn what_was_done_to_a_site_by_hand_is_mended_and_nothing_else_is_touched() {
    let folder = Folder::new();
    let element = element(&folder);
    folder.write("r/a.json", year(2021, "正文。"));
    folder.write("r/b.json", year(2022, "正文。"));
    let (input, output) = (folder.path("r"), folder.path("site"));
    let build = || report(&["build", &input, "-o", &output, "--element", &element]);
    assert_eq!(counts(&build()), (2, 0));
    let whole = contents(&folder);
    let times = || -> BTreeMap<String, std::time::SystemTime> {
        let time =
            |name: &String| fs::metadata(folder.path(name)).and_then(|file| file.modified()).expect("a time");
        folder.files().into_iter().map(|name| (name.clone(), time(&name))).collect()
    };
    let publisher = folder.files().into_iter().find(|name| name.contains("publishers/")).expect("a page");
    for (name, written) in [
        ("site/index.html", 0),
        ("site/index.html.gz", 0),
        ("site/reports/a.html", 1),
        ("site/reports/a.html.br", 1),
        ("site/reports/b.csv", 1),
        ("site/reports/b.csv.gz", 1),
        ("site/reports/b.json.br", 1),
        ("site/assets/page.css", 0),
        ("site/assets/page.css.br", 0),
        (publisher.as_str(), 0),
    ] {
        let path = folder.path(name);
        let content = &whole[name];
        let cut = content[..content.len() / 2].to_vec();
        let mut edited = content.clone();
        edited[0] ^= 1;
        for damaged in [Some(Vec::new()), Some(cut), Some(edited), None] {
            let before = times();
            match damaged {
                Some(bytes) => fs::write(&path, bytes).expect("written"),
                None => fs::remove_file(&path).expect("removed"),
            }
            // An edit of the same length in the same moment has another time in any case.
            if let Ok(file) = fs::File::options().write(true).open(&path) {
                let later = before[name] + std::time::Duration::from_secs(1);
                file.set_modified(later).expect("a time");
            }
            assert_eq!(counts(&build()), (written, 2 - written), "{name}");
            let now = contents(&folder);
            for (other, content) in &whole {
                assert!(other.ends_with("site.json") || now[other] == *content, "{name}: {other}");
            }
            for (other, time) in times() {
                let may = other == name || other.ends_with("site.json");
                assert!(may || time == before[&other], "{name}: {other}");
            }
        }
    }
    // A copy of a site, whose files are of another time, is still that site.
    for name in folder.files() {
        let file = fs::File::options().write(true).open(folder.path(&name)).expect("a file");
        file.set_modified(std::time::UNIX_EPOCH).expect("a time");
    }
    assert_eq!(counts(&build()), (0, 2));
    assert!(Path::new(&folder.path("site/index.html")).is_file());
    assert!(times().iter().all(|(name, time)| name.ends_with("site.json") || *time == std::time::UNIX_EPOCH));
}

#[test]
fn a_site_of_an_earlier_version_is_its_own() {
    let folder = Folder::new();
    let element = element(&folder);
    folder.write("r/a.json", year(2021, "正文。"));
    let (input, output) = (folder.path("r"), folder.path("site"));
    let build = || report(&["build", &input, "-o", &output, "--element", &element]);
    assert_eq!(counts(&build()), (1, 0));
    let mut state: Value = serde_json::from_str(&folder.read("site/.report-site.json")).expect("JSON");
    let fields = state.as_object_mut().expect("an object");
    fields.remove("written");
    fields.remove("unfinished");
    // Nothing outside the site is taken away, whatever its list of files says.
    folder.write("precious.txt", "stays");
    fields["files"].as_array_mut().expect("a list").push("../precious.txt".into());
    folder.write("site/.report-site.json", state.to_string());
    folder.write("site/reports/a.html", "");
    assert_eq!(counts(&build()), (1, 0));
    assert!(folder.read("site/reports/a.html").contains("正文。"));
    assert_eq!(folder.read("precious.txt"), "stays");
    assert_eq!(counts(&build()), (0, 1));
}
