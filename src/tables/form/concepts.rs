//! What the rows and columns of the form are.

/// A row or a column of the form.
#[derive(Debug, PartialEq, Eq)]
pub struct Concept {
    /// Its name in concepts of figures.
    pub id: &'static str,
    /// As the form prints it.
    pub printed: &'static str,
    /// The words that its name has however it is shortened; one of several.
    key: &'static str,
    /// What it must stand under, where its own words are not enough.
    pub under: &'static str,
    /// What it is called in labels.
    pub name: &'static str,
    /// The same in English.
    pub english: &'static str,
}

const fn concept(
    id: &'static str,
    printed: &'static str,
    key: &'static str,
    under: &'static str,
    name: &'static str,
    english: &'static str,
) -> Concept {
    Concept { id, printed, key, under, name, english }
}

/// The rows of 三: what became of requests. The older form has no kinds of 其他处理.
#[rustfmt::skip]
pub const REQUESTS: &[Concept] = &[
    concept("received", "一、本年新收政府信息公开申请数量", "新收", "", "本年新收申请", "New requests this year"),
    concept("carried-over", "二、上年结转政府信息公开申请数量", "上年结转", "", "上年结转申请", "Requests carried over from last year"),
    concept("granted", "（一）予以公开", "予以公开", "", "予以公开", "Granted"),
    concept("partly-granted", "（二）部分公开", "部分公开", "", "部分公开", "Partly granted"),
    concept("refused.state-secret", "1.属于国家秘密", "国家秘密", "", "不予公开：属于国家秘密", "Refused: state secret"),
    concept("refused.forbidden-by-law", "2.其他法律行政法规禁止公开", "禁止公开", "", "不予公开：法律法规禁止公开", "Refused: forbidden by other laws"),
    concept("refused.safety-and-stability", "3.危及“三安全一稳定”", "三安全一稳定", "", "不予公开：危及“三安全一稳定”", "Refused: endangers safety or stability"),
    concept("refused.third-party", "4.保护第三方合法权益", "第三方合法权益", "", "不予公开：保护第三方合法权益", "Refused: rights of third parties"),
    concept("refused.internal", "5.属于三类内部事务信息", "内部事务", "", "不予公开：内部事务信息", "Refused: internal affairs"),
    concept("refused.process", "6.属于四类过程性信息", "过程性", "", "不予公开：过程性信息", "Refused: drafts and deliberations"),
    concept("refused.enforcement-file", "7.属于行政执法案卷", "执法案卷", "", "不予公开：行政执法案卷", "Refused: enforcement files"),
    concept("refused.query", "8.属于行政查询事项", "行政查询", "", "不予公开：行政查询事项", "Refused: matter of another query procedure"),
    concept("unavailable.not-held", "1.本机关不掌握相关政府信息", "不掌握", "", "无法提供：本机关不掌握", "Not available: not held"),
    concept("unavailable.not-ready", "2.没有现成信息需要另行制作", "另行制作", "", "无法提供：需要另行制作", "Not available: would have to be made"),
    concept("unavailable.unclear", "3.补正后申请内容仍不明确", "不明确", "", "无法提供：申请内容不明确", "Not available: request unclear"),
    concept("unprocessed.complaint", "1.信访举报投诉类申请", "信访举报", "", "不予处理：信访举报投诉类", "Not processed: petition or complaint"),
    concept("unprocessed.repeated", "2.重复申请", "重复申请", "", "不予处理：重复申请", "Not processed: repeated request"),
    concept("unprocessed.publication", "3.要求提供公开出版物", "公开出版物", "", "不予处理：公开出版物", "Not processed: published work"),
    concept("unprocessed.excessive", "4.无正当理由大量反复申请", "大量反复", "", "不予处理：大量反复申请", "Not processed: excessive requests"),
    concept("unprocessed.confirmation", "5.要求行政机关确认或重新出具已获取信息", "重新出具", "", "不予处理：确认或重新出具", "Not processed: confirmation of what was given"),
    concept("other.uncorrected", "1.申请人无正当理由逾期不补正", "逾期不补正", "", "其他处理：逾期不补正", "Other: not corrected in time"),
    concept("other.unpaid", "2.申请人逾期未按收费通知要求缴纳费用", "缴纳费用|缴费", "", "其他处理：逾期未缴纳费用", "Other: fee not paid in time"),
    concept("other.other", "3.其他", "其他", "其他处理", "其他处理：其他", "Other: other"),
    concept("other", "（六）其他处理", "其他处理", "办理结果", "其他处理", "Other outcome"),
    concept("total", "（七）总计", "总计", "", "办理结果总计", "All outcomes"),
    concept("carried-forward", "四、结转下年度继续办理", "结转下年", "", "结转下年度", "Carried forward to next year"),
];

/// The outcomes of 三 that have a row for each reason and none for all of them, by what concepts of their rows begin
/// with. In the older form 其他处理 is a row.
#[rustfmt::skip]
pub const OUTCOMES: &[Concept] = &[
    concept("refused", "（三）不予公开", "不予公开", "", "不予公开", "Refused"),
    concept("unavailable", "（四）无法提供", "无法提供", "", "无法提供", "Not available"),
    concept("unprocessed", "（五）不予处理", "不予处理", "", "不予处理", "Not processed"),
    concept("other", "（六）其他处理", "其他处理", "", "其他处理", "Other outcome"),
];

/// What the outcomes of 三 stand under.
pub const OUTCOME: &Concept =
    &concept("outcome", "三、本年度办理结果", "办理结果", "", "本年度办理结果", "Outcomes this year");

