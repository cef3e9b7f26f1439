//! What a figure says, in words: `地区生产总值，比上年增长 6.1%`.

use super::{Messages, fill};
use crate::model::{Bound, Decimal, Figure, Measure};

/// What a change may be against, in the words of the report JSON.
pub const BASES: [&str; 4] = ["previous-year", "previous-quarter", "previous-month", "previous-period"];

impl Messages {
    /// What a figure says: the words before its value, the value, and the words after it. A fall is
    /// said in words, and its value has no sign.
    pub fn statement(&self, figure: &Figure) -> [String; 3] {
        if figure.label_is_clause {
            let quoted = fill(self.quote, &[("text", &figure.label)]) + " ";
            return [quoted, self.value(figure), String::new()];
        }
        let falls = falls(figure);
        let value = if falls { self.unsigned(figure) } else { self.value(figure) };
        let [before, after] =
            if figure.value.is_some() { self.around(figure, falls) } else { [" ".into(), String::new()] };
        let mut words = String::new();
        if !figure.status.is_result() {
            words.push_str(self.statuses[figure.status as usize]);
            words.push_str(self.colon);
        }
        words.push_str(&figure.label);
        words.push_str(&before);
        [words, value, after]
    }

    /// How a figure measures its indicator, without the value: `比上年增长`, `目标`. Empty for a level
    /// that was reached.
    pub fn aspect(&self, figure: &Figure) -> String {
        let words = match figure.measure {
            Measure::Rank => self.measures[Measure::Rank as usize].to_owned(),
            _ => {
                let [before, after] = self.around(figure, false);
                before.trim_end().to_owned() + &after
            }
        };
        let words = words.trim_matches(|joint| self.joints.contains(joint));
        match (figure.status.is_result(), words) {
            (true, words) => words.to_owned(),
            (false, "") => self.statuses[figure.status as usize].to_owned(),
            (false, words) => [self.statuses[figure.status as usize], words].join(" · "),
        }
    }

    /// What a figure is measured against: `比上年`; as it stands where it is the text's own words.
    pub fn basis(&self, figure: &Figure) -> String {
        let basis = figure.basis.as_deref().unwrap_or_default();
        if basis.is_empty() {
            return String::new();
        }
        let place = match BASES.iter().position(|known| *known == basis) {
            // Of a part of the year it is the same part.
            Some(0) if figure.period.as_ref().is_none_or(|period| period.len() > 4) => 4,
            Some(place) => place,
            None if is_words(basis) => return basis.to_owned(),
            None if basis.len() > 4 => 6,
            None => 5,
        };
        fill(self.bases[place], &[("basis", basis)])
    }

    /// The bound of the value as [`Self::statement`] shows it: a fall by more than 12% is at most -12%.
    pub fn stated_bound(&self, figure: &Figure) -> Bound {
        match figure.bound {
            bound if figure.label_is_clause || figure.upper.is_some() || !falls(figure) => bound,
            Bound::AtLeast => Bound::AtMost,
            Bound::AtMost => Bound::AtLeast,
            bound => bound,
        }
    }

    /// The value of a fall without its sign.
    fn unsigned(&self, figure: &Figure) -> String {
        let positive = |end: Option<Decimal>| Decimal::ZERO.checked_sub(end?);
        let (value, upper) = match figure.upper {
            Some(_) => (positive(figure.upper), positive(figure.value)),
            None => (positive(figure.value), None),
        };
        let number = value.map(|value| self.ends(value, upper, self.stated_bound(figure), figure.scale));
        self.with_unit(figure, number)
    }

    /// The words between the label and the value, and those after the value.
    fn around(&self, figure: &Figure, falls: bool) -> [String; 2] {
        let unit = figure.unit.as_deref().unwrap_or_default();
        let own = figure.basis.as_deref().unwrap_or_default();
        let is_change = figure.measure == Measure::Change;
        // What the text itself names is no time that something rises from.
        let is_named = is_change && is_words(own);
        let verbs = match unit {
            "%" | "‰" | "倍" if !is_named => 0,
            "个百分点" | "百分点" if !is_named => 2,
            "%" | "‰" | "个百分点" | "百分点" => 3,
            _ if is_named => 4,
            _ => 1,
        };
        let says = match figure.measure {
            Measure::Level => return [" ".to_owned(), String::new()],
            Measure::Change => usize::from(is_named),
            Measure::Share if own.is_empty() => 4,
            // More than the whole is no part of it.
            Measure::Share if unit == "%" && figure.value <= Some(Decimal::new(100, 0)) => 2,
            Measure::Share => 3,
            Measure::Rank => 5,
        };
        let basis = if is_change { &self.basis(figure) } else { own };
        let values = [("basis", basis), ("verb", self.verbs[verbs][usize::from(falls)])];
        let (before, after) = self.says[says].split_once('|').unwrap_or_default();
        [fill(before, &values), fill(after, &values)]
    }
}

