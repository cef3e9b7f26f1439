//! Files written whole or not at all, and never over what they are made of.
//!
//! What is written stands under a hidden name beside its place until the disk has it, then takes the
//! place in one step: a full disk, a stopped program or a lost connection leaves the file that was
//! there.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use report_viewer::i18n::fill;

use crate::files::{self, Failure};
use crate::session::Session;

/// How the names begin of files that are being written.
pub const UNFINISHED: &str = ".report-unfinished-";

/// Links that lead on to links, at most; systems end at 40 themselves.
const LINKS: usize = 40;

/// Writes a file whole, or leaves the one that is there. Makes its folder.
pub fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_stream(path) {
        return OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let target = behind_links(path);
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A file that may not be written is not replaced either, though its folder would allow it.
    let present = match OpenOptions::new().write(true).open(&target) {
        Ok(file) => Some(file.metadata()?),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            None
        }
        Err(error) => return Err(error),
    };
    let mut beside = tempfile::Builder::new();
    beside.prefix(UNFINISHED);
    // As any new file: for all whom the user's mask lets read it.
    #[cfg(unix)]
    beside.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = beside.tempfile_in(folder)?;
    // By the file itself, whose errors do not name the hidden place.
    file.as_file_mut().write_all(bytes)?;
    if let Some(present) = present {
        keep_owner(file.as_file(), &present);
        file.as_file().set_permissions(present.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Whether a path is a pipe, a terminal or the like, in which nothing can be replaced.
fn is_stream(path: &Path) -> bool {
    let is_special = |metadata: fs::Metadata| !metadata.is_file() && !metadata.is_dir();
    path.starts_with("/dev") || fs::metadata(path).is_ok_and(is_special)
}

/// The file that a link leads to, there or not: the link stays.
fn behind_links(path: &Path) -> PathBuf {
    let mut target = path.to_owned();
    for _ in 0..LINKS {
        let Ok(next) = fs::read_link(&target) else { break };
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    target
}

/// Gives a file the owner of the one it replaces, where the user may.
#[cfg(unix)]
fn keep_owner(file: &File, present: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    if file.metadata().is_ok_and(|made| (made.uid(), made.gid()) != (present.uid(), present.gid())) {
        let _ = fchown(file, Some(present.uid()), Some(present.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

/// What tells a file or a folder from every other, by whatever name it is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Identity(Told);

#[cfg(unix)]
type Told = (u64, u64);
#[cfg(not(unix))]
type Told = PathBuf;

impl Identity {
    /// That of a file or folder, or of the file that standard input is; none for what is not there
    /// and for streams, which nothing is lost in.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = if files::is_standard_input(path) { of_input() } else { fs::metadata(path) }.ok()?;
        (metadata.is_file() || metadata.is_dir()).then(|| told(path, &metadata))?.map(Self)
    }
}

#[cfg(unix)]
fn told(_: &Path, metadata: &fs::Metadata) -> Option<Told> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn told(path: &Path, _: &fs::Metadata) -> Option<Told> {
    path.canonicalize().ok()
}

#[cfg(unix)]
fn of_input() -> io::Result<fs::Metadata> {
    use std::os::fd::AsFd;
    File::from(io::stdin().as_fd().try_clone_to_owned()?).metadata()
}

#[cfg(not(unix))]
fn of_input() -> io::Result<fs::Metadata> {
    Err(ErrorKind::Unsupported.into())
}

/// Refuses outputs that are one of the inputs, by whatever name.
pub fn keep_apart(session: &Session, outputs: &[&Path], inputs: &[&Path]) -> Result<(), Failure> {
    for output in outputs {
        let Some(there) = Identity::of(output) else { continue };
        if let Some(input) = inputs.iter().find(|input| Identity::of(input).as_ref() == Some(&there)) {
            return Err(would_overwrite(session, input, output));
        }
    }
    Ok(())
}

/// That an output would be written over what it is made of.
pub fn would_overwrite(session: &Session, input: &Path, output: &Path) -> Failure {
    let texts = session.messages;
    let output = output.display().to_string();
    let what = fill(texts.would_overwrite, &[("output", &output)]);
    Failure::new(&files::name(session, input), what, texts.would_overwrite_help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<String> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_in_one_step_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new/folder/a.json");
        for text in ["one", "two, longer", ""] {
            whole(&path, text.as_bytes()).expect("written");
            assert_eq!(fs::read_to_string(&path).expect("read"), text);
        }
        assert_eq!(names(&folder.path().join("new/folder")), ["a.json"]);
        // Where a folder of that name stands nothing is written.
        assert!(whole(&folder.path().join("new"), b"x").is_err());
        assert!(whole(&path.join("b.json"), b"x").is_err());
        assert_eq!(names(folder.path()), ["new"]);
        assert_eq!(names(&folder.path().join("new/folder")), ["a.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn rights_links_and_streams_stay_what_they_are() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let rights = |name: &str| fs::metadata(path(name)).expect("a file").permissions().mode() & 0o777;
        fs::write(path("plain"), "").expect("written");
        whole(&path("new"), b"x").expect("written");
        assert_eq!(rights("new"), rights("plain"));
        for mode in [0o600, 0o640, 0o755] {
            fs::set_permissions(path("new"), PermissionsExt::from_mode(mode)).expect("rights");
            whole(&path("new"), b"y").expect("written");
            assert_eq!(rights("new"), mode);
        }
        symlink("new", path("link")).expect("a link");
        symlink("not-yet", path("onward")).expect("a link");
        symlink("onward", path("link-to-nothing")).expect("a link");
        symlink("circle", path("circle")).expect("a link");
        whole(&path("link"), b"z").expect("written");
        whole(&path("link-to-nothing"), b"first").expect("written");
        assert!(whole(&path("circle"), b"x").is_err());
        assert!(fs::symlink_metadata(path("link")).expect("a link").is_symlink());
        assert_eq!(fs::read_to_string(path("new")).expect("read"), "z");
        assert_eq!(fs::read_to_string(path("not-yet")).expect("read"), "first");
        whole(Path::new("/dev/null"), b"x").expect("written");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_known_by_every_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a"), "").expect("written");
        fs::write(path("b"), "").expect("written");
        fs::hard_link(path("a"), path("hard")).expect("a link");
        std::os::unix::fs::symlink("a", path("soft")).expect("a link");
        let same = |one: &str, other: &str| {
            let [one, other] = [one, other].map(|name| Identity::of(&path(name)));
            one.is_some() && one == other
        };
        assert!(same("a", "hard") && same("a", "soft") && same("soft", "hard") && same("./a", "a"));
        assert!(!same("a", "b") && !same("a", "none") && !same("none", "none"));
        assert_eq!(Identity::of(Path::new("/dev/null")), None);
    }
}
