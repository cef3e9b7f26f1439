//! The zip that an Office document is: its parts, and how they refer to one another.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::decode::decode;
use super::xml::{Node, events};
use super::{FileKind, SourceError};

/// A zip of parts, and how much of them may still be unpacked.
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes more may be unpacked.
    pub left: u64,
}

/// What a part says of another one.
#[derive(Debug)]
pub struct Relation {
    /// What the part calls it.
    pub id: String,
    /// The last word of its type: `styles`, `footnotes`, `chart`.
    pub kind: String,
    /// Its path in the package.
    pub path: String,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8], left: u64) -> Result<Package<'a>, SourceError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SourceError::Damaged)?;
        Ok(Package { zip, left })
    }

    /// Whether there is such a part.
    pub fn holds(&self, path: &str) -> bool {
        self.zip.index_for_name(path).is_some()
    }

    /// A part as text; `None` if there is no such part.
    pub fn part(&mut self, path: &str) -> Result<Option<String>, SourceError> {
        Ok(self.bytes(path)?.map(|bytes| decode(&bytes, false).text))
    }

    /// A part as it is; `None` if there is no such part.
    pub fn bytes(&mut self, path: &str) -> Result<Option<Vec<u8>>, SourceError> {
        let path = path.trim_start_matches('/');
        let mut file = match self.zip.by_name(path) {
            Ok(file) => file,
            Err(zip::result::ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(SourceError::Damaged),
        };
        // What the zip says of its sizes is not relied upon.
        let mut bytes = Vec::new();
        (&mut file).take(self.left + 1).read_to_end(&mut bytes).map_err(|_| SourceError::Damaged)?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(SourceError::TooLarge)?;
        Ok(Some(bytes))
    }

    /// The path of the part with the text.
    pub fn main(&mut self) -> Result<String, SourceError> {
        let relations = self.relations("")?;
        let found = relations.into_iter().rfind(|relation| relation.kind == "officeDocument");
        let path = found.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.path);
        if self.holds(&path) && !path.starts_with("xl/") && !path.starts_with("ppt/") {
            Ok(path)
        } else {
            Err(SourceError::Unsupported(FileKind::Archive))
        }
    }

    /// What a part says of others in the package; of the package itself for an empty path.
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>, SourceError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(xml) = self.part(&format!("{folder}{slash}_rels/{file}.rels"))? else {
            return Ok(Vec::new());
        };
        let mut relations = Vec::new();
        events(&xml, |event| {
            if let Node::Open(element) = event
                && element.name() == "Relationship"
                && element.attribute("TargetMode").is_none_or(|mode| mode != "External")
                && let (Some(kind), Some(target)) = (element.attribute("Type"), element.attribute("Target"))
            {
                relations.push(Relation {
                    id: element.attribute("Id").unwrap_or_default(),
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    path: resolve(folder, &target),
                });
            }
        })?;
        Ok(relations)
    }
}

/// The path of a target as seen from a folder.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