/// Whether a change is a fall: all of its range, if it is one.
fn falls(figure: &Figure) -> bool {
    figure.measure == Measure::Change
        && figure.upper.or(figure.value).is_some_and(|greatest| greatest < Decimal::ZERO)
}

/// Whether a basis is words of the text: neither one of [`BASES`] nor a period.
fn is_words(basis: &str) -> bool {
    let is_period = basis.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'/'));
    !is_period && !BASES.contains(&basis)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, messages};
    use crate::model::read;

    /// The only figure of a report, of these fields.
    fn figure(fields: &str) -> Figure {
        let json = format!(
            r#"{{"version":"1.1","title":"题","body":[{{"kind":"paragraph","text":"文"}}],"figures":[{{"id":"f1",{fields},"quote":{{"exact":"文"}}}}]}}"#
        );
        let reading = read(&json).expect("a report");
        assert_eq!(reading.notices, [], "{fields}");
        reading.report.figures.into_iter().next().expect("a figure")
    }

    #[test]
    fn a_figure_is_said_in_words() {
        for (fields, zh, en) in [
            (
                r#""label":"商铺营业额","value":520000,"scale":4,"unit":"元""#,
                "商铺营业额 52万元",
                "商铺营业额 52万元",
            ),
            (
                r#""label":"商铺营业额","measure":"change","value":6.1,"unit":"%","basis":"previous-year","period":"2021""#,
                "商铺营业额，比上年增长 6.1%",
                "商铺营业额: up 6.1% on the year before",
            ),
            (
                r#""label":"来访总量","measure":"change","value":-12.5,"unit":"%","basis":"previous-year","period":"2021-01/2021-06""#,
                "来访总量，同比下降 12.5%",
                "来访总量: down 12.5% on the year before",
            ),
            (
                r#""label":"立案","measure":"change","value":-3,"unit":"件""#,
                "立案，减少 3件",
                "立案: down 3件",
            ),
            (
                r#""label":"调处率","measure":"change","value":-0.3,"unit":"个百分点","basis":"previous-month","period":"2021-03""#,
                "调处率，比上月下降 0.3个百分点",
                "调处率: down 0.3个百分点 on the month before",
            ),
            (
                r#""label":"调处率","measure":"change","value":0.4,"unit":"个百分点","basis":"2019""#,
                "调处率，比2019年上升 0.4个百分点",
                "调处率: up 0.4个百分点 on 2019",
            ),
            (
                r#""label":"客流量","measure":"change","value":2,"unit":"倍","basis":"2019-01/2019-06""#,
                "客流量，比 2019-01/2019-06 增长 2倍",
                "客流量: up 2倍 on 2019-01/2019-06",
            ),
            (
                r#""label":"客流量","measure":"change","value":1.5,"unit":"%","basis":"previous-quarter""#,
                "客流量，比上季度增长 1.5%",
                "客流量: up 1.5% on the quarter before",
            ),
            (
                r#""label":"调处率","measure":"change","value":-0.5,"unit":"个百分点","basis":"全区平均水平""#,
                "调处率，比全区平均水平低 0.5个百分点",
                "调处率: 0.5个百分点 below 全区平均水平",
            ),
            (
                r#""label":"存书","measure":"change","value":30,"unit":"册","basis":"2019年末""#,
                "存书，比2019年末多 30册",
                "存书: 30册 above 2019年末",
            ),
            (
                r#""label":"门票收入","measure":"share","value":64.4,"unit":"%","basis":"景区收入""#,
                "门票收入，占景区收入的 64.4%",
                "门票收入: 64.4% of 景区收入",
            ),
            (
                r#""label":"收入","measure":"share","value":102.8,"unit":"%","basis":"年初预算""#,
                "收入，为年初预算的 102.8%",
                "收入: 102.8% of 年初预算",
            ),
            (
                r#""label":"收入","measure":"share","value":1.4,"unit":"倍","basis":"上届""#,
                "收入，为上届的 1.4倍",
                "收入: 1.4倍 of 上届",
            ),
            (
                r#""label":"门票收入","measure":"share","value":64.4,"unit":"%""#,
                "门票收入，占比 64.4%",
                "门票收入: share 64.4%",
            ),
            (
                r#""label":"满意度","measure":"rank","value":3,"unit":"位""#,
                "满意度，位居第 3位",
                "满意度: rank 3位",
            ),
            (
                r#""label":"商铺营业额","measure":"change","status":"target","value":6.5,"unit":"%","bound":"about""#,
                "目标：商铺营业额，增长 ≈ 6.5%",
                "Target: 商铺营业额: up ≈ 6.5%",
            ),
            (
                r#""label":"每村医生","status":"earlier","value":2.6,"unit":"人""#,
                "此前：每村医生 2.6人",
                "Before: 每村医生 2.6人",
            ),
            // A value that is missing neither rises nor falls.
            (r#""label":"立案","measure":"change","unit":"件""#, "立案 未给出", "立案 not given"),
            // What is not understood is quoted, and its number left as it is.
            (
                r#""label":"比上年再降3件","label_is_clause":true,"measure":"change","value":-3,"unit":"件""#,
                "“比上年再降3件” -3件",
                "“比上年再降3件” -3件",
            ),
        ] {
            let figure = figure(fields);
            assert_eq!(messages("zh").statement(&figure).concat(), zh);
            assert_eq!(messages("en").statement(&figure).concat(), en);
        }
    }

    #[test]
    fn bounds_and_ranges_of_a_fall_are_turned_with_its_sign() {
        let change = r#""label":"来访","measure":"change","unit":"%","#;
        for (fields, expected, bound) in [
            (r#""value":-12,"bound":"at-most""#, "来访，下降 ≥ 12%", Bound::AtLeast),
            (r#""value":-12,"bound":"at-least""#, "来访，下降 ≤ 12%", Bound::AtMost),
            (r#""value":-12,"bound":"about""#, "来访，下降 ≈ 12%", Bound::About),
            (r#""value":12,"bound":"at-least""#, "来访，增长 ≥ 12%", Bound::AtLeast),
            (r#""value":-5,"upper":-3,"bound":"at-least""#, "来访，下降 3–5%", Bound::AtLeast),
            (r#""value":3,"upper":5,"bound":"at-least""#, "来访，增长 3–5%", Bound::AtLeast),
            (r#""value":-1,"upper":2,"bound":"at-least""#, "来访，增长 -1–2%", Bound::AtLeast),
        ] {
            let figure = figure(&format!("{change}{fields}"));
            let zh = messages("zh");
            assert_eq!(
                (zh.statement(&figure).concat().as_str(), zh.stated_bound(&figure)),
                (expected, bound)
            );
        }
        // A level below zero has its sign, as printed.
        let level = figure(r#""label":"结余","value":-5,"bound":"at-most","unit":"元""#);
        assert_eq!(messages("zh").statement(&level).concat(), "结余 ≤ -5元");
        assert_eq!(messages("zh").stated_bound(&level), Bound::AtMost);
    }

    #[test]
    fn an_aspect_is_how_a_row_of_such_values_is_called() {
        for (fields, zh, en) in [
            (r#""value":5"#, "", ""),
            (r#""value":5,"status":"target""#, "目标", "Target"),
            (
                r#""measure":"change","value":-2,"unit":"%","basis":"previous-year","period":"2021""#,
                "比上年增长",
                "up on the year before",
            ),
            (
                r#""measure":"change","status":"target","unit":"%","basis":"previous-year","period":"2021""#,
                "目标 · 比上年增长",
                "Target · up on the year before",
            ),
            (r#""measure":"share","value":5,"unit":"%","basis":"景区收入""#, "占景区收入", "of 景区收入"),
            (r#""measure":"share","value":5,"unit":"%""#, "占比", "share"),
            (r#""measure":"rank","value":3"#, "位次", "rank"),
        ] {
            let figure = figure(&format!(r#""label":"甲",{fields}"#));
            assert_eq!(messages("zh").aspect(&figure), zh);
            assert_eq!(messages("en").aspect(&figure), en);
        }
    }

    #[test]
    fn every_language_says_the_value_once() {
        for language in Language::ALL {
            for says in Messages::of(language).says {
                assert_eq!(says.matches('|').count(), 1, "{language:?} {says}");
            }
        }
    }
}
