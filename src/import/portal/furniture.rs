//! Lines that belong to a page and not to its report: what a browser shows around an article and
//! copying takes along.

use crate::prose::characters::{in_simplified, is_blank, is_digit};
use crate::prose::{marker, sentence};

/// What a word of furniture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// A button of the page or of a chat app.
    Button,
    /// A counter of readers.
    Counter,
    /// A code to scan, an account to follow.
    Code,
    /// Who made the page.
    Editor,
    /// Another page before or after.
    Neighbour,
    /// What heads a list of other pages.
    Links,
    /// What only the foot of a page says.
    Foot,
    /// What the foot of a page says, and a report may too.
    FootHint,
}

/// Where in a line a word makes it furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// Among other such words, with nothing between them that is a word: 打印本页关闭窗口.
    Bar,
    /// Where it stands alone, or blanks and marks part it from other such words: 点赞 35 在看 12.
    Word,
    /// At the start, if what follows fits.
    Start,
    /// Anywhere in a short line.
    Anywhere,
}

/// A word of furniture, and a line that has it.
struct Word(
    &'static str,
    What,
    At,
    #[allow(dead_code, reason = "the example is the row's test")] &'static str,
);

/// The words of page furniture. Longer ones stand before those that they begin with.
const WORDS: &[Word] = &[
    Word("打印本页", What::Button, At::Bar, "【打印本页】 【关闭窗口】"),
    Word("打印本文", What::Button, At::Bar, "[打印本文]"),
    Word("打印页面", What::Button, At::Bar, "打印页面"),
    Word("打印此页", What::Button, At::Bar, "(打印此页)"),
    Word("打印文章", What::Button, At::Bar, "打印文章"),
    Word("我要打印", What::Button, At::Bar, "我要打印"),
    Word("打印", What::Button, At::Bar, "【打印】【关闭】"),
    Word("下载文字版", What::Button, At::Bar, "下载文字版 下载图片版"),
    Word("下载图片版", What::Button, At::Bar, "下载图片版"),
    Word("文章下载", What::Button, At::Bar, "文章下载"),
    Word("下载", What::Button, At::Bar, "下载 打印"),
    Word("关闭窗口", What::Button, At::Bar, "关闭窗口"),
    Word("关闭本页", What::Button, At::Bar, "关闭本页"),
    Word("关闭页面", What::Button, At::Bar, "关闭页面"),
    Word("关闭此页", What::Button, At::Bar, "关闭此页"),
    Word("关闭", What::Button, At::Bar, "（关闭）"),
    Word("返回顶部", What::Button, At::Bar, "【返回顶部】"),
    Word("返回首页", What::Button, At::Bar, "返回首页"),
    Word("返回列表", What::Button, At::Bar, "返回列表"),
    Word("返回上一页", What::Button, At::Bar, "返回上一页"),
    Word("返回上级", What::Button, At::Bar, "返回上级"),
    Word("返回", What::Button, At::Bar, "返回"),
    Word("加入收藏", What::Button, At::Bar, "设为首页 | 加入收藏"),
    Word("收藏本页", What::Button, At::Bar, "收藏本页"),
    Word("设为首页", What::Button, At::Bar, "设为首页"),
    Word("我要纠错", What::Button, At::Bar, "我要纠错"),
    Word("我要评论", What::Button, At::Bar, "我要评论"),
    Word("我要分享", What::Button, At::Bar, "我要分享"),
    Word("纠错", What::Button, At::Bar, "纠错"),
    Word("阅读原文", What::Button, At::Bar, "阅读原文"),
    Word("分享到新浪微博", What::Button, At::Bar, "分享到新浪微博"),
    Word("分享到微信", What::Button, At::Bar, "分享到微信"),
    Word("分享到", What::Button, At::Bar, "分享到：微信 微博 QQ空间"),
    Word("分享至", What::Button, At::Bar, "分享至朋友圈"),
    Word("一键分享", What::Button, At::Bar, "一键分享"),
    Word("分享", What::Button, At::Bar, "分享："),
    Word("新浪微博", What::Button, At::Bar, "新浪微博"),
    Word("腾讯微博", What::Button, At::Bar, "腾讯微博"),
    Word("微信好友", What::Button, At::Bar, "微信好友"),
    Word("朋友圈", What::Button, At::Bar, "朋友圈"),
    Word("微信", What::Button, At::Bar, "微信"),
    Word("微博", What::Button, At::Bar, "微博"),
    Word("QQ空间", What::Button, At::Bar, "QQ空间"),
    Word("QQ好友", What::Button, At::Bar, "QQ好友"),
    Word("QQ", What::Button, At::Bar, "QQ"),
    Word("人人网", What::Button, At::Bar, "人人网"),
    Word("豆瓣", What::Button, At::Bar, "豆瓣"),
    Word("保护视力色", What::Button, At::Bar, "保护视力色"),
    Word("保护视力", What::Button, At::Bar, "保护视力"),
    Word("视力保护色", What::Button, At::Bar, "视力保护色"),
    Word("字体大小", What::Button, At::Bar, "字体大小：大 中 小"),
    Word("字体", What::Button, At::Bar, "【字体：大 中 小】"),
    Word("字号", What::Button, At::Bar, "字号：【大 中 小】"),
    Word("加大", What::Button, At::Bar, "加大"),
    Word("放大", What::Button, At::Bar, "放大 缩小"),
    Word("缩小", What::Button, At::Bar, "缩小"),
    Word("还原", What::Button, At::Bar, "还原"),
    Word("大小", What::Button, At::Bar, "字号大小"),
    Word("默认", What::Button, At::Bar, "默认"),
    Word("超大", What::Button, At::Bar, "超大 大 中 小"),
    Word("特大", What::Button, At::Bar, "特大 大 中 小"),
    Word("大", What::Button, At::Bar, "大"),
    Word("中", What::Button, At::Bar, "大中小"),
    Word("小", What::Button, At::Bar, "小"),
    Word("收藏", What::Button, At::Word, "收藏 15"),
    Word("点赞", What::Button, At::Word, "点赞 35"),
    Word("在看", What::Button, At::Word, "在看"),
    Word("喜欢", What::Button, At::Word, "喜欢此内容的人还喜欢"),
    Word("喜欢此内容的人还喜欢", What::Button, At::Word, "喜欢此内容的人还喜欢"),
    Word("评论", What::Button, At::Word, "评论 3"),
    Word("留言", What::Button, At::Word, "留言"),
    Word("写留言", What::Button, At::Word, "写留言"),
    Word("关注", What::Button, At::Word, "关注"),
    Word("举报", What::Button, At::Word, "举报"),
    Word("投诉", What::Button, At::Word, "投诉"),
    Word("赞", What::Button, At::Word, "赞 12"),
    Word("转发", What::Button, At::Word, "转发 8"),
    Word("首页", What::Button, At::Word, "首页"),
    Word("无障碍", What::Button, At::Word, "无障碍"),
    Word("无障碍阅读", What::Button, At::Word, "设为首页 | 加入收藏 | 无障碍阅读 | 长者模式"),
    Word("长者模式", What::Button, At::Word, "长者模式"),
    Word("登录", What::Button, At::Word, "登录 注册"),
    Word("注册", What::Button, At::Word, "注册"),
    Word("搜索", What::Button, At::Word, "搜索"),
    Word("导航", What::Button, At::Word, "导航"),
    Word("朗读", What::Button, At::Word, "朗读"),
    Word("▶", What::Button, At::Start, "▶ 点击播放"),
    Word("浏览次数", What::Counter, At::Bar, "浏览次数：326 次"),
    Word("阅读次数", What::Counter, At::Bar, "阅读次数：[12]"),
    Word("点击次数", What::Counter, At::Bar, "点击次数：加载中"),
    Word("访问次数", What::Counter, At::Bar, "访问次数 9"),
    Word("点击数", What::Counter, At::Bar, "点击数：12"),
    Word("点击率", What::Counter, At::Bar, "点击率:"),
    Word("点击量", What::Counter, At::Bar, "点击量：1.2万"),
    Word("访问量", What::Counter, At::Bar, "访问量：12"),
    Word("浏览量", What::Counter, At::Bar, "浏览量：12 次"),
    Word("阅读量", What::Counter, At::Bar, "阅读量 10万+"),
    Word("阅读", What::Counter, At::Word, "阅读 1.2万"),
    Word("浏览", What::Counter, At::Word, "浏览：3"),
    Word("点击", What::Counter, At::Word, "点击：326次"),
    Word("访问", What::Counter, At::Word, "访问 12"),
    Word("加载中", What::Counter, At::Bar, "浏览次数：加载中..."),
    Word("次", What::Counter, At::Bar, "阅读次数：3 次"),
    Word("您是第", What::Counter, At::Start, "您是第 1284735 位访问者"),
    Word("扫一扫", What::Code, At::Start, "• 扫一扫在手机打开当前页"),
    Word("扫码", What::Code, At::Start, "扫码关注云岭发布"),
    Word("手机扫", What::Code, At::Start, "手机扫描打开当前页"),
    Word("用手机扫", What::Code, At::Start, "用手机扫一扫"),
    Word("微信扫", What::Code, At::Start, "微信扫一扫 分享"),
    Word("在手机打开当前页", What::Code, At::Anywhere, "扫描后在手机打开当前页"),
    Word("扫描二维码", What::Code, At::Anywhere, "扫描二维码查看更多"),
    Word("长按识别", What::Code, At::Anywhere, "长按识别二维码"),
    Word("关注我们", What::Code, At::Anywhere, "点击上方蓝字关注我们"),
    Word("蓝字关注", What::Code, At::Anywhere, "蓝字关注"),
    Word("点击上方", What::Code, At::Start, "点击上方“云岭发布”"),
    Word("点击蓝字", What::Code, At::Start, "点击蓝字 了解更多"),
    Word("责任编辑", What::Editor, At::Start, "【责任编辑：张三】"),
    Word("本文编辑", What::Editor, At::Start, "本文编辑：张三"),
    Word("编辑", What::Editor, At::Start, "编辑：李四 审核：王五"),
    Word("审核", What::Editor, At::Start, "审核：王五"),
    Word("校对", What::Editor, At::Start, "校对:张三"),
    Word("审稿", What::Editor, At::Start, "审稿：张三"),
    Word("初审", What::Editor, At::Start, "初审：张三 复审：李四"),
    Word("原标题", What::Editor, At::Start, "原标题：云岭街道工作总结"),
    Word("上一篇", What::Neighbour, At::Start, "上一篇：云岭镇2018年工作总结"),
    Word("下一篇", What::Neighbour, At::Start, "下一篇：没有了"),
    Word("上一条", What::Neighbour, At::Start, "上一条 云岭镇2018年工作总结"),
    Word("下一条", What::Neighbour, At::Start, "下一条：无"),
    Word("上一页", What::Neighbour, At::Start, "上一页 1 2 3 下一页"),
    Word("下一页", What::Neighbour, At::Start, "下一页"),
    Word("相关链接", What::Links, At::Start, "相关链接：云岭镇2017年工作总结"),
    Word("相关新闻", What::Links, At::Start, "【相关新闻】"),
    Word("相关文章", What::Links, At::Start, "相关文章"),
    Word("相关信息", What::Links, At::Start, "相关信息"),
    Word("相关阅读", What::Links, At::Start, "相关阅读"),
    Word("相关稿件", What::Links, At::Start, "相关稿件"),
    Word("相关报道", What::Links, At::Start, "相关报道："),
    Word("相关文档", What::Links, At::Start, "相关文档"),
    Word("相关内容", What::Links, At::Start, "相关内容"),
    Word("相关推荐", What::Links, At::Start, "相关推荐"),
    Word("延伸阅读", What::Links, At::Start, "延伸阅读："),
    Word("推荐阅读", What::Links, At::Start, "推荐阅读"),
    Word("热门推荐", What::Links, At::Start, "热门推荐"),
    Word("精彩推荐", What::Links, At::Start, "精彩推荐"),
    Word("往期推荐", What::Links, At::Start, "往期推荐"),
    Word("往期回顾", What::Links, At::Start, "往期回顾"),
    Word("友情链接", What::Links, At::Start, "友情链接："),
    Word("ICP备", What::Foot, At::Anywhere, "云ICP备12345678号"),
    Word("ICP证", What::Foot, At::Anywhere, "云ICP证012345号"),
    Word("公网安备", What::Foot, At::Anywhere, "云公网安备 11010102001234号"),
    Word("网站标识码", What::Foot, At::Anywhere, "网站标识码：1200000000"),
    Word("版权所有", What::Foot, At::Anywhere, "版权所有：云岭区人民政府"),
    Word("All Rights Reserved", What::Foot, At::Anywhere, "All Rights Reserved"),
    Word("Copyright", What::Foot, At::Anywhere, "Copyright 2020 云岭区"),
    Word("copyright", What::Foot, At::Anywhere, "copyright 2020 云岭区"),
    Word("COPYRIGHT", What::Foot, At::Anywhere, "COPYRIGHT 2020 云岭区"),
    Word("©", What::Foot, At::Anywhere, "© 云岭区人民政府"),
    Word("政府网站找错", What::Foot, At::Anywhere, "政府网站找错"),
    Word("主办单位", What::FootHint, At::Start, "主办单位：云岭区人民政府"),
    Word("主办：", What::FootHint, At::Start, "主办：云岭区人民政府"),
    Word("主办:", What::FootHint, At::Start, "主办:云岭区人民政府"),
    Word("承办单位", What::FootHint, At::Start, "承办单位：云岭区大数据中心"),
    Word("承办：", What::FootHint, At::Start, "承办：云岭区大数据中心"),
    Word("技术支持", What::FootHint, At::Start, "技术支持：云岭区大数据中心"),
    Word("网站地图", What::FootHint, At::Start, "网站地图 | 联系我们"),
    Word("网站声明", What::FootHint, At::Start, "网站声明"),
    Word("联系我们", What::FootHint, At::Start, "联系我们"),
    Word("关于我们", What::FootHint, At::Start, "关于我们"),
    Word("联系电话", What::FootHint, At::Anywhere, "主办：云岭区人民政府　联系电话：022-00000000"),
    Word("邮编", What::FootHint, At::Anywhere, "地址：云岭路1号　邮编：000000"),
    Word("邮政编码", What::FootHint, At::Anywhere, "地址：云岭路1号　邮政编码：000000"),
    Word("地址：", What::FootHint, At::Anywhere, "地址：云岭路1号　联系电话：000"),
    Word("分辨率", What::FootHint, At::Anywhere, "建议使用1280×768以上分辨率浏览器"),
    Word("浏览器", What::FootHint, At::Anywhere, "建议使用1280×768以上分辨率浏览器"),
];