/// The columns of 三: who applied.
#[rustfmt::skip]
pub const APPLICANTS: &[Concept] = &[
    concept("natural-person", "自然人", "自然人", "", "自然人", "Natural persons"),
    concept("company", "商业企业", "商业企业", "", "商业企业", "Companies"),
    concept("research", "科研机构", "科研机构", "", "科研机构", "Research institutions"),
    concept("welfare", "社会公益组织", "社会公益", "", "社会公益组织", "Public-benefit organisations"),
    concept("legal-services", "法律服务机构", "法律服务", "", "法律服务机构", "Legal services"),
    concept("other", "其他", "其他", "", "其他组织", "Other organisations"),
    concept("total", "总计", "总计", "", "总计", "Total"),
];

/// The groups of columns of 四.
#[rustfmt::skip]
pub const REVIEWS: &[Concept] = &[
    concept("reconsideration", "行政复议", "行政复议", "", "行政复议", "Administrative reconsideration"),
    concept("lawsuit-direct", "未经复议直接起诉", "未经复议", "", "未经复议直接起诉", "Lawsuit without reconsideration"),
    concept("lawsuit-after", "复议后起诉", "复议后", "", "复议后起诉", "Lawsuit after reconsideration"),
];

/// The columns of each group of 四.
#[rustfmt::skip]
pub const RESULTS: &[Concept] = &[
    concept("upheld", "结果维持", "结果维持", "", "结果维持", "Upheld"),
    concept("corrected", "结果纠正", "结果纠正", "", "结果纠正", "Corrected"),
    concept("other", "其他结果", "其他结果", "", "其他结果", "Other result"),
    concept("pending", "尚未审结", "尚未审结", "", "尚未审结", "Pending"),
    concept("total", "总计", "总计", "", "总计", "Total"),
];

/// The rows of 二: what the organ publishes without being asked.
#[rustfmt::skip]
pub const ACTIVE_ROWS: &[Concept] = &[
    concept("regulations", "规章", "规章", "", "规章", "Regulations"),
    concept("normative-documents", "规范性文件", "规范性文件", "", "规范性文件", "Normative documents"),
    concept("licences", "行政许可", "行政许可", "", "行政许可", "Administrative licences"),
    concept("other-services", "其他对外管理服务事项", "其他对外管理服务", "", "其他对外管理服务事项", "Other services"),
    concept("penalties", "行政处罚", "行政处罚", "", "行政处罚", "Administrative penalties"),
    concept("coercion", "行政强制", "行政强制", "", "行政强制", "Administrative coercion"),
    concept("fees", "行政事业性收费", "行政事业性收费", "", "行政事业性收费", "Administrative fees"),
    concept("procurement", "政府集中采购", "集中采购", "", "政府集中采购", "Central procurement"),
];

/// The columns of 二, both of the form of 2021 and of that of 2019.
#[rustfmt::skip]
pub const ACTIVE_COLUMNS: &[Concept] = &[
    concept("issued", "本年制发件数", "制发件数", "", "本年制发", "Issued this year"),
    concept("repealed", "本年废止件数", "废止件数", "", "本年废止", "Repealed this year"),
    concept("in-force", "现行有效件数", "有效件数", "", "现行有效", "In force"),
    concept("decisions", "本年处理决定数量", "处理决定数量", "", "本年处理决定", "Decisions this year"),
    concept("amount-charged", "本年收费金额", "收费金额", "", "本年收费金额", "Amount charged this year"),
    concept("made", "本年新制作数量", "新制作", "", "本年新制作", "Made this year"),
    concept("published", "本年新公开数量", "新公开", "", "本年新公开", "Published this year"),
    concept("published-in-all", "对外公开总数量", "对外公开总", "", "对外公开总数", "Published in all"),
    concept("items-last-year", "上一年项目数量", "上一年项目", "", "上一年项目", "Items last year"),
    concept("items-change", "本年增/减", "增/减", "", "本年项目增减", "Change of items this year"),
    concept("purchases", "采购项目数量", "采购项目", "", "采购项目", "Purchases"),
    concept("amount-purchased", "采购总金额", "采购总金额", "", "采购总金额", "Amount purchased"),
];

/// Which columns the rows of 二 have: those of the form of 2021, then those of 2019.
const ACTIVE: &[(&[&str], &[&str])] = &[
    (
        &["regulations", "normative-documents"],
        &["issued", "repealed", "in-force", "made", "published", "published-in-all"],
    ),
    (
        &["licences", "other-services", "penalties", "coercion"],
        &["decisions", "items-last-year", "items-change"],
    ),
    (&["fees"], &["amount-charged", "items-last-year", "items-change"]),
    (&["procurement"], &["purchases", "amount-purchased"]),
];

/// Whether a row of 二 has a column.
pub fn is_active(row: &Concept, column: &Concept) -> bool {
    ACTIVE.iter().any(|(rows, columns)| rows.contains(&row.id) && columns.contains(&column.id))
}

impl Concept {
    /// Whether a name, as the form's names are compared, is its own.
    pub fn is(&self, name: &str) -> bool {
        let name = name
            .trim_start_matches(|first: char| "一二三四五六七()".contains(first))
            .trim_start_matches('、');
        let is = |key: &str| {
            // 其他 and 总计 are all of a name; others may be its beginning, or stand in it.
            if key.chars().count() < 3 && matches!(key, "其他" | "总计" | "规章") {
                name == key
            } else {
                name.contains(key)
            }
        };
        self.key.split('|').any(is) || self.key == "总计" && name == "合计"
    }

    /// The same for a name that stands under another.
    pub fn is_under(&self, name: &str, above: &str) -> bool {
        self.is(name) && (self.under.is_empty() || super::plain(above).contains(self.under))
    }
}
