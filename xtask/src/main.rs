//! `cargo xtask`: everything this project does besides writing code, one command a file.
//!
//! The only tools it takes for granted are Rust (by rustup) and Node with npm; what else a
//! command needs, `tools` installs the first time.

mod accuracy;
mod bench;
mod build;
mod element;
mod fuzz;
mod gallery;
mod licences;
mod pages;
mod schema;
mod scripts;
mod serve;
mod shell;
mod size;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "Builds, serves, measures and tests <report-viewer>")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the reading page and the element into dist/
    Build(build::Arguments),
    /// Build, then serve dist/ on 127.0.0.1 (with --dev: rebuild and reload on every change)
    Serve(serve::Arguments),
    /// Run every check: shell and styles, format, licences, lints, tests, schema, build, browser tests, size budgets
    Test(test::Arguments),
    /// Measure the importer on the cases in tests/import/
    Accuracy(accuracy::Arguments),
    /// Import a million mutated inputs and check what must hold of each
    Fuzz(fuzz::Arguments),
    /// Measure how long things take
    Bench(bench::Arguments),
    /// Print the size of every file of the element in dist/, raw and as brotli
    Size(size::Arguments),
    /// Write public/report.schema.json from the Rust model
    Schema(schema::Arguments),
    /// Build the element alone (internal: Trunk calls this as its post_build hook)
    Element(element::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Accuracy(arguments) => accuracy::run(&arguments),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Size(arguments) => size::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Element(arguments) => element::run(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
