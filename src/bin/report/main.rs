//! `report`: government work reports to JSON, checked, their figures as a table; as pages, sites and PDF.
//!
//! | room | what is done there |
//! |---|---|
//! | `import`, `folder` | a file, or a folder of files, to report JSON |
//! | `check` | what is wrong with a report |
//! | `render`, `build` | a report as a static page, a folder of them as a site |
//! | `pdf` | a report printed by a browser |
//! | `element` | where the element's files are |
//! | `figures`, `tables`, `schema` | its figures as a table or CSV; its tables for Excel or as CSV; the JSON Schema |
//! | `diagnostics`, `excerpt` | how it is said on a terminal |
//! | `parallel`, `guard` | many files at a time; panics kept to the file that caused them |
//! | `files`, `write` | files in and out; written whole or not at all, never over an input |
//! | `session`, `help` | languages, `--help` in them |
//!
//! Exit codes: 0 fine, 1 findings, 2 could not.

mod build;
mod check;
mod diagnostics;
mod element;
mod excerpt;
mod figures;
mod files;
mod folder;
mod guard;
mod help;
mod import;
mod parallel;
mod pdf;
mod render;
mod schema;
mod session;
mod tables;
mod unread;
mod write;

use clap::{FromArgMatches, Parser, Subcommand};
use std::process::ExitCode;

use report_viewer::i18n::Language;

use files::Failure;
use session::Session;

// What each argument means is in the catalogues, in every language: see `help`.
#[derive(Parser)]
#[command(name = "report", version, disable_help_subcommand = true)]
struct Arguments {
    #[arg(
        long,
        global = true,
        value_parser = session::parser(),
        value_name = session::NAMES.as_str(),
        ignore_case = true,
        hide_possible_values = true,
        display_order = 100
    )]
    language: Option<Language>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(import::Arguments),
    Check(check::Arguments),
    Figures(figures::Arguments),
    Tables(tables::Arguments),
    Render(render::Arguments),
    Build(build::Arguments),
    Pdf(pdf::Arguments),
    Schema(schema::Arguments),
}

/// How a command ended that could be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fine,
    Findings,
    /// Some of it could not be done, which has been said.
    Incomplete,
}

fn main() -> ExitCode {
    // `--help` has a language before the arguments are understood.
    let session = Session::of(std::env::args().skip(1));
    let matches = help::command(session.messages).get_matches();
    let arguments = match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => arguments,
        Err(error) => error.exit(),
    };
    let session = arguments.language.map_or(session, |language| Session::new(language, true));
    let result = match arguments.command {
        Command::Import(arguments) if arguments.are_of_a_folder() => folder::run(&session, &arguments),
        Command::Import(arguments) => import::run(&session, &arguments),
        Command::Check(arguments) => check::run(&session, &arguments),
        Command::Figures(arguments) => figures::run(&session, &arguments),
        Command::Tables(arguments) => tables::run(&session, &arguments),
        Command::Build(arguments) => build::run(&session, &arguments),
        Command::Pdf(arguments) => pdf::run(&session, &arguments),
        Command::Render(arguments) => render::run(&session, &arguments),
        Command::Schema(arguments) => schema::run(&session, &arguments),
    };
    match result {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Incomplete) => ExitCode::from(2),
        // Whoever was reading has read enough.
        Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(Failure::Said(diagnostic)) => {
            files::show(&session, &diagnostic);
            ExitCode::from(2)
        }
    }
}