/// What a code to scan is for: a line that begins with one and says this is no text.
const CODE_SAYS: [&str; 9] = ["手机", "当前页", "页面", "打开", "查看", "关注", "分享", "阅读", "扫一扫"];

/// What stands after a count: 1.2万, 326 次, 3个.
const COUNTED: [char; 5] = ['万', '次', '个', '人', '位'];

/// Longest line of furniture, in characters. Anything longer is somebody's text.
const LONGEST: usize = 60;

/// Longest line that names the page before or after, in characters.
const LONGEST_NEIGHBOUR: usize = 120;

/// Whether a line is page furniture, wherever it stands. A numbered line never is, nor a sentence,
/// whatever it begins with: `分享经验3次。`
pub fn is_furniture(line: &str) -> bool {
    if line.len() > LONGEST_NEIGHBOUR * 8 {
        return false;
    }
    let line = &*in_simplified(line);
    let line = line.trim_matches(|character: char| is_blank(character) || "•·|｜>＞-—*◆".contains(character));
    if line.chars().all(|character| is_mark(character) || is_blank(character)) {
        return true;
    }
    let length = line.chars().take(LONGEST_NEIGHBOUR + 1).count();
    if length > LONGEST_NEIGHBOUR || line.contains('。') || marker::read(line).is_some() {
        return false;
    }
    let short = length <= LONGEST;
    short && (is_bar(line) || are_words(line) || foot_hints(line) > 1)
        || WORDS.iter().any(|word| match word.2 {
            At::Anywhere => short && word.1 != What::FootHint && line.contains(word.0),
            At::Start => (short || word.1 == What::Neighbour) && begins(line, word),
            At::Bar | At::Word => false,
        })
}

