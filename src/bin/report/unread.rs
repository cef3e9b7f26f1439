//! The numbers of a report that nobody has read: for `figures --unread`, and what `import -v` says.

use report_viewer::check::Severity;
use report_viewer::i18n::fill;
use report_viewer::import::{Coverage, Unread};
use report_viewer::model::Report;

use crate::diagnostics::{Diagnostic, Excerpt};
use crate::session::Session;

/// How many of a report's numbers are figures, something else, and unread.
pub fn summary(session: &Session, coverage: &Coverage) -> String {
    let in_tables = coverage.unread.iter().filter(|unread| unread.in_table).count();
    let counts = [
        ("figures", coverage.figures),
        ("others", coverage.others),
        ("unread", coverage.unread.len()),
        ("tables", in_tables),
    ]
    .map(|(name, count)| (name, count.to_string()));
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
    fill(session.messages.coverage, &counts)
}

/// A line for each unread number: its section, the number, and the words around it.
pub fn list(session: &Session, report: &Report) -> String {
    let coverage = Coverage::of(report);
    let mut text = String::new();
    for unread in &coverage.unread {
        let place = place(session, report, unread);
        let [before, number, after] = around(unread);
        text.push_str(&format!("{place}{}{before}[{number}]{after}\n", session.viewer.colon));
    }
    text.push_str(&summary(session, &coverage));
    text.push('\n');
    text
}

/// What `import -v` says of the numbers in the text; those in tables are only counted.
pub fn note(session: &Session, name: &str, report: &Report) -> Diagnostic {
    let coverage = Coverage::of(report);
    let mut note = Diagnostic::new(Severity::Note, summary(session, &coverage));
    let in_text: Vec<&Unread> = coverage.unread.iter().filter(|unread| !unread.in_table).collect();
    for unread in &in_text {
        note = note.excerpt(Excerpt {
            origin: format!("{name}{}{}", session.viewer.colon, place(session, report, unread)),
            number: None,
            text: unread.text.clone(),
            ranges: vec![unread.range.clone()],
        });
    }
    if in_text.is_empty() { note.about(name) } else { note.help(session.messages.coverage_help) }
}

/// The numbers of the section, or that it stands in none; and whether in a table.
fn place(session: &Session, report: &Report, unread: &Unread) -> String {
    let section =
        unread.section.as_deref().map(|id| report.numbers_of(id)).filter(|numbers| !numbers.is_empty());
    let place = section.or_else(|| unread.section.clone()).unwrap_or_else(|| "—".to_owned());
    if unread.in_table { format!("{place} {}", session.messages.in_table) } else { place }
}

/// Characters shown on each side of a number.
const AROUND: usize = 16;

fn around(unread: &Unread) -> [String; 3] {
    let clean =
        |text: &str| text.chars().map(|next| if next.is_control() { ' ' } else { next }).collect::<String>();
    let before = &unread.text[..unread.range.start];
    let from = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let after: String = unread.text[unread.range.end..].chars().take(AROUND).collect();
    [clean(&before[from..]), clean(&unread.text[unread.range.clone()]), clean(&after)]
}
