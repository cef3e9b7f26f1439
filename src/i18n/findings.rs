//! Every text of the checks: one typed catalogue for each language.
//!
//! Texts are for someone who is no programmer: what is wrong, which numbers, what to do. A text that
//! one language lacks is a compile error.

use super::fill;

catalogue! {
    FindingMessages {
        /// `{text}` in quotation marks.
        quote,
        /// Between quoted texts.
        separator,
        /// After the last of a list of which more is left out. `{count}` of all.
        more,
        /// `{first}`, `{last}`
        range,
        /// `{year}`
        year,
        /// `{year}`, `{month}`, and `{month2}` in two digits.
        month,
        /// `{year}`, `{month}`, `{day}`, and `{month2}`, `{day2}` in two digits.
        day,
        /// `{first}`, `{last}`: years, months or days.
        span,
        /// `{value}`
        at_least,
        /// `{value}`
        at_most,
        /// `{value}`
        about,
        rule_sum,
        rule_contradiction,
        rule_list_count,
        rule_numbering,
        rule_dangling_lead_in,
        rule_missing_measure_word,
        rule_publication_delay,
        rule_overlapping_periods,
        rule_rate_range,
        rule_growth,
        rule_share,
        rule_percentage_points,
        rule_title_year,
        rule_doubled_marks,
        rule_required_section,
        state_pass,
        state_fail,
        state_uncertain,
        state_not_assessable,
        severity_note,
        severity_warning,
        severity_error,
        /// `{parts}`, `{sum}`, `{total}`
        sum_pass,
        /// `{parts}`, `{total}`
        sum_one_part,
        /// `{part}`, `{total}`
        sum_part_exceeds,
        /// `{parts}`, `{sum}`, `{total}`, `{difference}`
        sum_exceeds,
        /// `{parts}`, `{sum}`, `{total}`, `{difference}`
        sum_misses,
        /// `{parts}`, `{total}`
        sum_some_parts,
        sum_crossing,
        sum_no_total,
        sum_circular,
        sum_no_value,
        sum_units,
        sum_too_large,
        /// `{name}`, `{count}`, `{values}`
        contradiction_pass,
        /// `{name}`, `{values}`
        contradiction_fail,
        /// `{name}`, `{values}`
        contradiction_uncertain,
        /// `{said}`, `{listed}`
        list_pass,
        /// `{said}`, `{listed}`, `{difference}`
        list_fewer,
        /// `{said}`, `{listed}`, `{difference}`
        list_more,
        /// `{said}`, `{listed}`
        list_open,
        /// `{said}`, `{listed}`
        list_uncertain,
        numbering_pass,
        /// `{before}`, `{missing}`, `{next}`
        numbering_missing,
        /// `{missing}`, `{next}`
        numbering_missing_first,
        /// `{missing}`, `{headings}`, `{next}`
        numbering_missing_headings,
        /// `{number}`, `{first}`, `{second}`
        numbering_repeated,
        /// `{before}`, `{number}`, `{heading}`
        numbering_backwards,
        /// `{heading}`
        numbering_lost,
        /// `{number}`, `{text}`
        numbering_unmarked,
        numbering_advice,
        /// `{numbers}`
        numbering_mixed,
        /// `{count}`
        lead_in_pass,
        /// `{text}`
        lead_in_fail,
        /// `{text}`
        lead_in_table,
        measure_word_pass,
        /// `{shown}`, `{other}`, `{better}`
        measure_word_known,
        /// `{shown}`, `{number}`
        measure_word_missing,
        /// `{signed}`, `{published}`, `{days}`
        publication_pass,
        /// `{signed}`, `{published}`, `{days}`, `{months}`, `{limit}`
        publication_late,
        /// `{signed}`, `{published}`, `{days}`
        publication_before,
        publication_unknown,
        /// `{signed}`, `{period}`
        signed_before_end,
        /// `{signed}`, `{period}`
        signed_long_after,
        overlap_pass,
        /// `{name}`, `{part}`, `{part_period}`, `{whole}`, `{whole_period}`
        overlap_exceeds,
        /// `{name}`, `{part}`, `{part_period}`, `{whole}`, `{whole_period}`
        overlap_stock,
        /// `{name}`, `{first}`, `{second}`, `{shared}`
        overlap_figures,
        /// `{first}`, `{second}`, `{shared}`
        overlap_ranges,
        /// `{count}`
        rate_pass,
        /// `{name}`, `{value}`
        rate_fail,
        growth_pass,
        /// `{name}`, `{before}`, `{now}`, `{change}`, `{right}`
        growth_fail,
        /// `{name}`, `{before}` (by how much it changed), `{now}`, `{change}`, `{right}`
        growth_amount,
        share_pass,
        /// `{name}`, `{part}`, `{whole}`, `{share}`, `{right}`
        share_fail,
        /// `{name}`, `{level}`, `{change}`, `{number}`
        points_rate,
        /// `{name}`, `{level}`, `{change}`, `{number}`
        points_amount,
        title_year_pass,
        /// `{title}`, `{heading}`
        title_year_fail,
        /// `{marks}`
        doubled_marks,
        part_measures,
        part_problems,
        part_plan,
        required_pass,
        /// `{part}`
        required_missing,
        required_other,
        /// `{year}`, `{next}`
        required_plan_year,
        /// `{year}`, `{next}`
        required_plan_year_text,
        panel_title,
        /// `{count}`
        panel_errors,
        /// `{count}`
        panel_warnings,
        /// `{count}`
        panel_uncertain,
        panel_clean,
        /// `{count}`
        panel_others,
        panel_show,
    }
}

