//! The rooms of `src` stand on floors: a room names what stands below it, and nothing above.
//!
//! Every file is read as text: what it names by `crate::`, `super::` and `self::` is looked up in the
//! tables below. Comments, strings and what is built for tests alone are no part of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A room, and the rooms that it may name.
struct Room {
    name: &'static str,
    names: &'static [&'static str],
}

const fn room(name: &'static str, names: &'static [&'static str]) -> Room {
    Room { name, names }
}

/// The rooms, from the ground up.
const ROOMS: &[Room] = &[
    room("model", &[]),
    room("prose", &["model"]),
    room("qr", &[]),
    room("tables", &["model", "prose"]),
    room("import", &["model", "prose", "tables"]),
    room("i18n", &["model", "import"]),
    room("chart", &["model", "prose", "tables", "i18n"]),
    room("check", &["model", "prose", "tables", "i18n", "chart"]),
    room("compare", &["model", "prose", "tables", "i18n"]),
    room("workbook", &["model", "prose"]),
    room("terms", &[]),
    room("preferences", &["terms"]),
    room("markup", &[]),
    room("view", &["model", "prose", "i18n", "chart", "preferences", "terms", "markup", "qr"]),
    room("takeover", &["model"]),
    room(
        "page",
        &[
            "model", "prose", "tables", "i18n", "chart", "compare", "terms", "markup", "qr", "view",
            "takeover",
        ],
    ),
    room("element", &["model", "i18n", "view"]),
];

/// The files that know the kinds of blocks, for each kind means something to them: all others ask
/// [`report_viewer::model::Report::walk`], and a new kind needs nothing of them.
const KNOWING_BLOCKS: &[&str] = &[
    "model",
    "model::read",
    "model::walk",
    "import",
    "import::outline::annex",
    "import::outline::nest",
    "import::outline::tables",
    "view::body",
    "takeover::strip",
    "editor::numerals",
];

/// The kinds of blocks.
const BLOCKS: &[&str] = &["Paragraph", "Section", "Table", "Unknown"];

/// The steps of an import, in the order in which they are taken: each may name those before it. Those
/// in one row know nothing of each other.
const STEPS: &[&[&str]] = &[
    &["portal"],
    &["source"],
    &["head"],
    &["outline"],
    &["figures"],
    &["charts", "coverage", "corrections"],
];

/// The room whose folders are languages: each holds texts alone, and names their catalogues and the
/// texts that it falls back to.
const LANGUAGES: &str = "i18n";

/// Rooms that know neither a browser nor what draws in it.
const PURE: &[&str] =
    &["model", "prose", "tables", "import", "check", "compare", "chart", "i18n", "workbook"];

/// Crates of the browser.
const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "gloo"];

/// Rooms that are the same in every build.
const WITHOUT_FEATURES: &[&str] = &["prose"];

/// Folders where nothing can be added, each with the reason.
const WITHOUT_RECIPE: &[(&str, &str)] = &[];

/// A file: the module it is, and what it says.
struct Source {
    module: Vec<String>,
    tokens: Vec<String>,
}

impl Source {
    /// Of a file's path below `src` and its text.
    fn new(path: &str, text: &str) -> Self {
        let mut module: Vec<String> = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        if module.last().is_some_and(|last| last == "mod" || last == "lib") {
            module.pop();
        }
        Self { module, tokens: without_tests(tokens(text)) }
    }

    /// The modules in it that are built for tests alone, and stand in files of their own.
    fn test_modules(path: &str, text: &str) -> Vec<Vec<String>> {
        let module = Self::new(path, "").module;
        let tokens = tokens(text);
        (0..tokens.len())
            .filter(|at| tokens[*at..].starts_with(&strings(TEST)))
            .filter_map(|at| {
                let rest = tokens[at + TEST.len()..].iter().skip_while(|token| *token != "mod");
                let name = rest.clone().nth(1)?;
                (rest.clone().nth(2)? == ";")
                    .then(|| [module.as_slice(), std::slice::from_ref(name)].concat())
            })
            .collect()
    }

