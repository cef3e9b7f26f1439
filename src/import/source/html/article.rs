//! Which lines of a page are the article, and which lines before it say what it is.
//!
//! Articles are told by their text: long lines with 。，； and without links, numbered markers, data
//! tables. Classes and ids only help. Where it is not clear, a line is kept.

use std::ops::Range;

use super::classes::Hint;
use super::layout::{Apart, Page};
use super::line::{
    is_attachment, is_date, is_fact, is_furniture_line, is_link, is_numbered, is_path, is_sentence, is_value,
    text, worth,
};
use crate::import::portal::furniture::{heads_links, is_foot};
use crate::import::portal::{facts, path};
use crate::import::source::{Content, PageTags, Role};
use crate::prose::characters::is_blank;
use crate::prose::marker;

/// Whether what shows of a page is next to nothing, and what it hides is an article.
pub fn is_hidden(page: &Page) -> bool {
    let worth = |hidden: bool| -> usize {
        page.fragments
            .iter()
            .filter(|fragment| fragment.apart != Some(Apart::Control))
            .filter(|fragment| (fragment.apart == Some(Apart::Hidden)) == hidden)
            .map(worth)
            .sum()
    };
    let (shown, hidden) = (worth(false), worth(true));
    hidden > 200 && hidden > shown * 4
}

/// What becomes of a line of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pick {
    /// Whether it is taken.
    pub kept: bool,
    /// What it is known to be.
    pub role: Role,
}

/// Says of each line of a page whether it is taken, and what it is known to be. Lines about the page
/// are spaced where their parts meet, and a path that stands on two lines is joined.
pub fn pick(page: &mut Page, tags: &PageTags) -> Vec<Pick> {
    join_paths(page);
    let sums = Sums::of(page);
    let chosen = sums.descend(page);
    let mut kept = vec![false; page.fragments.len()];
    let (first, end) = (page.blocks[chosen].first, page.blocks[chosen].end);

    let is_prose = |index: &usize| sums.worth(*index, index + 1) > 0;
    let first_prose = (first..end).find(is_prose).unwrap_or(end);
    let last_prose = (first..end).rev().find(is_prose).unwrap_or(first);
    let path = (0..first_prose).rev().find(|index| is_path(&page.fragments[*index]));
    // 相关阅读, and nothing but names of other pages below it.
    let is_name = |index: &usize| {
        let text = text(&page.fragments[*index]);
        let short = text.chars().count() <= 45 && !text.contains('。') && !is_numbered(text);
        sums.worth(*index, index + 1) == 0 || short
    };
    let names = (first..end).rev().take_while(is_name).last().unwrap_or(end);
    let related = (names..end).find(|index| heads_links(text(&page.fragments[*index]))).unwrap_or(end);

    for (index, fragment) in page.fragments.iter().enumerate().take(end).skip(first) {
        let at_edge = index < first_prose || index > last_prose;
        kept[index] = index < related
            && !sums.excluded[index]
            && fragment.apart.is_none()
            && !is_path(fragment)
            && !is_furniture_line(fragment)
            && !(at_edge && (is_link(fragment) || is_foot(text(fragment))));
    }
    if related == end {
        keep_signature(page, &sums, chosen, &mut kept);
    }
    let title = keep_head(page, &sums, tags, path, first, &mut kept);
    space_facts(page, &kept);

    let is_body = |index: &usize| {
        let fragment = &page.fragments[*index];
        sums.worth(*index, index + 1) > 0 && (is_sentence(fragment) || is_numbered(text(fragment)))
    };
    let body = (first..end).find(is_body).unwrap_or(end);
    // Many a page has its title in the block of the article.
    let title = title.or_else(|| title_line(page, &sums, tags, first..body, NAMED));
    let titles = title.map_or(0..0, |title| title_lines(page, tags, title, body));
    let role = |index: usize| {
        let fragment = &page.fragments[index];
        if Some(index) == path {
            Role::Path
        } else if kept[index] && titles.contains(&index) {
            Role::Title
        } else if !kept[index] {
            let doubtful = fragment.apart.is_none()
                && !is_link(fragment)
                && marker::read(text(fragment)).is_some_and(|marker| marker.kind != marker::Kind::Lost);
            if doubtful { Role::Doubtful } else { Role::Unknown }
        } else if index < body && (is_fact(fragment) || is_value(page, index)) {
            Role::Fact
        } else {
            Role::Unknown
        }
    };
    (0..kept.len()).map(|index| Pick { kept: kept[index], role: role(index) }).collect()
}

