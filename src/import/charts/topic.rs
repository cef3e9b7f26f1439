//! What reports are about, told by the words of labels and headings.

/// What reports of this kind are about.
#[derive(Debug)]
pub struct Topic {
    /// Begins the chart's id.
    pub id: &'static str,
    /// The title of its charts.
    pub title: &'static str,
    words: &'static [&'static str],
}

/// The topics; of two that fit alike the first is meant.
pub const TOPICS: [Topic; 8] = [
    Topic {
        id: "mediation", title: "人民调解", words: &["调解", "纠纷", "调处", "调委会", "化解矛盾"]
    },
    Topic {
        id: "petition",
        title: "信访接访",
        words: &["信访", "来访", "接访", "上访", "来信", "集访", "个访"],
    },
    Topic {
        id: "outreach",
        title: "法治宣传",
        words: &["宣传", "普法", "讲座", "宣讲", "展板", "传单", "法治教育", "法制教育", "问卷", "模拟法庭"],
    },
    Topic {
        id: "legal-service",
        title: "公共法律服务",
        words: &["法律服务", "法律援助", "法律顾问", "律师", "公证", "法律咨询", "值班", "合同"],
    },
    Topic {
        id: "correction",
        title: "社区矫正与安置帮教",
        words: &["矫正", "服刑", "帮教", "刑满释放", "刑释"],
    },
    Topic {
        id: "enforcement",
        title: "行政执法",
        words: &["执法", "处罚", "立案", "查处", "罚款", "检查", "取缔", "行政复议", "应诉", "诉讼"],
    },
    Topic {
        id: "complaint",
        title: "投诉举报办理",
        words: &["投诉", "举报", "工单", "热线", "诉求", "回访"],
    },
    Topic {
        id: "disclosure",
        title: "政务公开",
        words: &["政务公开", "主动公开", "依申请公开", "公开信息", "政府信息", "规范性文件"],
    },
];

impl Topic {
    /// How many of its words a text holds.
    pub fn words_in(&self, text: &str) -> usize {
        self.words.iter().filter(|word| text.contains(**word)).count()
    }
}
