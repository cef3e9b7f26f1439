//! `cargo xtask serve`: the built page on this machine, as a plain web server would give it.
//!
//! With `--dev` Trunk serves instead, and rebuilds and reloads on every change.

use crate::{build, shell};
use anyhow::{Context, Result, bail};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Request, Response, Server};

const FIRST_PORT: u16 = 8080;
/// Requests answered at the same time; a page asks for half a dozen files at once.
const WORKERS: usize = 4;

#[derive(clap::Args)]
pub struct Arguments {
    /// Rebuild and reload on every change
    #[arg(long)]
    dev: bool,
    /// The port [default: the first free one from 8080]
    #[arg(long)]
    port: Option<u16>,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    if arguments.dev { serve_with_trunk(arguments.port) } else { serve_dist(arguments.port) }
}

fn serve_with_trunk(port: Option<u16>) -> Result<()> {
    build::install_tools()?;
    let listener = listen(port)?;
    let port = listener.local_addr()?.port();
    drop(listener); // Trunk takes the port that was found free

    // A folder of its own, so that dist/ keeps the last release build.
    let out = shell::target_directory().join("dev-dist");
    let mut command = build::trunk("serve", &out)?;
    command.args(["--port", &port.to_string()]);
    shell::run(
        &format!("Serving http://127.0.0.1:{port}/ with Trunk, rebuilding on change (Ctrl+C ends it)"),
        &mut command,
    )
}

fn serve_dist(port: Option<u16>) -> Result<()> {
    let dist = shell::root().join("dist");
    let listener = listen(port)?; // before the build: a port in use is better known at once
    build::build(false, Path::new("dist"))?;
    let port = listener.local_addr()?.port();
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow::anyhow!("cannot serve on port {port}: {error}"))?;
    println!(
        "Serving {} (Ctrl+C ends it)\n\
         \x20 http://127.0.0.1:{port}/             the sample report\n\
         \x20 http://127.0.0.1:{port}/samples/     a site of reports, with the years side by side\n\
         \x20 http://127.0.0.1:{port}/gallery/     every view and state of the element\n\
         \x20 http://127.0.0.1:{port}/import.html  from a page, a text or a Word file to a report",
        dist.display()
    );

    let server = Arc::new(server);
    let workers = (0..WORKERS).map(|_| {
        let (server, dist) = (Arc::clone(&server), dist.clone());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(request, &dist);
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        if worker.join().is_err() {
            bail!("the server stopped unexpectedly");
        }
    }
    Ok(())
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    match port {
        Some(port) => TcpListener::bind(("127.0.0.1", port))
            .with_context(|| format!("port {port} cannot be used: choose another by --port")),
        None => (FIRST_PORT..FIRST_PORT + 100)
            .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
            .context("no free port from 8080 to 8179: choose one by --port"),
    }
}

fn answer(request: Request, dist: &Path) {
    let found = find_file(dist, request.url()).and_then(|path| Some((fs::read(&path).ok()?, path)));
    let (status, content, path) = match found {
        Some((content, path)) => (200, content, path),
        None => (404, b"Not found\n".to_vec(), PathBuf::from("not-found.txt")),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut response = Response::from_data(content).with_status_code(status);
    for (field, value) in [("Content-Type", content_type(&name)), ("Cache-Control", cache_control(&name))] {
        if let Ok(header) = Header::from_bytes(field, value) {
            response.add_header(header);
        }
    }
    // The reader may be gone before the answer is written; that is no concern of the server.
    let _ = request.respond(response);
}

/// The file a URL means, if it is one inside `dist`.
fn find_file(dist: &Path, url: &str) -> Option<PathBuf> {
    let path = percent_decoded(url.split(['?', '#']).next()?)?;
    let mut file = dist.canonicalize().ok()?;
    let inside = file.clone();
    file.push(path.trim_start_matches('/'));
    let mut file = file.canonicalize().ok()?;
    if file.is_dir() {
        file.push("index.html");
    }
    (file.is_file() && file.starts_with(inside)).then_some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        if byte == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(byte);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "text/xml; charset=utf-8",
        "txt" | "ts" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

/// A name that carries its content's hash never changes its content; any other may at any time.
fn cache_control(name: &str) -> &'static str {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit('-').next().unwrap_or_default();
    let hashed = hash.len() == 10 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_inside_the_folder_are_found() {
        let here = shell::root().join("xtask");
        assert_eq!(find_file(&here, "/src/serve.rs?x"), Some(here.join("src/serve.rs")));
        assert_eq!(find_file(&here, "/s%72c/serve.rs"), Some(here.join("src/serve.rs")));
        for outside in ["/../Cargo.toml", "/..%2fCargo.toml", "//etc/passwd", "/src", "/%", "/%zz", "/src/\0"]
        {
            assert_eq!(find_file(&here, outside), None, "{outside}");
        }
    }

    #[test]
    fn only_hashed_names_are_kept_for_good() {
        assert!(cache_control("report-viewer-0123456789.wasm").contains("immutable"));
        assert_eq!(cache_control("report-viewer.js"), "no-cache");
        assert_eq!(cache_control("index.html"), "no-cache");
    }
}