/// `当前位置：` and the path in a cell of its own.
fn join_paths(page: &mut Page) {
    for index in 1..page.fragments.len() {
        let (before, after) = page.fragments.split_at_mut(index);
        let (Some(name), Some(path)) = (before.last_mut(), after.first_mut()) else { return };
        if name.apart.is_some() || path.apart.is_some() || !path::announces(text(name)) {
            continue;
        }
        let rest = text(path);
        let is_rest = !rest.is_empty()
            && rest.chars().count() <= 100
            && (rest.contains(path::MARKS) || path.linked > 0 || path.is_path);
        if is_rest && let Content::Text(text) = &mut path.content {
            let Content::Text(start) = &mut name.content else { continue };
            let mut start = std::mem::take(start);
            if !start.ends_with(['：', ':']) {
                start.push(' ');
            }
            text.insert_str(0, &start);
            path.characters += name.characters;
            path.is_path = true;
        }
    }
    // What was joined to its follower is empty now, and would be an empty line.
    let mut gone = Vec::with_capacity(page.fragments.len() + 1);
    let mut count = 0;
    for fragment in &page.fragments {
        gone.push(count);
        count += usize::from(matches!(&fragment.content, Content::Text(text) if text.is_empty()));
    }
    gone.push(count);
    if count == 0 {
        return;
    }
    for block in &mut page.blocks {
        block.first -= gone[block.first];
        block.end -= gone[block.end];
    }
    page.fragments.retain(|fragment| !matches!(&fragment.content, Content::Text(text) if text.is_empty()));
}

/// Sums over the lines before each, so that every block's are known at once.
struct Sums {
    /// Lines in blocks around the article.
    excluded: Vec<bool>,
    worth: Vec<usize>,
    sentences: Vec<usize>,
}

impl Sums {
    fn of(page: &Page) -> Sums {
        let plain: Vec<usize> = page
            .fragments
            .iter()
            .map(|fragment| if fragment.apart.is_some() { 0 } else { worth(fragment) })
            .collect();
        let excluded = excluded(page, &plain);
        let worths = plain.iter().zip(&excluded).map(|(worth, excluded)| if *excluded { 0 } else { *worth });
        let sentences = page.fragments.iter().zip(&excluded).zip(&plain);
        let sentences = sentences.map(|((fragment, excluded), worth)| {
            usize::from(!excluded && *worth > 0 && is_sentence(fragment))
        });
        Sums { worth: running(worths), sentences: running(sentences), excluded }
    }

    fn worth(&self, first: usize, end: usize) -> usize {
        self.worth[end] - self.worth[first]
    }

    /// The block that holds the article: from the page inwards, as long as what is left outside is
    /// not the article's.
    fn descend(&self, page: &Page) -> usize {
        let blocks = &page.blocks;
        let worth = |block: usize| self.worth(blocks[block].first, blocks[block].end);
        let sentences =
            |block: usize| self.sentences[blocks[block].end] - self.sentences[blocks[block].first];
        // For each block the child that is worth most; whether it or something in it says it is an
        // article; and how many of its children do.
        let mut best: Vec<Option<usize>> = vec![None; blocks.len()];
        let mut says = vec![Hint::None; blocks.len()];
        let mut articles = vec![0_usize; blocks.len()];
        for block in (1..blocks.len()).rev() {
            if worth(block) == 0 {
                continue;
            }
            let parent = blocks[block].parent;
            if best[parent].is_none_or(|best| worth(block) >= worth(best)) {
                best[parent] = Some(block);
            }
            let said = match (blocks[block].hint, says[block]) {
                (Hint::Article, _) | (_, Hint::Article) => Hint::Article,
                (Hint::MaybeArticle, _) | (_, Hint::MaybeArticle) => Hint::MaybeArticle,
                _ => Hint::None,
            };
            says[block] = said;
            if said == Hint::Article && worth(block) * 10 > worth(parent) {
                articles[parent] += 1;
            }
            if says[parent] != Hint::Article && said != Hint::None {
                says[parent] = said;
            }
        }
        let mut chosen = 0;
        while let Some(child) = best[chosen] {
            let rest = worth(chosen) - worth(child);
            let rest_sentences = sentences(chosen) - sentences(child);
            let lines = blocks[child].end - blocks[child].first;
            let everything = rest == 0 && lines == blocks[chosen].end - blocks[chosen].first;
            let goes = match says[child] {
                Hint::Article if articles[chosen] == 1 => rest * 100 <= worth(chosen) * 35,
                Hint::Article | Hint::MaybeArticle => rest * 100 <= worth(chosen) * 20 && rest_sentences <= 2,
                _ => rest * 100 <= worth(chosen) * 10 && rest_sentences == 0,
            };
            // A long paragraph among short ones is not the article.
            if !goes || !everything && (blocks[child].is_paragraph || lines < 2) {
                break;
            }
            chosen = child;
        }
        chosen
    }
}

