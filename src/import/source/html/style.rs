//! What of a page's styles matters for where its lines end.

/// The value of a property in a `style` attribute in lower case.
pub fn property<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    style.split(';').rev().find_map(|part| {
        let (key, value) = part.split_once(':')?;
        (key.trim() == name).then(|| value.trim().trim_end_matches("!important").trim_end())
    })
}

/// Elements that take lines of their own.
const BLOCKS: [&str; 52] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ucapcontent",
    "ucaptitle",
    "ul",
    "xmp",
];

/// Whether an element takes lines of its own, by its style or else by its name.
pub fn is_block(name: &str, style: &str) -> bool {
    match property(style, "display") {
        Some("block" | "flex" | "grid" | "table" | "list-item") => true,
        Some("inline" | "inline-block" | "inline-flex") => false,
        _ => BLOCKS.contains(&name),
    }
}
