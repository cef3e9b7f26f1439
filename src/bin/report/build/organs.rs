//! The pages that line up the organs of a year, and their tables.
//!
//! Reports are read one by one, and of each only what its rows show is kept.

use std::collections::{BTreeMap, HashSet};

use csv::StringRecord;
use report_viewer::compare::organs::{Column, columns};
use report_viewer::page::site::{self, Organ, Organs};

use super::output::Effort;
use super::{Builder, Changes, Failed, Job, names, say};
use crate::files::{self, Failure};
use crate::guard::guarded;
use crate::{figures, parallel};

/// A year of which several organs filled in the form.
pub struct FormYear {
    pub year: i32,
    /// Address of its page, from the root.
    pub path: String,
    /// The reports that are lined up, one of each organ.
    pub jobs: Vec<usize>,
    /// Reports of organs that have one already.
    others: Vec<usize>,
}

impl FormYear {
    /// Address of its table, from the root.
    pub fn csv(&self) -> String {
        format!("disclosure/{}.csv", self.year)
    }

    fn all(&self) -> impl Iterator<Item = usize> {
        self.jobs.iter().chain(&self.others).copied()
    }
}

/// The years of which two organs or more have the form; their reports learn of it. Of an organ with several reports
/// of a year the first by its path counts, as it does among the years of a publisher.
pub fn form_years(jobs: &mut [Job]) -> Vec<FormYear> {
    let mut years: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for (index, job) in jobs.iter().enumerate().filter(|(_, job)| job.known.has_form) {
        if let Some(year) = job.known.year {
            years.entry(year).or_default().push(index);
        }
    }
    let mut form_years = Vec::new();
    for (year, indices) in years {
        let mut seen = HashSet::new();
        // Nothing tells whether two reports without a publisher are of one organ.
        let is_first =
            |index: &usize| jobs[*index].known.publisher.as_ref().is_none_or(|name| seen.insert(name));
        let (of_organs, others): (Vec<usize>, Vec<usize>) = indices.into_iter().partition(is_first);
        if of_organs.len() < 2 {
            continue;
        }
        let form_year = FormYear { year, path: format!("disclosure/{year}.html"), jobs: of_organs, others };
        for index in form_year.all() {
            jobs[index].known.organs = Some(form_year.path.clone());
        }
        form_years.push(form_year);
    }
    form_years
}

/// An organ with its place in the order of names, and its row in the table of all cells.
struct Row {
    sort_name: String,
    organ: Organ,
    record: StringRecord,
}

impl Builder<'_> {
    /// Writes the pages and tables of years of whose reports any changed.
    pub fn organs(&self, form_years: &[FormYear], jobs: &[Job], changes: &Changes<'_>, failed: &mut Failed) {
        let counts = changes.counts(|known| known.organs.as_ref());
        let columns = columns();
        for year in form_years {
            let is_as_it_was = changes.same
                && counts.get(year.path.as_str()) == Some(&year.all().count())
                && [&year.path, &year.csv()].into_iter().all(|path| self.output.stands(path))
                && !changes.any(jobs, year.all());
            if is_as_it_was {
                continue;
            }
            if let Err(failure) = self.form_year(year, jobs, &columns) {
                say(self.session, failed, &year.path, failure);
            }
        }
    }

    fn form_year(&self, year: &FormYear, jobs: &[Job], columns: &[Column]) -> Result<(), Failure> {
        let style = self.style();
        let site = self.site(&style);
        let beside = |index: usize| format!("../{}", names::address(&jobs[index].file("html")));
        let title = |index: usize| match jobs[index].known.title.as_str() {
            "" => site.messages.untitled.to_owned(),
            title => title.to_owned(),
        };
        let row = |index: usize| -> Result<Row, Failure> {
            let report = self.read(&jobs[index].path)?.report;
            let name = jobs[index].known.publisher.clone().unwrap_or_else(|| title(index));
            let address = beside(index);
            let online = match &self.address {
                Some(address) => format!("{address}{}", names::address(&jobs[index].file("html"))),
                None => address.clone(),
            };
            guarded(self.session, &jobs[index].path, || Row {
                sort_name: names::slug(&name),
                organ: Organ::of(&site, columns, &report, &name, &address),
                record: StringRecord::from(site::record(&site, &report, &name, &online)),
            })
        };
        let mut rows: Vec<(usize, Row)> = Vec::with_capacity(year.jobs.len());
        parallel::each(
            &year.jobs,
            || (),
            |(), index| (*index, row(*index)),
            |(index, row)| {
                // A report that could not be read has been told of.
                rows.extend(row.ok().map(|row| (index, row)));
                jobs[index].path.clone()
            },
        );
        rows.sort_by(|(one, a), (other, b)| {
            (&a.sort_name, &a.organ.name, one).cmp(&(&b.sort_name, &b.organ.name, other))
        });
        let mut table = figures::Table::new(&site::record_head(&site))
            .map_err(|error| files::cannot_write(self.session, &year.csv(), &error))?;
        let mut organs = Vec::with_capacity(rows.len());
        for (_, row) in rows {
            table
                .push(&row.record)
                .map_err(|error| files::cannot_write(self.session, &year.csv(), &error))?;
            organs.push(row.organ);
        }
        let table = table.finish().map_err(|error| files::cannot_write(self.session, &year.csv(), &error))?;
        let others: Vec<(String, String)> =
            year.others.iter().map(|index| (title(*index), beside(*index))).collect();
        let csv = year.csv();
        let script = format!("assets/{}", self.element.sort());
        let page = Organs {
            year: year.year,
            path: &year.path,
            csv: csv.rsplit('/').next().unwrap_or_default(),
            script: &script,
            columns,
            organs: &organs,
            others: &others,
        };
        let html = guarded(self.session, &year.path, || site::organs(&site, &page))?;
        self.output.put(&csv, &table, Effort::Page)?;
        self.output.put(&year.path, html.as_bytes(), Effort::Page)
    }
}
