//! Lines that belong to a page and not to the report: what a browser shows around an article and
//! copying takes along.

/// Words that begin or are a line of page furniture. A line counts only when it is short.
const STARTS: &[&str] = &[
    "字号",
    "字体",
    "扫一扫",
    "扫码",
    "手机扫",
    "微信扫",
    "分享到",
    "分享",
    "打印",
    "关闭",
    "【打印",
    "【关闭",
    "[打印",
    "[关闭",
    "（打印",
    "(打印",
    "【字",
    "[字",
    "【大",
    "[大",
    "浏览次数",
    "浏览量",
    "点击上方",
    "点击蓝字",
    "往期推荐",
    "往期回顾",
    "精彩推荐",
    "责任编辑",
    "编辑：",
    "编辑:",
    "审核：",
    "审核:",
    "校对：",
    "校对:",
    "来源：",
    "来源:",
    "▶",
    "原标题",
    "阅读原文",
    "点击数",
    "点击量",
    "点击次数",
    "阅读次数",
    "阅读量",
    "访问次数",
    "访问量",
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "上一页",
    "下一页",
    "返回",
    "相关链接",
    "相关阅读",
    "相关文章",
    "相关信息",
    "相关新闻",
    "推荐阅读",
    "友情链接",
    "网站地图",
    "网站声明",
    "联系我们",
    "关于我们",
    "版权所有",
    "主办单位",
    "主办：",
    "主办:",
    "承办单位",
    "技术支持",
    "网站标识码",
    "我要纠错",
    "我要评论",
    "收藏本页",
    "加入收藏",
    "设为首页",
    "您是第",
    "Copyright",
    "©",
];

/// Words anywhere in a short line that make it page furniture.
const HOLDS: &[&str] = &[
    "在手机打开当前页",
    "ICP备",
    "公网安备",
    "版权所有",
    "网站标识码",
    "All Rights Reserved",
    "打印本页",
    "关闭窗口",
    "返回顶部",
    "扫描二维码",
    "长按识别",
    "关注我们",
    "蓝字关注",
    "政府网站找错",
];

/// Whole lines that are page furniture: buttons of readers and chat apps.
const WHOLE: &[&str] = &[
    "大",
    "中",
    "小",
    "默认",
    "收藏",
    "点赞",
    "在看",
    "喜欢",
    "评论",
    "留言",
    "写留言",
    "关注",
    "举报",
    "投诉",
    "赞",
    "转发",
    "首页",
    "无障碍",
    "长者模式",
    "登录",
    "注册",
    "搜索",
    "导航",
    "纠错",
    "分享",
    "朗读",
];

/// Longest line of furniture, in characters. Anything longer is somebody's text.
const LONGEST: usize = 60;

/// Whether a line is page furniture, wherever it stands.
pub fn is_furniture(line: &str) -> bool {
    let line =
        line.trim_matches(|character: char| character.is_whitespace() || "•·|｜>＞-—*◆".contains(character));
    if line.is_empty() {
        return true;
    }
    if line.chars().take(LONGEST + 1).count() > LONGEST {
        return false;
    }
    // A sentence is text, whatever it begins with: 分享经验3次。
    if line.contains('。') {
        return false;
    }
    let counted = line.trim_end_matches(|character: char| {
        character.is_ascii_digit() || character.is_whitespace() || ":：.,，+万次个".contains(character)
    });
    WHOLE.contains(&line)
        || (counted != line
            && (WHOLE.contains(&counted) || matches!(counted, "阅读" | "浏览" | "点击" | "访问")))
        || STARTS.iter().any(|start| {
            line.starts_with(start) && (start.ends_with(['：', ':']) || is_alone(&line[start.len()..]))
        })
        || HOLDS.iter().any(|word| line.contains(word))
        || line.split_whitespace().count() > 1
            && line.split_whitespace().all(|word| WHOLE.contains(&word) || is_furniture_word(word))
}

fn is_furniture_word(word: &str) -> bool {
    let word = word.trim_matches(|character: char| "【】[]()（）:：|".contains(character));
    let counted =
        word.trim_end_matches(|character: char| character.is_ascii_digit() || ":：+".contains(character));
    matches!(
        counted,
        "" | "阅读" | "浏览" | "点击" | "访问" | "打印" | "关闭" | "字号" | "字体" | "大" | "中" | "小"
    ) || WHOLE.contains(&counted)
}

/// Whether what follows a word of furniture leaves it furniture: 打印本页 yes, 打印机管理到位 no.
fn is_alone(rest: &str) -> bool {
    let Some(first) = rest.chars().next() else {
        return true;
    };
    let length = rest.chars().take(46).count();
    let mark = !first.is_alphanumeric();
    // Names of what is linked, and the number of a visitor.
    (mark && length <= 45) || (length <= 8 && !rest.contains(['，', ',', '；', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_and_text() {
        for line in [
            "字号:",
            "字号：【大 中 小】",
            "• 扫一扫在手机打开当前页",
            "【打印本页】 【关闭窗口】",
            "上一篇：某镇2018年工作总结",
            "大 中 小",
            "阅读 1234",
            "在看",
            "浏览次数：326 次",
            "津ICP备12345678号",
            "您是第 1284735 位访问者",
            "版权所有：某某区人民政府",
            "分享到：",
            "阅读 1.2万",
            "点赞 35",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        for line in [
            "打印机、复印机等设备管理制度基本健全并落实",
            "分享经验做法3次。",
            "一、完善工作机制",
            "关闭小散乱污企业12家，取缔无证照经营户35户",
            "存在问题及困难",
            "2018年12月27日",
            "胡家园街道办事处",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