fn running(values: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut sum = 0;
    let mut sums = vec![0];
    sums.extend(values.map(|value| {
        sum += value;
        sum
    }));
    sums
}

/// Lines in navigation, in lists of links, at the foot: blocks that say so or look so, and that
/// hold next to nothing of the page's text.
fn excluded(page: &Page, worths: &[usize]) -> Vec<bool> {
    let worth = running(worths.iter().copied());
    let characters = running(page.fragments.iter().map(|fragment| fragment.characters));
    let linked = running(page.fragments.iter().map(|fragment| fragment.linked));
    let links = running(page.fragments.iter().map(|fragment| usize::from(is_link(fragment))));
    let total = worth[worths.len()];
    let mut excluded = vec![false; worths.len()];
    let mut done = 0;
    for block in &page.blocks {
        if block.first < done || block.first == block.end {
            continue;
        }
        let within = |sums: &[usize]| sums[block.end] - sums[block.first];
        let around = block.hint == Hint::Chrome && within(&worth) * 100 <= total * 15;
        let list = within(&links) > 2
            && within(&linked) * 2 > within(&characters)
            && within(&worth) * 100 <= total * 10;
        if (around || list) && (block.first, block.end) != (0, worths.len()) {
            excluded[block.first..block.end].fill(true);
            done = block.end;
        }
    }
    excluded
}

/// How far behind the article its signature may stand, in lines.
const SIGNATURE_WITHIN: usize = 8;

/// Takes the lines behind the article that sign it, or that stand with it.
fn keep_signature(page: &Page, sums: &Sums, chosen: usize, kept: &mut [bool]) {
    let end = page.blocks[chosen].end;
    let beside = page.blocks[page.blocks[chosen].parent].end;
    let mut lines = Vec::new();
    let mut upto = 0;
    let limit = (end + SIGNATURE_WITHIN).min(page.fragments.len());
    for (index, fragment) in page.fragments.iter().enumerate().take(limit).skip(end) {
        let text = text(fragment);
        if is_furniture_line(fragment) || fragment.apart.is_some() {
            continue;
        }
        let attachment = is_attachment(text);
        let other = sums.excluded[index] || is_link(fragment) || is_foot(text) || heads_links(text);
        if other && !attachment || is_path(fragment) {
            break;
        }
        lines.push(index);
        if is_date(text) || attachment || index < beside {
            upto = lines.len();
        }
    }
    for index in &lines[..upto] {
        kept[*index] = true;
    }
}

/// Takes the lines before the article that say what it is: the path, the title and what stands
/// between it and the article, the facts about the page.
fn keep_head(
    page: &Page,
    sums: &Sums,
    tags: &PageTags,
    path: Option<usize>,
    first: usize,
    kept: &mut [bool],
) -> Option<usize> {
    if let Some(path) = path {
        kept[path] = true;
    }
    let below_path = path.map_or(0, |path| path + 1).min(first);
    // Above the path only what the page's tags call its title: the site's name stands there too.
    let title = title_line(page, sums, tags, below_path..first, 1)
        .or_else(|| title_line(page, sums, tags, 0..below_path, NAMED));
    let head = title.or(path.map(|_| below_path));
    for (index, fragment) in page.fragments.iter().enumerate().take(first).skip(below_path) {
        let text = text(fragment);
        if fragment.apart.is_some() || is_link(fragment) || is_path(fragment) {
            continue;
        }
        let is_head = head.is_some_and(|head| index >= head) && !sums.excluded[index];
        let is_text = !is_furniture_line(fragment)
            && !is_foot(text)
            && !matches!(fragment.content, Content::Picture(_));
        kept[index] |= is_fact(fragment) || is_value(page, index) || is_head && is_text;
    }
    if let Some(title) = title {
        kept[title] = true;
    }
    title
}