/// The texts for a language tag, chosen as [`super::messages`] does.
pub fn finding_messages(language: &str) -> &'static FindingMessages {
    match super::messages(language).language {
        "en" => &EN,
        _ => &ZH,
    }
}

impl FindingMessages {
    /// Texts in quotation marks, in a row; of many the first `most` and how many there are.
    pub fn quoted(&self, texts: &[&str], most: usize) -> String {
        let quoted: Vec<String> =
            texts.iter().take(most).map(|text| fill(self.quote, &[("text", text)])).collect();
        let mut row = quoted.join(self.separator);
        if texts.len() > most {
            row.push_str(&fill(self.more, &[("count", &texts.len().to_string())]));
        }
        row
    }
}

/// 中文。
pub static ZH: FindingMessages = FindingMessages {
    quote: "“{text}”",
    separator: "、",
    more: "等{count}处",
    range: "“{first}”至“{last}”",
    year: "{year}年",
    month: "{year}年{month}月",
    day: "{year}年{month}月{day}日",
    span: "{first}至{last}",
    at_least: "至少{value}",
    at_most: "至多{value}",
    about: "约{value}",
    rule_sum: "加总",
    rule_contradiction: "前后矛盾",
    rule_list_count: "列举数目",
    rule_numbering: "编号",
    rule_dangling_lead_in: "有头无尾",
    rule_missing_measure_word: "缺量词",
    rule_publication_delay: "落款与发布日期",
    rule_overlapping_periods: "期间重叠",
    rule_rate_range: "比率范围",
    rule_growth: "增减幅度",
    rule_share: "占比",
    rule_percentage_points: "百分点与百分号",
    rule_title_year: "标题年份",
    rule_doubled_marks: "重复标点",
    rule_required_section: "必备内容",
    state_pass: "通过",
    state_fail: "有误",
    state_uncertain: "存疑",
    state_not_assessable: "无法判断",
    severity_note: "提示",
    severity_warning: "警告",
    severity_error: "错误",
    sum_pass: "各项相加（{parts}）得{sum}，与总数“{total}”相符。",
    sum_one_part: "其中列出的一项“{parts}”没有超过总数“{total}”。",
    sum_part_exceeds: "其中一项“{part}”比总数“{total}”还大。请核对这两个数。",
    sum_exceeds: "各项相加（{parts}）得{sum}，比总数“{total}”多{difference}。请核对各项和总数；如果各项之间本来有交叉，请在文中说明。",
    sum_misses: "文中说这些就是全部，而各项相加（{parts}）得{sum}，比总数“{total}”少{difference}。请核对各项和总数。",
    sum_some_parts: "列出的各项（{parts}）没有超过总数“{total}”。",
    sum_crossing: "各项可能互有交叉，或不是这个总数的组成部分，不作加总核对。",
    sum_no_total: "数据中标明这些数字是某个总数的一部分，但找不到那个总数，无法核对。",
    sum_circular: "数据中这些数字互为对方的一部分，分不清哪个是总数，无法核对。请更正数据。",
    sum_no_value: "总数或其中某一项没有具体数值，无法核对加总。",
    sum_units: "总数与各项的单位不同，无法加总核对。",
    sum_too_large: "数值过大，无法准确相加，未作核对。",
    contradiction_pass: "“{name}”在文中提到{count}次，数值一致：{values}。",
    contradiction_fail: "同一件事“{name}”在文中写法不一：{values}。请核对原始数据，统一为一个数；如果说的不是同一件事，请在文中写明区别。",
    contradiction_uncertain: "同一件事“{name}”在文中写作{values}，字面上可以同时成立，但相差较大，请核对。",
    list_pass: "文中说“{said}”，列出的也是{listed}项，数目相符。",
    list_fewer: "文中说“{said}”，列出的却只有{listed}项，少{difference}项。请补上漏列的内容，或改正数目。",
    list_more: "文中说“{said}”，列出的却有{listed}项，多{difference}项。请核对数目。",
    list_open: "文中说“{said}”，列出{listed}项后以“等”结尾，没有全部列出，数目没有矛盾。",
    list_uncertain: "文中说“{said}”，按标点数下来是{listed}项，数目不符；列举没有写全，或某一项里本来带有标点，也会如此。请核对。",
    numbering_pass: "各级标题的编号连续，没有遗漏或重复。",
    numbering_missing: "编号“{before}”之后就是{next}，缺少{missing}。",
    numbering_missing_first: "编号从{next}开始，前面缺少{missing}。",
    numbering_missing_headings: "{next}之前缺少编号{missing}，而这里的标题{headings}没有编号，可能是编号丢失了。",
    numbering_repeated: "编号“{number}”用了两次：{first}和{second}。",
    numbering_backwards: "编号“{before}”之后倒退为“{number}”：{heading}。",
    numbering_lost: "标题{heading}只剩标点，编号丢失了。",
    numbering_unmarked: "“{text}”的编号“{number}”后面缺标点，与前后的编号不一致。",
    numbering_advice: "请补上或改正编号，并确认没有漏掉内容。",
    numbering_mixed: "同一级标题用了不同形式的编号：{numbers}。如果它们不是同一级，请调整层次；如果是，请统一形式。",
    lead_in_pass: "{count}处引出下文的话后面都有内容。",
    lead_in_fail: "“{text}”之后没有内容，下面就是另一个标题或全文结束。请补上要说的内容，或删去这句话。",
    lead_in_table: "“{text}”所说的表，在下一个标题之前没有出现。请补上表格，或改写这句话。",
    measure_word_pass: "数字后面都有量词或单位。",
    measure_word_known: "“{shown}”的数字后面缺量词。同一内容别处写作“{other}”，这里可改为“{better}”。",
    measure_word_missing: "“{shown}”的数字后面缺量词或单位。请在“{number}”后补上。",
    publication_pass: "落款日期{signed}，发布日期{published}，相隔{days}天。",
    publication_late: "落款日期{signed}，发布日期{published}，相隔约{months}个月，超过{limit}天。请核对两个日期；如果确实迟发，请说明原因。",
    publication_before: "发布日期{published}早于落款日期{signed}，早了{days}天。请核对这两个日期。",
    publication_unknown: "缺少落款日期或发布日期，或日期无法识别，不能判断发布是否及时。",
    signed_before_end: "落款日期{signed}早于报告期（{period}）结束之时。请核对落款日期和报告期，特别是年份。",
    signed_long_after: "落款日期{signed}比报告期（{period}）晚一年以上。请核对落款日期和报告期，特别是年份。",
    overlap_pass: "同一内容的分期数没有超过全期数。",
    overlap_exceeds: "“{name}”在{part_period}为“{part}”，比包含这段时间的{whole_period}的“{whole}”还多。请核对两个数和起止时间。",
    overlap_stock: "“{name}”在{part_period}为“{part}”，比{whole_period}的“{whole}”多。如果是某一时点的现有数，可以有增有减；否则请核对。",
    overlap_figures: "“{name}”的两个数分别属于{first}和{second}，都包含{shared}，这段时间可能重复计算。请核对起止时间。",
    overlap_ranges: "句中的两段时间{first}和{second}都包含{shared}，这段时间可能重复计算。请核对起止时间。",
    rate_pass: "{count}个比率都在0至100%（1000‰）之间。",
    rate_fail: "“{name}”为“{value}”，而占总体的比率只能在0至100%（1000‰）之间。请核对这个数。",
    growth_pass: "所写的增减幅度与前后两个数相符。",
    growth_fail: "“{name}”由“{before}”变为“{now}”，算下来变动{right}，而文中写的是“{change}”。请核对这三个数；如果按不同口径计算，请在文中说明。",
    growth_amount: "“{name}”为“{now}”，变动“{before}”，算下来是{right}，而文中写的是“{change}”。请核对这三个数；如果按不同口径计算，请在文中说明。",
    share_pass: "所写的占比与部分和总数相符。",
    share_fail: "“{name}”“{part}”占“{whole}”，算下来是{right}，而文中写的是“{share}”。请核对这三个数。",
    points_rate: "“{name}”为“{level}”，文中写它变动“{change}”。如果说的是两个比率相减，应写“{number}个百分点”；如果是比率本身的相对变动，百分号没有错，但最好写明。",
    points_amount: "“{name}”为“{level}”，不是比率，文中却写变动“{change}”。百分点只用于比率之间相减，这里应写“{number}%”，请核对。",
    title_year_pass: "标题与第一部分标题所写的年份一致。",
    title_year_fail: "标题写的是{title}年，第一部分的标题写的却是{heading}年。请核对年份。",
    doubled_marks: "标点“{marks}”重复或连用，只需保留一个。",
    part_measures: "主要工作和做法",
    part_problems: "存在的问题和不足",
    part_plan: "下一年的工作安排",
    required_pass: "主要工作、存在问题和下一年安排三部分都有。",
    required_missing: "年度法治政府建设报告应当写明{part}，文中没有找到。请补上；如果已经写了，请用标题标明。",
    required_other: "标题不是年度法治政府建设报告，不作此项检查。",
    required_plan_year: "报告总结的是{year}年，工作计划的标题写的也是{year}年。如果是下一年的计划，请改为{next}年。",
    required_plan_year_text: "报告总结的是{year}年，工作计划的标题写的也是{year}年，而正文说的是{next}年。如果是下一年的计划，请把标题改为{next}年。",
    panel_title: "检查结果",
    panel_errors: "{count}处错误",
    panel_warnings: "{count}处可能有误",
    panel_uncertain: "{count}处待核对",
    panel_clean: "没有发现问题",
    panel_others: "已通过和无法判断的检查（{count}项）",
    panel_show: "在正文中查看：",
};