/// Whether a line heads a list of other pages: `相关报道：`.
pub fn heads_links(line: &str) -> bool {
    let line = &*in_simplified(line);
    line.chars().take(13).count() <= 12
        && WORDS.iter().any(|word| {
            word.1 == What::Links
                && opened(line).strip_prefix(word.0).is_some_and(|rest| {
                    rest.chars()
                        .all(|character| !character.is_alphanumeric() || character.is_ascii_alphabetic())
                })
        })
}

/// Whether a line is of the foot of a page. Only for what stands at an edge of an article.
pub fn is_foot(line: &str) -> bool {
    let line = &*in_simplified(line);
    let length = line.chars().take(401).count();
    let certain = || WORDS.iter().any(|word| word.1 == What::Foot && line.contains(word.0));
    let hints = foot_hints(line);
    length <= 400
        && (length <= 200 && certain() || hints > 1 || hints > 0 && length <= 30 && !line.contains('。'))
}

/// The names of buttons, counters and editors that may stand in a line of facts:
/// `来源：某局 浏览次数：12`.
pub fn labels() -> impl Iterator<Item = &'static str> {
    WORDS
        .iter()
        .filter(|word| {
            matches!(word.1, What::Button | What::Counter | What::Editor)
                && word.0.chars().nth(1).is_some_and(char::is_alphabetic)
        })
        .map(|word| word.0)
}

