//! `--help` in the language of the run: the catalogue's texts put into the arguments.

use clap::{Arg, ArgAction, Command, CommandFactory};

use report_viewer::i18n::command::CommandMessages;

/// The command line with its help.
pub fn command(messages: &CommandMessages) -> Command {
    let command = crate::Arguments::command().mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        explained(command, &name, messages)
    });
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(messages.option_version)
        .help_heading(messages.options)
        .display_order(102);
    explained(command, "", messages)
        .disable_version_flag(true)
        .arg(version)
        .subcommand_help_heading(messages.commands)
}

fn explained(command: Command, name: &str, messages: &CommandMessages) -> Command {
    let (about, examples) = match name {
        "import" => (messages.about_import, messages.examples_import),
        "check" => (messages.about_check, messages.examples_check),
        "figures" => (messages.about_figures, messages.examples_figures),
        "tables" => (messages.about_tables, messages.examples_tables),
        "render" => (messages.about_render, messages.examples_render),
        "build" => (messages.about_build, messages.examples_build),
        "pdf" => (messages.about_pdf, messages.examples_pdf),
        "schema" => (messages.about_schema, messages.examples_schema),
        _ => (messages.about, messages.examples),
    };
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(messages.option_help)
        .help_heading(messages.options)
        .display_order(101);
    command
        .mut_args(|argument| {
            let text = text(name, argument.get_id().as_str(), messages);
            let heading = if argument.is_positional() { messages.arguments } else { messages.options };
            argument.help(text).help_heading(heading)
        })
        .disable_help_flag(true)
        .arg(help)
        .about(about)
        .after_help(examples)
        .help_template(format!(
            "{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}",
            heading(messages.usage)
        ))
}

/// A heading as clap styles its own.
fn heading(text: &str) -> String {
    let style = clap::builder::Styles::default();
    let style = style.get_usage();
    format!("{style}{text}:{style:#}")
}

/// What an argument of a command means.
fn text(command: &str, argument: &str, messages: &CommandMessages) -> &'static str {
    match (command, argument) {
        ("", "language") => messages.option_language,
        ("import", "input") => messages.argument_input,
        ("import", "output") => messages.option_output,
        ("import", "format") => messages.option_as,
        ("import", "attach") => messages.option_attach,
        ("import", "corrections") => messages.option_corrections,
        ("import", "strict") => messages.option_strict_import,
        ("import", "verbose") => messages.option_verbose,
        ("check" | "figures" | "tables" | "render" | "pdf", "report") => messages.argument_report,
        ("check", "strict") => messages.option_strict_check,
        ("check", "all") => messages.option_all,
        ("check", "json") => messages.option_json,
        ("figures", "csv") => messages.option_csv,
        ("figures", "unread") => messages.option_unread,
        ("figures", "output") => messages.option_output_report,
        ("tables", "output") => messages.option_output_tables,
        ("render", "output") => messages.option_output_page,
        ("render" | "pdf", "address") => messages.option_address,
        ("render", "single_file") => messages.option_single_file,
        ("render", "without_scripts") => messages.option_without_scripts,
        ("build", "input") => messages.argument_reports,
        ("build", "output") => messages.option_output_site,
        ("build", "address") => messages.option_site_address,
        ("build", "name") => messages.option_site_name,
        ("build", "overwrite") => messages.option_overwrite,
        ("render" | "build", "collapsed") => messages.option_collapsed,
        ("pdf", "output") => messages.option_output_pdf,
        ("pdf", "browser") => messages.option_browser,
        ("render" | "build" | "pdf", "element") => messages.option_element,
        ("render", "element_address") => messages.option_element_address,
        ("schema", "output") => messages.option_output_schema,
        // A test finds those that have none.
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use report_viewer::i18n::Language;

    #[test]
    fn every_command_and_argument_is_explained_in_every_language() {
        for language in Language::ALL {
            let command = command(CommandMessages::of(language));
            command.clone().debug_assert();
            for command in command.get_subcommands().chain([&command]) {
                assert!(command.get_about().is_some());
                for argument in command.get_arguments() {
                    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{}: {}", command.get_name(), argument.get_id());
                }
            }
        }
    }
}
