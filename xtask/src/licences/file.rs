//! The file that names crates with their licences: first the crates, then each text once.

/// A crate that is compiled into the element.
#[derive(Debug, Default)]
pub struct Crate {
    pub name: String,
    pub version: String,
    /// SPDX's expression, as the crate gives it.
    pub licence: String,
    /// The modules of the element that have it.
    pub modules: Vec<&'static str>,
    /// Its licence files, and what it asks to be told beside them.
    pub texts: Vec<String>,
}

const RULE: &str = "================================================================================";

/// The file.
pub fn written(crates: &[Crate]) -> String {
    let mut texts: Vec<&str> = Vec::new();
    let mut lines = String::new();
    for each in crates {
        let mut numbers: Vec<usize> = each.texts.iter().map(|text| number(&mut texts, text)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let Crate { name, version, licence, modules, .. } = each;
        lines.push_str(&format!(
            "{name} {version} ({licence})\n    in {}; {} {}\n",
            modules.join(", "),
            if numbers.len() == 1 { "text" } else { "texts" },
            numbers.join(", "),
        ));
    }
    let mut file = format!("Compiled into the WebAssembly files, with the texts below:\n\n{lines}");
    for (index, text) in texts.iter().enumerate() {
        file.push_str(&format!("\n{RULE}\n\nText {}\n\n{}\n", index + 1, text.trim()));
    }
    file
}

/// The number of a text; the same words are the same text, however their lines break.
fn number<'text>(texts: &mut Vec<&'text str>, text: &'text str) -> usize {
    let known = texts.iter().position(|known| known.split_whitespace().eq(text.split_whitespace()));
    known.unwrap_or_else(|| {
        texts.push(text);
        texts.len() - 1
    }) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_stand_there_once() {
        let made = |name: &str, texts: &[&str]| Crate {
            name: name.into(),
            version: "1.0.0".into(),
            licence: "MIT".into(),
            modules: vec!["report-viewer", "report-viewer-qr"],
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        };
        let crates = [
            made("one", &["Do as\nyou like.\n", "Copyright one"]),
            made("two", &["Do as you\nlike.", "Do as you like."]),
        ];
        let expected = format!(
            "Compiled into the WebAssembly files, with the texts below:\n\n\
             one 1.0.0 (MIT)\n    in report-viewer, report-viewer-qr; texts 1, 2\n\
             two 1.0.0 (MIT)\n    in report-viewer, report-viewer-qr; text 1\n\
             \n{RULE}\n\nText 1\n\nDo as\nyou like.\n\
             \n{RULE}\n\nText 2\n\nCopyright one\n"
        );
        assert_eq!(written(&crates), expected);
    }
}
