//! The tables of the disclosure form in a text that has lost them: a cell or some cells a line, as they are copied
//! from a page or a document.
//!
//! The form is known, so its labels tell where rows begin, and how many numbers each has. Where not all of them
//! are there, nothing is said: the text stays text.

use std::ops::Range;

use super::super::grid::{self, Cell};
use crate::model::Table;
use crate::prose::characters::{is_blank, trim};
use crate::tables::cell::{self, Cell as Said};
use crate::tables::form::concepts::{ACTIVE_ROWS, APPLICANTS, Concept, REQUESTS, RESULTS};
use crate::tables::form::plain;

/// Tables of the form, each with the lines that it takes, by their index.
pub fn tables(lines: &[&str]) -> Vec<(Range<usize>, Table)> {
    if !lines
        .iter()
        .any(|line| line.contains("申请人情况") || line.contains("第二十条第") || line.contains("结果维持"))
    {
        return Vec::new();
    }
    let tokens: Vec<Token> = lines
        .iter()
        .enumerate()
        .flat_map(|(line, text)| text.split('\t').map(move |text| Token { line, text: trim(text) }))
        .filter(|token| !token.text.is_empty())
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        // A table begins with a line, and ends with one.
        let begins = at == 0 || tokens[at - 1].line < tokens[at].line;
        let read = begins
            .then(|| active(&tokens, at).or_else(|| requests(&tokens, at)).or_else(|| reviews(&tokens, at)));
        match read.flatten() {
            Some((end, rows)) if end == tokens.len() || tokens[end].line > tokens[end - 1].line => {
                if let Some(table) = grid::table(None, rows) {
                    found.push((tokens[at].line..tokens[end - 1].line + 1, table));
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// A cell of the text, and its line.
struct Token<'a> {
    line: usize,
    text: &'a str,
}

impl Token<'_> {
    fn is_value(&self) -> bool {
        !matches!(cell::read(self.text), Said::Words)
    }

    fn is_one_of(&self, concepts: &[Concept]) -> bool {
        let name = plain(self.text);
        concepts.iter().any(|concept| concept.is(&name))
    }
}

type Rows = Vec<Vec<Cell>>;

fn cell(text: &str, columns: usize, rows: usize) -> Cell {
    Cell { text: text.to_owned(), columns, rows, heading: false }
}

/// 二: groups of 第二十条第（一）项, each with heads and rows of its own.
fn active(tokens: &[Token], start: usize) -> Option<(usize, Rows)> {
    let is_group =
        |at: usize| tokens.get(at).is_some_and(|token| plain(token.text).starts_with("第二十条第"));
    let mut groups = Vec::new();
    let mut at = start;
    while is_group(at) {
        let group = tokens[at].text;
        let heads_end = (at + 1..tokens.len()).find(|next| tokens[*next].is_one_of(ACTIVE_ROWS))?;
        let heads: Vec<&str> = tokens[at + 1..heads_end].iter().map(|token| token.text).collect();
        if !(2..=4).contains(&heads.len()) || tokens[at + 1..heads_end].iter().any(Token::is_value) {
            return None;
        }
        at = heads_end;
        let mut rows = Vec::new();
        while tokens.get(at).is_some_and(|token| token.is_one_of(ACTIVE_ROWS)) {
            let values = tokens.get(at + 1..at + heads.len())?;
            if !values.iter().all(Token::is_value) {
                return None;
            }
            rows.push((tokens[at].text, values.iter().map(|token| token.text).collect::<Vec<_>>()));
            at += heads.len();
        }
        groups.push((group, heads, rows));
    }
    let width = groups.iter().map(|(_, heads, _)| heads.len()).max()?;
    let spread = |texts: &[&str]| -> Vec<Cell> {
        let last = texts.len() - 1;
        texts
            .iter()
            .enumerate()
            .map(|(index, text)| cell(text, if index == last { width - last } else { 1 }, 1))
            .collect()
    };
    let mut rows: Rows = Vec::new();
    for (group, heads, data) in &groups {
        rows.push(vec![cell(group, width, 1)]);
        rows.push(spread(heads));
        rows.extend(data.iter().map(|(name, values)| {
            spread(&std::iter::once(*name).chain(values.iter().copied()).collect::<Vec<_>>())
        }));
    }
    Some((at, rows))
}

/// How deep a label of 三 stands: 一、 0, （一） 1, 1. 2.
fn depth(label: &str) -> usize {
    match label.trim_start_matches(is_blank).chars().next() {
        Some('（' | '(') => 1,
        Some(first) if first.is_numeric() && !"一二三四五六七八九十".contains(first) => 2,
        _ => 0,
    }
}

/// 三: applicants by what became of their requests.
fn requests(tokens: &[Token], start: usize) -> Option<(usize, Rows)> {
    let first = plain(tokens[start].text);
    if first != "申请人情况" && !first.contains("勾稽关系") {
        return None;
    }
    let body = (start..tokens.len().min(start + 14)).find(|at| REQUESTS[0].is(&plain(tokens[*at].text)))?;
    let mut heads: Vec<&str> = tokens[start..body].iter().map(|token| token.text).collect();
    let mut take = |is: &dyn Fn(&str) -> bool| {
        let at = heads.iter().position(|text| is(&plain(text)))?;
        Some(heads.remove(at))
    };
    let corner = take(&|text| text.contains("勾稽关系")).unwrap_or_default();
    let who = take(&|text| text == "申请人情况")?;
    let group = take(&|text| text.starts_with("法人"))?;
    let names: Vec<&str> = APPLICANTS.iter().map(|one| take(&|text| one.is(text))).collect::<Option<_>>()?;
    if !heads.is_empty() {
        return None;
    }
    let mut rows: Rows = vec![
        vec![cell(corner, 3, 3), cell(who, 7, 1)],
        vec![cell(names[0], 1, 2), cell(group, 5, 1), cell(names[6], 1, 2)],
        names[1..6].iter().map(|name| cell(name, 1, 1)).collect(),
    ];
    let mut labelled: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    let mut at = body;
    loop {
        let values = (at..tokens.len()).find(|next| tokens[*next].is_value())?;
        let labels: Vec<&str> = tokens[at..values].iter().map(|token| token.text).collect();
        let found = tokens.get(values..values + names.len())?;
        if labels.is_empty() || labels.len() > 3 || !found.iter().all(Token::is_value) {
            return None;
        }
        at = values + names.len();
        let last = tokens[values - 1].is_one_of(std::slice::from_ref(&REQUESTS[REQUESTS.len() - 1]));
        labelled.push((labels, found.iter().map(|token| token.text).collect()));
        if last {
            break;
        }
        if labelled.len() > REQUESTS.len() + 2 {
            return None;
        }
    }
    // A label reaches down until the next of its depth or above.
    let reach = |row: usize, own: usize| {
        let below = labelled[row + 1..]
            .iter()
            .take_while(|(labels, _)| labels.iter().all(|label| depth(label) > own));
        1 + below.count()
    };
    for (row, (labels, values)) in labelled.iter().enumerate() {
        let last = labels.len() - 1;
        let cells = labels.iter().enumerate().map(|(index, label)| {
            let own = depth(label);
            if index == last { cell(label, 3 - own.min(2), 1) } else { cell(label, 1, reach(row, own)) }
        });
        rows.push(cells.chain(values.iter().map(|value| cell(value, 1, 1))).collect());
    }
    Some((at, rows))
}

/// 四: results of reviews, one row.
fn reviews(tokens: &[Token], start: usize) -> Option<(usize, Rows)> {
    if plain(tokens[start].text) != "行政复议" {
        return None;
    }
    let all = 3 * RESULTS.len();
    let body = (start..tokens.len().min(start + all + 5)).find(|at| tokens[*at].is_value())?;
    let mut heads: Vec<&str> = tokens[start..body].iter().map(|token| token.text).collect();
    let values = tokens.get(body..body + all)?;
    let mut take = |is: &dyn Fn(&str) -> bool| {
        let at = heads.iter().position(|text| is(&plain(text)))?;
        Some(heads.remove(at))
    };
    let [reconsideration, lawsuit, direct, after] =
        ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"].map(|name| take(&|text| text == name));
    let results: Vec<&str> =
        (0..3).flat_map(|_| RESULTS).map(|result| take(&|text| result.is(text))).collect::<Option<_>>()?;
    if !heads.is_empty() || !values.iter().all(Token::is_value) {
        return None;
    }
    let one = |text: &&str| cell(text, 1, 1);
    let second =
        results[..5].iter().map(|text| cell(text, 1, 2)).chain([cell(direct?, 5, 1), cell(after?, 5, 1)]);
    let rows = vec![
        vec![cell(reconsideration?, 5, 1), cell(lawsuit?, 10, 1)],
        second.collect(),
        results[5..].iter().map(one).collect(),
        values.iter().map(|token| cell(token.text, 1, 1)).collect(),
    ];
    Some((body + all, rows))
}