    /// What it names in this crate, each as a path from the root.
    fn named(&self) -> BTreeSet<Vec<String>> {
        let mut named = BTreeSet::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let begins = matches!(token.as_str(), "crate" | "super" | "self")
                && self.tokens.get(at + 1).is_some_and(|next| next == "::")
                && (at == 0 || self.tokens[at - 1] != "::");
            if begins {
                self.tree(at, &self.module, &mut named);
            }
        }
        named
    }

    /// Reads the path at a token, or the several that braces make of it; returns where it ends.
    fn tree(&self, mut at: usize, base: &[String], named: &mut BTreeSet<Vec<String>>) -> usize {
        let mut path = base.to_vec();
        while let Some(token) = self.tokens.get(at) {
            at += 1;
            match token.as_str() {
                "crate" => path.clear(),
                "super" => drop(path.pop()),
                "self" | "*" => {}
                "{" => {
                    while self.tokens.get(at).is_some_and(|token| token != "}") {
                        at = self.tree(at, &path, named);
                        at += usize::from(self.tokens.get(at).is_some_and(|token| token == ","));
                    }
                    return at + 1;
                }
                word if is_word(word) => path.push(word.to_owned()),
                _ => break,
            }
            if self.tokens.get(at).is_none_or(|token| token != "::") {
                // `use a::b as c`
                if self.tokens.get(at).is_some_and(|token| token == "as") {
                    at += 2;
                }
                break;
            }
            at += 1;
        }
        named.insert(path);
        at
    }

    fn room(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }
}

/// What stands before what is built for tests alone.
const TEST: &[&str] = &["#", "[", "cfg", "(", "test", ")", "]"];

fn strings(tokens: &[&str]) -> Vec<String> {
    tokens.iter().map(|token| (*token).to_owned()).collect()
}

fn is_word(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// The words and marks of a text, without its comments, strings and characters.
fn tokens(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let starts =
        |at: usize, mark: &str| mark.chars().enumerate().all(|(i, c)| characters.get(at + i) == Some(&c));
    let mut tokens: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(&character) = characters.get(at) {
        let hashes = characters[at + 1..].iter().take_while(|next| **next == '#').count();
        let raw = character == 'r' && characters.get(at + 1 + hashes) == Some(&'"');
        if starts(at, "//") {
            at += characters[at..].iter().take_while(|next| **next != '\n').count();
        } else if starts(at, "/*") {
            at += 2;
            while at < characters.len() && !starts(at, "*/") {
                at += 1;
            }
            at += 2;
        } else if raw {
            let end = format!("\"{}", "#".repeat(hashes));
            at += 2 + hashes;
            while at < characters.len() && !starts(at, &end) {
                at += 1;
            }
            at += end.len();
        } else if character == '"' || character == '\'' {
            // 'a is a lifetime, 'a' a character.
            let lifetime = character == '\''
                && characters.get(at + 1) != Some(&'\\')
                && characters.get(at + 2) != Some(&'\'');
            at += 1;
            while !lifetime && at < characters.len() && characters[at] != character {
                at += 1 + usize::from(characters[at] == '\\');
            }
            at += usize::from(!lifetime);
        } else if character.is_alphanumeric() || character == '_' {
            let word: String =
                characters[at..].iter().take_while(|next| next.is_alphanumeric() || **next == '_').collect();
            at += word.chars().count();
            tokens.push(word);
        } else if starts(at, "::") {
            tokens.push("::".into());
            at += 2;
        } else {
            if !character.is_whitespace() {
                tokens.push(character.into());
            }
            at += 1;
        }
    }
    tokens
}

/// The tokens without the items that are built for tests alone.
fn without_tests(tokens: Vec<String>) -> Vec<String> {
    let test = strings(TEST);
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        if !tokens[at..].starts_with(&test) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        // Up to its `;`, or past its last brace.
        at += test.len();
        let mut depth = 0_i32;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token.as_str() {
                "{" | "(" | "[" => depth += 1,
                ")" | "]" => depth -= 1,
                "}" => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                ";" if depth == 0 => break,
                _ => {}
            }
        }
    }
    kept
}