fn foot_hints(line: &str) -> usize {
    WORDS.iter().filter(|word| word.1 == What::FootHint && line.contains(word.0)).count()
}

/// Brackets and rules, of which a line may be made: what is left of 【字号：大 中 小】.
fn is_mark(character: char) -> bool {
    "【】[]〔〕（）()「」|｜•·>＞-—*◆:：/".contains(character)
}

/// A line without the brackets before its first word.
fn opened(line: &str) -> &str {
    line.trim_start_matches(|character: char| is_blank(character) || "【[（(".contains(character))
}

/// Whether a line begins with a word and goes on as furniture does.
fn begins(line: &str, word: &Word) -> bool {
    let Some(rest) = opened(line).strip_prefix(word.0) else { return false };
    let marked = rest.chars().next().is_none_or(|first| !first.is_alphanumeric());
    let length = rest.chars().count();
    let clause = rest.contains(['，', ',', '；', ';']);
    match word.1 {
        What::Neighbour => !clause,
        // Names follow, not numbers: 审核：全年审核合同12份 is text.
        What::Editor if word.0 == "原标题" => marked,
        What::Editor => marked && length <= 30 && !clause && !rest.contains(is_digit),
        What::Code => {
            let says = marked || CODE_SAYS.iter().any(|say| line.contains(say));
            says && !clause && length <= 30 && !rest.contains(is_digit)
        }
        What::Links => marked && !clause && length <= 45,
        What::Counter => !clause,
        What::Button | What::Foot | What::FootHint => {
            word.0.ends_with(sentence::COLONS) || marked && length <= 45
        }
    }
}

