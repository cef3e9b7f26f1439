use super::*;
use crate::import::read;

fn report(body: &str) -> Report {
    let source = format!("某街道2020年工作总结\n\n一、主要工作\n\n{body}\n");
    read(source.as_bytes(), None).expect("a text").report
}

/// The number of a paragraph whose words these are.
fn numeral(before: &str, words: &str, after: &str) -> Numeral {
    let text = format!("{before}{words}{after}");
    let range = before.len()..before.len() + words.len();
    Numeral { section: Some("s1".into()), block: Some(0), until: text.len(), text, range }
}

#[test]
fn every_number_that_is_not_understood_is_marked_in_its_place() {
    let numbers = Numbers::of(&report(
        "2020年受理案件96件，惠及3万5人。\n\n（一）完成3.5/5.0亿元\n\n街道\t案件\n甲\t12\n乙\t3/5\n",
    ));
    let words: Vec<&str> = numbers.unread.iter().map(Numeral::words).collect();
    assert_eq!(words, ["3万5", "3.5/5.0亿"]);
    let mut marked = Vec::new();
    let mut note = |line: &Line| {
        for mark in &line.marks {
            marked.push((line.text[mark.range.clone()].to_owned(), mark.what));
        }
    };
    for part in &numbers.parts {
        match part {
            Part::Heading(line) | Part::Paragraph(line) => note(line),
            Part::Table { head, rows, .. } => head.iter().chain(rows).flatten().for_each(&mut note),
        }
    }
    let marked: Vec<_> = marked.iter().map(|(words, what)| (words.as_str(), *what)).collect();
    assert_eq!(
        marked,
        [
            ("96件", What::Figure(0)),
            ("3万5", What::Unread(0)),
            ("3.5/5.0亿", What::Unread(1)),
            ("12", What::Figure(1)),
            ("3/5", What::InTable),
        ]
    );
}

#[test]
fn plain_digits_are_proposed_and_nothing_that_needs_reading() {
    let value = |before: &str, words: &str, after: &str| numeral(before, words, after).proposal().value;
    for (words, plain) in
        [("12", "12"), ("3,400", "3400"), ("１２．５", "12.5"), ("0.50", "0.5"), ("1,234,567", "1234567")]
    {
        assert_eq!(value("共", words, "份").as_deref(), Some(plain), "{words}");
    }
    for words in ["3万5", "3.5/5.0", "1-2", "12,34", "1,2345", "三十", "1.", ".5", "1.2.3"] {
        assert_eq!(value("共", words, "份"), None, "{words}");
    }
    // What stands beside makes another number of it.
    for (before, after) in [("共", "万份"), ("共", "余份"), ("负-", "份"), ("共3.", "份"), ("共", "／5份")]
    {
        assert_eq!(value(before, "12", after), None, "{before}12{after}");
    }
}

#[test]
fn the_clause_is_proposed_as_the_label() {
    let label = |before: &str, words: &str, after: &str| numeral(before, words, after).proposal().label;
    assert_eq!(label("受理案件96件，惠及群众", "3万5", "。").as_deref(), Some("惠及群众"));
    assert_eq!(label("组织活动。", "3万5", "群众受益，效果好").as_deref(), Some("群众受益"));
    assert_eq!(label("", "12", ""), None);
    let long = "甲".repeat(30);
    assert_eq!(label(&long, "12", "").map(|label| label.chars().count()), Some(20));
}

#[test]
fn a_unit_is_part_of_what_states_it_where_it_follows() {
    let numeral = numeral("惠及", "3万5", "人次。");
    let words = |unit: &str| &numeral.text[numeral.stated(unit)];
    assert_eq!(words("人次"), "3万5人次");
    assert_eq!(words("人"), "3万5人");
    assert_eq!(words("户"), "3万5");
    assert_eq!(words(""), "3万5");
    let before_another = Numeral { until: numeral.range.end, ..numeral.clone() };
    assert_eq!(before_another.stated("人次"), numeral.range);
}

#[test]
fn a_quote_is_as_long_as_tells_it_from_others() {
    let sentence = "全街道各社区合计惠及3万5人，较好完成任务";
    let report = report(&format!("甲片区{sentence}。乙片区{sentence}。\n\n丙片区{sentence}。"));
    let numbers = Numbers::of(&report);
    assert_eq!(numbers.unread.len(), 3);
    for (index, numeral) in numbers.unread.iter().enumerate() {
        let stated = numeral.stated("人");
        let added = AddedFigure {
            section: numeral.section.clone(),
            quote: numeral.quote(&report, &stated),
            says: FigureCorrection { value: Some("35000".into()), ..FigureCorrection::default() },
        };
        assert_eq!(added.quote.exact, "3万5人");
        assert!(index > 0 || added.quote.prefix.chars().count() == AROUND);
        let found = find(&report, &numbers.unread, &added).expect("the words are in the text");
        assert_eq!(found.numeral, Some((index, stated)));
    }
}

#[test]
fn words_are_found_where_they_moved_to() {
    let added = |exact: &str, section: &str| AddedFigure {
        section: Some(section.into()),
        quote: AddedQuote { exact: exact.into(), prefix: String::new(), suffix: String::new() },
        ..AddedFigure::default()
    };
    let report = report("惠及3万5人。\n\n二、案件情况\n\n受理2020年案件。\n\n街道\t案件\n甲\t12\n乙\t13\n");
    let unread = Numbers::of(&report).unread;
    let section = unread[0].section.clone();
    let moved = find(&report, &unread, &added("3万5人", "s9")).expect("found");
    assert_eq!((moved.section, moved.numeral.map(|(index, _)| index)), (section, Some(0)));
    assert_eq!(find(&report, &unread, &added("案件", "s2")).map(|found| found.numeral), Some(None));
    assert!(find(&report, &unread, &added("13", "s2")).is_some_and(|found| found.numeral.is_none()));
    assert_eq!(find(&report, &unread, &added("4万5人", "s1")), None);
}