/// What files name that stands above them.
fn violations(sources: &[Source]) -> Vec<String> {
    let mut violations = Vec::new();
    for source in sources {
        let mut tell = |what: String| violations.push(format!("{} {what}", source.module.join("::")));
        let own = source.room();
        if PURE.contains(&own) {
            for name in BROWSER.iter().filter(|name| source.tokens.iter().any(|token| token == *name)) {
                tell(format!("knows the browser: {name}"));
            }
        }
        if WITHOUT_FEATURES.contains(&own) && source.tokens.windows(2).any(|pair| pair == ["feature", "="]) {
            tell("depends on a feature".into());
        }
        let block = |tokens: &[String]| {
            tokens[0] == "Block" && tokens[1] == "::" && BLOCKS.contains(&tokens[2].as_str())
        };
        let module = source.module.join("::");
        if !KNOWING_BLOCKS.contains(&module.as_str()) && source.tokens.windows(3).any(block) {
            tell("knows the kinds of blocks".into());
        }
        for path in source.named() {
            let Some(room) = path.first() else { continue };
            let allowed = ROOMS.iter().find(|known| known.name == own);
            if room != own && allowed.is_some_and(|allowed| !allowed.names.contains(&room.as_str())) {
                tell(format!("names {}", path.join("::")));
            }
            if own == LANGUAGES && source.module.len() == 3 && room != LANGUAGES {
                tell(format!("names {}", path.join("::")));
            }
            if own == "import" && room == "import" && names_later_step(&source.module, &path) {
                tell(format!("names {}", path.join("::")));
            }
        }
    }
    violations
}

/// Whether a step of the import names one that is not before it, or the import as a whole.
fn names_later_step(module: &[String], path: &[String]) -> bool {
    let order = |step: Option<&String>| {
        step.and_then(|step| STEPS.iter().position(|row| row.contains(&step.as_str())))
    };
    let own = module.get(1);
    let Some(place) = order(own) else {
        return false;
    };
    path.get(1) != own && order(path.get(1)).is_none_or(|other| other >= place)
}

/// The files below a directory, with their paths from it.
fn files(directory: &Path, root: &Path, found: &mut Vec<(String, String)>) {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(directory)
        .expect("a directory")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, root, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            found.push((name, std::fs::read_to_string(&path).expect("a text")));
        }
    }
}

#[test]
fn no_room_names_one_above_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &root, &mut found);
    let tests: Vec<Vec<String>> =
        found.iter().flat_map(|(path, text)| Source::test_modules(path, text)).collect();
    let sources: Vec<Source> = found
        .iter()
        .map(|(path, text)| Source::new(path, text))
        .filter(|source| !tests.iter().any(|test| source.module.starts_with(test)))
        .collect();
    for name in ROOMS.iter().map(|room| room.name).chain(PURE.iter().copied()) {
        assert!(sources.iter().any(|source| source.room() == name), "no room {name}");
    }
    for step in STEPS.iter().copied().flatten() {
        let is_step = |source: &Source| {
            source.room() == "import" && source.module.get(1).is_some_and(|own| own == step)
        };
        assert!(sources.iter().any(is_step), "no step {step}");
    }
    assert_eq!(violations(&sources), Vec::<String>::new());
}

/// Whether the comment at the head of a file says what to touch to add to it.
fn has_recipe(text: &str) -> bool {
    let mut head = text.lines().take_while(|line| line.starts_with("//!"));
    head.any(|line| ["To add", "to add", "To teach", "to teach"].iter().any(|words| line.contains(words)))
}