/// English.
pub static EN: FindingMessages = FindingMessages {
    quote: "“{text}”",
    separator: ", ",
    more: " and others ({count} in all)",
    range: "“{first}” to “{last}”",
    year: "{year}",
    month: "{year}-{month2}",
    day: "{year}-{month2}-{day2}",
    span: "{first} to {last}",
    at_least: "at least {value}",
    at_most: "at most {value}",
    about: "about {value}",
    rule_sum: "Sums",
    rule_contradiction: "Contradictions",
    rule_list_count: "Counts of lists",
    rule_numbering: "Numbering",
    rule_dangling_lead_in: "Nothing after a lead-in",
    rule_missing_measure_word: "Missing measure words",
    rule_publication_delay: "Signature and publication",
    rule_overlapping_periods: "Overlapping periods",
    rule_rate_range: "Range of rates",
    rule_growth: "Growth",
    rule_share: "Shares",
    rule_percentage_points: "Percentage points",
    rule_title_year: "Year of the title",
    rule_doubled_marks: "Doubled marks",
    rule_required_section: "Required parts",
    state_pass: "Passed",
    state_fail: "Wrong",
    state_uncertain: "Doubtful",
    state_not_assessable: "Cannot be judged",
    severity_note: "Note",
    severity_warning: "Warning",
    severity_error: "Error",
    sum_pass: "The parts ({parts}) add up to {sum}, which agrees with the total “{total}”.",
    sum_one_part: "The one part that is named, “{parts}”, is within the total “{total}”.",
    sum_part_exceeds: "One part, “{part}”, is more than the total “{total}”. Please check both numbers.",
    sum_exceeds: "The parts ({parts}) add up to {sum}, which is {difference} more than the total “{total}”. Please check the parts and the total; if parts overlap, the text should say so.",
    sum_misses: "The text calls these all of it, but the parts ({parts}) add up to {sum}, which is {difference} less than the total “{total}”. Please check the parts and the total.",
    sum_some_parts: "The parts that are named ({parts}) are within the total “{total}”.",
    sum_crossing: "The parts may overlap, or be of another total, so they were not added up.",
    sum_no_total: "The data calls these figures parts of a total that is not there, so they cannot be checked.",
    sum_circular: "The data calls each of these figures a part of the other, so none is the total. Please correct the data.",
    sum_no_value: "The total or one of its parts has no value, so the sum cannot be checked.",
    sum_units: "The total and its parts have different units and cannot be added up.",
    sum_too_large: "The numbers are too large to be added exactly and were not checked.",
    contradiction_pass: "“{name}” is stated {count} times with values that agree: {values}.",
    contradiction_fail: "The same fact, “{name}”, is stated with different values: {values}. Please check the records and keep one; if these are different facts, the text should tell them apart.",
    contradiction_uncertain: "The same fact, “{name}”, is stated as {values}. Taken literally these can all be true, but they are far apart; please check them.",
    list_pass: "The text says “{said}”, and {listed} are listed.",
    list_fewer: "The text says “{said}”, but only {listed} are listed, {difference} fewer. Please add what is missing, or correct the number.",
    list_more: "The text says “{said}”, but {listed} are listed, {difference} more. Please check the number.",
    list_open: "The text says “{said}” and lists {listed}, ending in “等” (and so on): the list is not complete, and nothing contradicts the number.",
    list_uncertain: "The text says “{said}”; going by the punctuation {listed} are listed. That is also how it looks if the list is not complete, or if an item has such a mark inside. Please check it.",
    numbering_pass: "The numbers of the headings run on without a gap or a repeat.",
    numbering_missing: "After number “{before}” comes {next}, without {missing}. ",
    numbering_missing_first: "The numbers begin at {next}, without {missing} before it. ",
    numbering_missing_headings: "{missing} should come before {next}, but the headings that stand there have no number: {headings}. Their numbers may have been lost. ",
    numbering_repeated: "Number “{number}” is used twice: {first} and {second}. ",
    numbering_backwards: "After “{before}” the numbers go back to “{number}”: {heading}. ",
    numbering_lost: "The heading {heading} has only a mark left of its number. ",
    numbering_unmarked: "Number “{number}” of “{text}” lacks the mark that the others have. ",
    numbering_advice: "Please add or correct the numbers, and make sure that no text was lost.",
    numbering_mixed: "Headings of one level have numbers of different kinds: {numbers}. If they are of different levels, please nest them; if not, please use one kind.",
    lead_in_pass: "The {count} phrases that announce something are followed by it.",
    lead_in_fail: "Nothing comes after “{text}”: next is another heading, or the end. Please add what was meant, or take the phrase out.",
    lead_in_table: "The table that “{text}” speaks of does not come before the next heading. Please add the table, or reword the sentence.",
    measure_word_pass: "All numbers have a measure word or a unit.",
    measure_word_known: "The number in “{shown}” lacks its measure word. Elsewhere the same fact reads “{other}”, so this could read “{better}”.",
    measure_word_missing: "The number in “{shown}” lacks its measure word or unit. Please add it after “{number}”.",
    publication_pass: "Signed {signed}, published {published}: {days} days apart.",
    publication_late: "Signed {signed}, published {published}: about {months} months apart, more than {limit} days. Please check both dates; if publication was late, say why.",
    publication_before: "Published {published}, {days} days before it was signed on {signed}. Please check both dates.",
    publication_unknown: "The date of the signature or of publication is missing or cannot be read, so it cannot be judged whether publication was in time.",
    signed_before_end: "Signed {signed}, before the period reported on ({period}) was over. Please check the date and the period, above all the year.",
    signed_long_after: "Signed {signed}, more than a year after the period reported on ({period}). Please check the date and the period, above all the year.",
    overlap_pass: "Numbers for a part of a period are within those for the whole.",
    overlap_exceeds: "“{name}” is “{part}” for {part_period}, more than “{whole}” for {whole_period}, which includes that time. Please check both numbers and their periods.",
    overlap_stock: "“{name}” is “{part}” for {part_period}, more than “{whole}” for {whole_period}. If it counts what there is at a time, it may go up and down; if not, please check it.",
    overlap_figures: "Two numbers of “{name}” are for {first} and for {second}. Both include {shared}, which may be counted twice. Please check the periods.",
    overlap_ranges: "Two periods in the sentence, {first} and {second}, both include {shared}, which may be counted twice. Please check the periods.",
    rate_pass: "The {count} rates are all between 0 and 100 % (1000 ‰).",
    rate_fail: "“{name}” is “{value}”, but a share of a whole is between 0 and 100 % (1000 ‰). Please check the number.",
    growth_pass: "The growth stated agrees with the two values it is between.",
    growth_fail: "“{name}” went from “{before}” to “{now}”, a change of {right}, but the text says “{change}”. Please check the three numbers; if they are worked out in different ways, the text should say so.",
    growth_amount: "“{name}” is “{now}” after a change of “{before}”, which makes {right}, but the text says “{change}”. Please check the three numbers; if they are worked out in different ways, the text should say so.",
    share_pass: "The shares stated agree with their parts and wholes.",
    share_fail: "“{name}”, “{part}” of “{whole}”, is {right}, but the text says “{share}”. Please check the three numbers.",
    points_rate: "“{name}” is “{level}”, and the text says that it changed by “{change}”. If one rate was taken from the other, this should read “{number}个百分点” (percentage points); if it is the change relative to the rate itself, the % is right, but better said so.",
    points_amount: "“{name}” is “{level}”, which is no rate, but the text says that it changed by “{change}”. Percentage points are the difference of two rates; this should read “{number}%”. Please check it.",
    title_year_pass: "The title and the first heading name the same year.",
    title_year_fail: "The title names {title}, but the first heading names {heading}. Please check the year.",
    doubled_marks: "The marks “{marks}” stand together where one is enough.",
    part_measures: "the measures taken",
    part_problems: "the problems that remain",
    part_plan: "the plan for the next year",
    required_pass: "The measures taken, the problems that remain and the plan for the next year are all there.",
    required_missing: "A yearly report on rule-of-law government should state {part}; none was found. Please add it; if it is there, give it a heading.",
    required_other: "By its title this is no yearly report on rule-of-law government, so this was not checked.",
    required_plan_year: "The report is about {year}, and the heading of the plan names {year} too. If the plan is for the next year, please make it {next}.",
    required_plan_year_text: "The report is about {year}, and the heading of the plan names {year} too, while the text speaks of {next}. If the plan is for the next year, please make the heading {next}.",
    panel_title: "Findings",
    panel_errors: "mistakes: {count}",
    panel_warnings: "probable mistakes: {count}",
    panel_uncertain: "to be checked: {count}",
    panel_clean: "nothing wrong was found",
    panel_others: "Checks passed or not assessable ({count})",
    panel_show: "Show in the text: ",
};

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in braces of a template, each once and sorted. Two digits or one are one name.
    fn names(template: &str) -> Vec<&str> {
        let mut names: Vec<&str> = template
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
            .map(|name| name.trim_end_matches('2'))
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn both_languages_fill_the_same_names() {
        for ((name, zh), (_, en)) in ZH.texts().into_iter().zip(EN.texts()) {
            assert!(!zh.trim().is_empty() && !en.trim().is_empty(), "{name}");
            assert_eq!(names(zh), names(en), "{name}");
        }
    }

    #[test]
    fn chinese_has_full_width_marks() {
        for (name, text) in ZH.texts() {
            assert!(!text.contains([',', ';', ':', '(', ')', '?', '!']), "{name}: {text}");
        }
    }

    #[test]
    fn a_long_row_ends_with_how_many_there_are() {
        assert_eq!(ZH.quoted(&["a", "b"], 2), "“a”、“b”");
        assert_eq!(ZH.quoted(&["a", "b", "c"], 2), "“a”、“b”等3处");
        assert_eq!(EN.quoted(&["a", "b", "c"], 1), "“a” and others (3 in all)");
    }
}
