//! What views say, as written pages have it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use crate::i18n::messages;
use crate::model::read;
use crate::terms::PREFIX;
use crate::view::Scene;
use crate::view::figure_card::{rows, title};
use crate::view::stage::{Printed, Stage};

/// What the card of a figure says, without its marks.
fn card(language: &str, figures: &str, index: usize) -> String {
    let json = format!(
        r#"{{"version":"1.1","title":"题","period":"2021","body":[{{"kind":"paragraph","text":"文"}}],"figures":[{figures}]}}"#
    );
    let reading = Arc::new(read(&json).expect("a report"));
    let owner = Owner::new();
    let html = owner.with(|| {
        let messages = messages(language);
        let scene = Scene::new(
            reading,
            messages,
            Stage::new(Printed { prefix: PREFIX.to_owned(), ..Printed::default() }),
        );
        let figure = &scene.reading().report.figures[index];
        title(messages, figure).child(rows(&scene, index, figure)).view().to_html()
    });
    let mut text = String::new();
    for piece in html.split('<') {
        let (mark, words) = piece.split_once('>').unwrap_or(("", piece));
        text.push_str(match mark.split([' ', '>']).next() {
            Some("dt") => "|",
            Some("a") => " ",
            _ => "",
        });
        text.push_str(words);
    }
    text
}

#[test]
fn the_card_says_it_in_words_and_leads_to_what_it_has_to_do_with() {
    let figures = r#"
        {"id":"f1","label":"来访","value":21,"unit":"件","period":"2021","printed":"21件","quote":{"exact":"文"}},
        {"id":"f2","label":"来访","measure":"change","basis":"previous-year","change_of":"f1","value":-12.5,"unit":"%","period":"2021","bound":"at-most","printed":"12.5%","quote":{"exact":"文"}},
        {"id":"f3","label":"个人来访","part_of":"f1","value":13,"unit":"件","period":"2021","printed":"13件","quote":{"exact":"文"}},
        {"id":"f4","label":"单位来访","part_of":"f1","value":8,"unit":"件","period":"2021","printed":"8件","quote":{"exact":"文"}},
        {"id":"f5","label":"个人来访","measure":"share","basis":"来访","share_of":"f1","value":61.9,"unit":"%","period":"2021","printed":"61.9%","quote":{"exact":"文"}},
        {"id":"f6","label":"来访","status":"earlier","value":24,"unit":"件","period":"2020","printed":"24件","quote":{"exact":"文"}},
        {"id":"f7","label":"再降一些","label_is_clause":true,"changed_from":"f6","value":-3,"unit":"件","period":"2021","printed":"3件","quote":{"exact":"文"}}"#;
    let zh = |index| card("zh", figures, index);
    for (index, expected) in [
        (0, "来访 21件"),
        (0, "|其中 个人来访 13件 单位来访 8件合计 21件"),
        (0, "|同一指标 来访，比上年下降 ≥ 12.5% 此前：来访 24件（2020）"),
        (1, "来访，比上年下降 ≥ 12.5%"),
        (1, "|数值 来访 21件|"),
        (2, "|属于 来访 21件|"),
        (4, "个人来访，占来访的 61.9%"),
        (4, "|整体 来访 21件|"),
        (6, "“再降一些” -3件"),
        (6, "|变化自 此前：来访 24件（2020）"),
    ] {
        assert!(zh(index).contains(expected), "{expected}\n{}", zh(index));
    }
    for (index, without) in [(0, "数值"), (1, "其中"), (2, "其中"), (4, "属于"), (6, "同一指标")]
    {
        assert!(!zh(index).contains(without), "{without}\n{}", zh(index));
    }
    assert!(card("en", figures, 1).contains("来访: down ≥ 12.5% on the year before"));
}