#[test]
fn every_room_tells_what_to_touch_to_add_to_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &root, &mut found);
    let excused = |path: &str| WITHOUT_RECIPE.iter().any(|(folder, _)| path == format!("{folder}/mod.rs"));
    let rooms = || found.iter().filter(|(path, _)| path.ends_with("/mod.rs"));
    let without: Vec<&str> = rooms()
        .filter(|(path, text)| !has_recipe(text) && !excused(path))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(without, Vec::<&str>::new(), "its head says nothing that begins with “To add” or “To teach”");
    let needless: Vec<&str> = rooms()
        .filter(|(path, text)| has_recipe(text) && excused(path))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(needless, Vec::<&str>::new(), "it tells, and is excused all the same");
    for (text, tells) in [
        ("//! A room.\n//!\n//! To add a rule: a file.\nmod a;", true),
        ("//! A room. To teach it a word: a row.", true),
        ("//! A room.\nmod a;\n//! To add a rule: a file.", false),
        ("// To add a rule: a file.\nmod a;", false),
    ] {
        assert_eq!(has_recipe(text), tells, "{text}");
    }
}

#[test]
fn what_is_above_is_told() {
    for (path, text, expected) in [
        ("model/read.rs", "use crate::prose::date;", "model::read names prose::date"),
        ("prose/unit/mod.rs", "use crate::{model::Decimal, import::read};", "prose::unit names import::read"),
        ("prose/date.rs", "#[cfg(feature = \"import\")]\nfn a() {}", "prose::date depends on a feature"),
        ("check/sum.rs", "fn a() { crate::import::read(b) }", "check::sum names import::read"),
        (
            "import/source/text.rs",
            "use super::super::outline::{self, heading};",
            "import::source::text names import::outline",
        ),
        ("import/head/mod.rs", "use super::figures;", "import::head names import::figures"),
        ("view/app.rs", "use crate::element::mount;", "view::app names element::mount"),
        ("check/sum.rs", "if let Block::Section(a) = b {}", "check::sum knows the kinds of blocks"),
        ("import/outline/mod.rs", "use super::*;", "import::outline names import"),
        (
            "import/charts/mod.rs",
            "use crate::import::coverage as c;",
            "import::charts names import::coverage",
        ),
        (
            "import/portal/facts.rs",
            "use super::super::source::Line;",
            "import::portal::facts names import::source::Line",
        ),
        ("i18n/findings.rs", "use crate::check::Rule;", "i18n::findings names check::Rule"),
        (
            "i18n/en/import.rs",
            "use crate::import::WarningKind;",
            "i18n::en::import names import::WarningKind",
        ),
        ("chart/data.rs", "use leptos::prelude::*;", "chart::data knows the browser: leptos"),
        ("compare/mod.rs", "fn a(b: &web_sys::Element) {}", "compare knows the browser: web_sys"),
    ] {
        let told = violations(&[Source::new(path, text)]);
        assert!(told.iter().any(|told| told == expected), "{path}: {told:?}");
    }
}

#[test]
fn what_is_below_or_only_said_is_let_be() {
    for (path, text) in [
        ("prose/date.rs", "use super::numeral;\nuse crate::model::{Bound, Decimal};"),
        ("prose/date.rs", "// crate::import\n/* crate::check */ const A: &str = \"crate::import::b\";"),
        (
            "prose/date.rs",
            "const A: char = '\"'; fn a<'b>(c: &'b str) {} const B: &str = r#\"crate::import\"#;",
        ),
        (
            "prose/date.rs",
            "#[cfg(test)]\nmod tests { use crate::import::read; fn a() { if b {} } }\nfn c() {}",
        ),
        ("prose/date.rs", "#[cfg(test)]\nuse crate::import::read;"),
        ("import/head/mod.rs", "use super::{portal::facts, source::Line};\nuse crate::import::head::title;"),
        ("import/mod.rs", "use self::charts::propose;"),
        ("i18n/import.rs", "use crate::import::WarningKind;"),
        ("i18n/zh_hant/page.rs", "use crate::i18n::{page::PageMessages, zh};"),
        ("element/mod.rs", "use leptos::prelude::*;\nuse crate::model::read;"),
    ] {
        assert_eq!(violations(&[Source::new(path, text)]), Vec::<String>::new(), "{text}");
    }
    assert_eq!(
        Source::test_modules(
            "import/head/mod.rs",
            "mod facts;\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\nmod a {}"
        ),
        [strings(&["import", "head", "tests"])]
    );
}