/// A line made of nothing but words of buttons and counters: 【字体：大中小】打印本页.
fn is_bar(line: &str) -> bool {
    let mut rest = line;
    // 大 by itself may be anything.
    let mut said = 0;
    let mut counts = false;
    'next: while let Some(first) = rest.chars().next() {
        for word in WORDS.iter().filter(|word| word.2 == At::Bar) {
            if let Some(after) = rest.strip_prefix(word.0) {
                said += word.0.chars().count();
                counts |= word.1 == What::Counter;
                rest = after;
                continue 'next;
            }
        }
        if first.is_alphabetic() && !(counts && (first.is_ascii() || COUNTED.contains(&first))) {
            return false;
        }
        rest = &rest[first.len_utf8()..];
    }
    said > 1
}

/// Words of buttons and counters, with their counts, parted by blanks: 点赞 35 在看 12.
fn are_words(line: &str) -> bool {
    let is_known =
        |word: &str| WORDS.iter().any(|known| matches!(known.2, At::Bar | At::Word) && known.0 == word);
    let mut known = 0;
    let all = line.split(is_blank).map(|word| word.trim_matches(is_mark)).all(|word| {
        let named = word.trim_end_matches(|character: char| {
            is_digit(character) || ":：.,，+".contains(character) || COUNTED.contains(&character)
        });
        let is_word = !named.is_empty() && (is_known(word) || is_known(named));
        known += usize::from(is_word);
        is_word || named.is_empty()
    });
    all && known > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_line_that_it_makes_furniture() {
        for (index, word) in WORDS.iter().enumerate() {
            assert!(word.3.contains(word.0), "{}: {}", word.0, word.3);
            assert!(is_furniture(word.3), "{}", word.3);
            assert!(!is_furniture(&format!("1. {}", word.3)), "a numbered line is text: {}", word.3);
            assert!(WORDS[index + 1..].iter().all(|other| other.0 != word.0), "{} is there twice", word.0);
            let hidden = WORDS[..index]
                .iter()
                .find(|other| word.2 == At::Bar && other.2 == At::Bar && word.0.starts_with(other.0));
            assert!(hidden.is_none(), "{} stands behind what it begins with", word.0);
            if word.1 == What::Links {
                assert!(heads_links(&format!("{}：", word.0)), "{}", word.0);
            }
            if matches!(word.1, What::Foot | What::FootHint) {
                assert!(is_foot(word.3), "{}", word.3);
            }
        }
    }

    #[test]
    fn lines_of_several_words() {
        for line in [
            "字号:",
            "大 中 小",
            "】",
            "【",
            "【字号：",
            "】【打印】",
            "[ 大 中 小 ]　[ 打印 ]　[ 关闭 ]",
            "阅读 1.2万 点赞 35 在看 12",
            "分享到：",
            "浏览次数：$hits",
            "扫一扫",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn text_that_begins_like_furniture() {
        for line in [
            "打印机、复印机等设备管理制度基本健全并落实",
            "打印机管理到位",
            "分享经验做法3次。",
            "分享经验做法3次",
            "一、完善工作机制",
            "1. 打印",
            "（一）相关链接",
            "关闭小散乱污企业12家，取缔无证照经营户35户",
            "（关闭煤矿3家）",
            "访问量突破3万人次",
            "审核：全年审核合同12份",
            "扫码支付覆盖商户120户",
            "手机扫码支付覆盖商户120户",
            "相关信息公开工作",
            "下载量达到3万次",
            "存在问题及困难",
            "投诉举报",
            "2018年12月27日",
            "云岭街道办事处",
            "12个",
            "5人",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
