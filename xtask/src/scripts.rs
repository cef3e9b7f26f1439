//! The checks of JavaScript and CSS, which need nothing built.

use crate::{shell, tools};
use anyhow::{Context, Result};
use std::process::Command;

/// A program of an npm package: what it does, how it is called, and what to do when it fails.
struct Check {
    doing: &'static str,
    arguments: &'static [&'static str],
    remedy: &'static str,
}

const CHECKS: [Check; 4] = [
    Check {
        doing: "Checking the types of the element's JavaScript",
        arguments: &["node_modules/typescript/bin/tsc"],
        remedy: "correct what it names; `npm run types` checks again",
    },
    Check {
        doing: "Looking for faults in JavaScript",
        arguments: &["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "."],
        remedy: "correct what it names; `npm run lint` checks again",
    },
    Check {
        doing: "Looking for faults in styles",
        arguments: &["node_modules/stylelint/bin/stylelint.mjs", "--max-warnings=0", "{style,gallery}/*.css"],
        remedy: "correct what it names; `npm run lint` checks again",
    },
    Check {
        doing: "Checking the format of JavaScript and styles",
        arguments: &["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
        remedy: "run `npm run format`",
    },
];

/// Runs all of them; how many there are.
pub fn check() -> Result<usize> {
    tools::npm_packages()?;
    for check in &CHECKS {
        shell::run(check.doing, Command::new("node").args(check.arguments)).context(check.remedy)?;
    }
    Ok(CHECKS.len())
}
