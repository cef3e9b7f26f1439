//! What a test makes, against what was accepted: `ACCEPT=1` before the test's command accepts what is made
//! now, and `git diff` then shows what changed.

use std::fs;
use std::path::Path;

/// What differs from what was accepted, so far.
pub struct Accepted {
    command: &'static str,
    accepting: bool,
    different: Vec<String>,
}

impl Accepted {
    /// Of the test that a command runs.
    pub fn by(command: &'static str) -> Self {
        Self { command, accepting: std::env::var_os("ACCEPT").is_some(), different: Vec::new() }
    }

    /// Holds a file against what is made; nothing is made of what is to be no more.
    pub fn hold(&mut self, file: &Path, made: Option<&str>) {
        let accepted = fs::read_to_string(file).ok();
        match made {
            _ if accepted.as_deref() == made => {}
            Some(made) if self.accepting => fs::write(file, made).expect("what is accepted is written"),
            None if self.accepting => fs::remove_file(file).expect("what is made no more goes"),
            _ => {
                let difference =
                    first_difference(accepted.as_deref().unwrap_or_default(), made.unwrap_or_default());
                self.different.push(format!("{}\n{difference}", file.display()));
            }
        }
    }

    /// Fails where anything differs.
    pub fn finish(self) {
        assert!(
            self.different.is_empty(),
            "{}\nIf this is as it should be: ACCEPT=1 {}",
            self.different.join("\n"),
            self.command
        );
    }
}

/// The first line in which two texts differ, with the ones around.
fn first_difference(accepted: &str, made: &str) -> String {
    let (accepted, made): (Vec<&str>, Vec<&str>) = (accepted.lines().collect(), made.lines().collect());
    let at = accepted.iter().zip(&made).take_while(|(first, second)| first == second).count();
    let around =
        |lines: &[&str]| lines[at.saturating_sub(1).min(lines.len())..lines.len().min(at + 3)].join("\n");
    format!("line {}, accepted:\n{}\nmade:\n{}", at + 1, around(&accepted), around(&made))
}