/// How much a line looks like the title if the page's `<title>` has it.
const NAMED: usize = 3;

/// The line among others that is the title, if one looks like it at least so much.
fn title_line(page: &Page, sums: &Sums, tags: &PageTags, among: Range<usize>, least: usize) -> Option<usize> {
    let article = tags.article_title.as_deref().map(squeeze);
    let page_title = tags.page_title.as_deref().map(squeeze);
    let site = tags.site_name.as_deref().map(squeeze);
    let mut best: Option<(usize, usize)> = None;
    for (index, fragment) in page.fragments.iter().enumerate().take(among.end).skip(among.start) {
        let text = text(fragment);
        if fragment.apart.is_some()
            || sums.excluded[index]
            || is_link(fragment)
            || fragment.characters < 4
            || fragment.characters > 120
            || is_fact(fragment)
            || is_furniture_line(fragment)
            || marker::read(text).is_some()
            || is_path(fragment)
        {
            continue;
        }
        let text = squeeze(text);
        if site.as_ref() == Some(&text) {
            continue;
        }
        let named = article
            .as_ref()
            .is_some_and(|title| *title == text || text.chars().count() > 5 && title.contains(&text));
        let page_title =
            page_title.as_ref().is_some_and(|title| text.chars().count() > 5 && title.contains(&text));
        let heading = match fragment.heading {
            Some(1) => 2,
            Some(2 | 3) => 1,
            _ => 0,
        };
        let class = usize::from(page.blocks[fragment.block].is_title);
        let score = usize::from(named) * 5 + usize::from(page_title) * NAMED + heading + class;
        // Of a title on two lines the first; of titles alike the one nearer to the article.
        let beats = match best {
            None => score >= least,
            Some((_, most)) if named || page_title => score > most,
            Some((_, most)) => score >= most,
        };
        if beats {
            best = Some((index, score));
        }
    }
    best.map(|(index, _)| index)
}

/// The lines of the title that begins with a line the page's tags name: all that go on in it. None
/// where only the look of the line says that it is the title.
fn title_lines(page: &Page, tags: &PageTags, first: usize, end: usize) -> Range<usize> {
    let article = tags.article_title.as_deref().map(squeeze).unwrap_or_default();
    // 标题_某区人民政府: the site's name stands behind.
    let page_title = tags.page_title.as_deref().map(squeeze).unwrap_or_default();
    let names =
        |title: &str| title.chars().count() > 3 && (article.contains(title) || page_title.starts_with(title));
    let mut title = squeeze(text(&page.fragments[first]));
    if !names(&title) {
        return 0..0;
    }
    let mut last = first + 1;
    while let Some(next) = page.fragments.get(last).filter(|_| last < end) {
        let longer = title + &squeeze(text(next));
        if text(next).is_empty() || !names(&longer) {
            break;
        }
        title = longer;
        last += 1;
    }
    first..last
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|character| !is_blank(*character)).collect()
}

/// Puts a space between the parts of lines about the page, which only styles hold apart:
/// `发布日期：2021-08-19` and `来源：区司法局` in elements without anything between them.
fn space_facts(page: &mut Page, kept: &[bool]) {
    for (fragment, kept) in page.fragments.iter_mut().zip(kept) {
        let Content::Text(text) = &mut fragment.content else { continue };
        if !kept || fragment.seams.is_empty() || !facts::is_fact(text) {
            continue;
        }
        for seam in fragment.seams.iter().rev() {
            let Some((before, after)) = text.split_at_checked(*seam) else { continue };
            let apart = before.is_empty()
                || after.is_empty()
                || before.ends_with(is_blank)
                || after.starts_with(is_blank);
            let part = facts::begins_part(after);
            if !apart && part {
                text.insert(*seam, ' ');
            }
        }
    }
}
