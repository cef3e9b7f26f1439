//! `report schema`: the JSON Schema of the report JSON.

use clap::Args;
use std::path::PathBuf;

use crate::Outcome;
use crate::files::{self, Failure};
use crate::session::Session;

#[derive(Args)]
pub struct Arguments {
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let schema = report_viewer::model::json_schema();
    match &arguments.output {
        Some(path) => files::write(session, path, schema.as_bytes())?,
        None => files::print_data(session, schema.as_bytes())?,
    }
    Ok(Outcome::Fine)
}
