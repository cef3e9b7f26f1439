//! What Rust, JavaScript and CSS call by one name: said here, and generated for the others by the build
//! (`xtask/bundle`), which replaces `__NAME__` in scripts and writes the sizes as styles.

/// Sizes of the main text in CSS pixels, by font step.
pub const FONT_SIZES: [u16; 5] = [16, 18, 22, 26, 30];

/// The step a reader starts with.
pub const DEFAULT_FONT_STEP: usize = 1;

/// Where the browser keeps the step that a reader chose.
pub const FONT_STEP_KEY: &str = "report-viewer:font-step";

/// What stands before an id in the address of a written page, as for an element without an id.
pub const PREFIX: &str = "report:";

/// What the ids of a live report begin with, in its shadow tree.
pub const DOM_PREFIX: &str = "rv-";

/// The same as JSON, for the build.
pub fn json() -> String {
    let sizes: Vec<String> = FONT_SIZES.iter().map(u16::to_string).collect();
    format!(
        "{{\"__FONT_SIZES__\":[{}],\"__DEFAULT_FONT_STEP__\":{DEFAULT_FONT_STEP},\"__FONT_STEP_KEY__\":\"{FONT_STEP_KEY}\",\
         \"__PREFIX__\":\"{PREFIX}\",\"__DOM_PREFIX__\":\"{DOM_PREFIX}\"}}\n",
        sizes.join(",")
    )
}
