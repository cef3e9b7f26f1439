//! The words by which lines and blocks of government pages are told apart.

use crate::prose::characters::{is_blank, trim};

/// Names of facts about a page. The first [`CERTAIN_FACTS`] are used for nothing else.
const FACTS: [&str; 48] = [
    "索引号",
    "索引码",
    "文号",
    "发文字号",
    "文件编号",
    "发布机构",
    "发布机关",
    "发文机关",
    "发布单位",
    "发文单位",
    "公开主体",
    "公开责任部门",
    "信息来源",
    "文章来源",
    "稿件来源",
    "来源",
    "发布日期",
    "发布时间",
    "发文日期",
    "成文日期",
    "成文时间",
    "生成日期",
    "公开日期",
    "公开时间",
    "印发日期",
    "更新时间",
    "主题分类",
    "组配分类",
    "体裁分类",
    "信息分类",
    "所属主题",
    "公文种类",
    "有效性",
    "时效性",
    "效力状态",
    "生效日期",
    "废止日期",
    "公开方式",
    "公开范围",
    "公开时限",
    "名称",
    "标题",
    "信息名称",
    "主题词",
    "关键词",
    "内容概述",
    "日期",
    "时间",
];

const CERTAIN_FACTS: usize = 40;

/// How a path above a page begins.
const PATHS: [&str; 14] = [
    "当前位置",
    "当前的位置",
    "您所在的位置",
    "您所在位置",
    "你所在的位置",
    "您现在的位置",
    "您现在所在的位置",
    "您当前的位置",
    "您当前位置",
    "您的位置",
    "现在位置",
    "所在位置",
    "现在的位置",
    "当前栏目",
];

/// Where a path starts if nothing announces it.
const HOMES: [&str; 2] = ["首页", "主页"];

/// What separates the steps of a path.
pub const PATH_MARKS: [char; 9] = ['>', '＞', '»', '›', '→', '/', '\\', '-', '|'];

/// Words of tools around an article. A line made of nothing else is one of them.
const TOOLS: [&str; 66] = [
    "扫一扫在手机打开当前页",
    "扫一扫在手机上查看当前页面",
    "扫一扫手机打开当前页",
    "用手机扫一扫",
    "扫一扫",
    "在手机打开当前页",
    "手机扫描",
    "分享到新浪微博",
    "分享到微信",
    "分享到",
    "分享至",
    "一键分享",
    "分享",
    "新浪微博",
    "腾讯微博",
    "微信好友",
    "朋友圈",
    "微信",
    "微博",
    "QQ空间",
    "QQ好友",
    "QQ",
    "人人网",
    "豆瓣",
    "打印本页",
    "打印本文",
    "打印页面",
    "打印此页",
    "打印",
    "关闭窗口",
    "关闭本页",
    "关闭页面",
    "关闭此页",
    "关闭",
    "返回顶部",
    "返回首页",
    "返回列表",
    "返回上一页",
    "返回",
    "加入收藏",
    "收藏本页",
    "收藏",
    "我要纠错",
    "纠错",
    "文章下载",
    "我要打印",
    "保护视力色",
    "保护视力",
    "字体大小",
    "字体",
    "字号",
    "大小",
    "默认",
    "超大",
    "特大",
    "大",
    "中",
    "小",
    "浏览次数",
    "阅读次数",
    "点击次数",
    "点击数",
    "访问量",
    "浏览量",
    "阅读量",
    "次",
];

/// How lines about other pages, counters and editors begin.
const TOOL_STARTS: [&str; 16] = [
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "上一页",
    "下一页",
    "责任编辑",
    "[责任编辑",
    "【责任编辑",
    "（责任编辑",
    "(责任编辑",
    "浏览次数",
    "点击次数",
    "访问次数",
    "扫一扫",
    "分享到",
];

/// How lists of other pages are headed.
const RELATED: [&str; 12] = [
    "相关链接",
    "相关新闻",
    "相关文章",
    "相关信息",
    "相关阅读",
    "相关稿件",
    "相关报道",
    "相关文档",
    "相关内容",
    "延伸阅读",
    "推荐阅读",
    "热门推荐",
];

/// What only the foot of a page says.
const FOOT_CERTAIN: [&str; 9] =
    ["ICP备", "ICP证", "公网安备", "网站标识码", "版权所有", "Copyright", "copyright", "COPYRIGHT", "©"];

/// What the foot of a page says, and other lines may too.
const FOOT: [&str; 14] = [
    "主办单位",
    "主办：",
    "承办单位",
    "承办：",
    "技术支持",
    "联系电话",
    "邮编",
    "邮政编码",
    "网站地图",
    "地址：",
    "分辨率",
    "浏览器",
    "联系我们",
    "关于我们",
];

/// Classes and ids of the block that holds an article and nothing else.
const ARTICLES: [&str; 42] = [
    "zoom",
    "zoomcon",
    "fontzoom",
    "ucapcontent",
    "ucap-content",
    "trs_editor",
    "trs_ueditor",
    "trs_word",
    "article",
    "article-content",
    "article_content",
    "articlecontent",
    "article-con",
    "article_con",
    "articlecon",
    "article-body",
    "article_body",
    "article-main",
    "articlebody",
    "artcontent",
    "art_content",
    "art-content",
    "arti_content",
    "entry-content",
    "v_news_content",
    "news_content",
    "newscontent",
    "news-content",
    "news_con",
    "pages_content",
    "detail-content",
    "detailcontent",
    "detail_content",
    "info-content",
    "infocontent",
    "xxgk_content",
    "wzcontent",
    "zwnr",
    "wznr",
    "zhengwen",
    "wp_articlecontent",
    "view_content",
];

/// Classes and ids that such blocks have, and others too.
const MAYBE_ARTICLES: [&str; 22] = [
    "content",
    "contents",
    "con",
    "cont",
    "context",
    "contentbox",
    "maincontent",
    "main-content",
    "main_content",
    "text",
    "txt",
    "contxt",
    "view",
    "detail",
    "details",
    "newsdetail",
    "nr",
    "neirong",
    "editor",
    "ueditor",
    "zw",
    "mcontent",
];

/// Words in classes and ids of what is around an article.
const CHROME: [&str; 44] = [
    "nav",
    "navi",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "daohang",
    "foot",
    "footer",
    "bottom",
    "copyright",
    "copy",
    "sidebar",
    "side",
    "share",
    "bshare",
    "bdshare",
    "bdsharebuttonbox",
    "links",
    "friendlink",
    "friendlinks",
    "yqlj",
    "related",
    "relate",
    "relation",
    "recommend",
    "xgxx",
    "xgwz",
    "hot",
    "search",
    "login",
    "toolbar",
    "tools",
    "tool",
    "pager",
    "pagination",
    "prevnext",
    "prenext",
    "print",
    "qrcode",
    "ewm",
    "ads",
    "comment",
    "comments",
];

/// Words in classes and ids of a page's path.
const PATH_CLASSES: [&str; 16] = [
    "breadcrumb",
    "breadcrumbs",
    "crumb",
    "crumbs",
    "bread",
    "position",
    "location",
    "local",
    "dqwz",
    "curmb",
    "weizhi",
    "wz",
    "path",
    "currentposition",
    "curpos",
    "mianbaoxie",
];

/// Words in classes and ids of a title.
const TITLES: [&str; 14] = [
    "title",
    "tit",
    "bt",
    "biaoti",
    "headline",
    "ucaptitle",
    "articletitle",
    "newstitle",
    "arttitle",
    "title1",
    "arti",
    "infotitle",
    "contitle",
    "wzbt",
];

/// What a block's tag, class and id say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hint {
    /// Nothing.
    #[default]
    None,
    /// It holds the article.
    Article,
    /// It may hold the article.
    MaybeArticle,
    /// It is around the article: navigation, the foot, tools.
    Chrome,
}

/// What a tag and the words of its class and id say.
pub fn hint(tag: &str, role: &str, names: &str) -> Hint {
    if tag == "article" || tag == "ucapcontent" {
        return Hint::Article;
    }
    if matches!(tag, "nav" | "footer" | "aside" | "form")
        || matches!(role, "navigation" | "contentinfo" | "search")
    {
        return Hint::Chrome;
    }
    let has = |words: &[&str]| names.split_ascii_whitespace().any(|name| words.contains(&name));
    if has(&ARTICLES) || names.split_ascii_whitespace().any(|name| name.starts_with("vsb_content")) {
        Hint::Article
    } else if parts(names).any(|part| CHROME.contains(&part)) {
        Hint::Chrome
    } else if has(&MAYBE_ARTICLES) {
        Hint::MaybeArticle
    } else {
        Hint::None
    }
}

/// Whether a block's class or id is that of a page's path.
pub fn is_path_class(names: &str) -> bool {
    parts(names).any(|part| PATH_CLASSES.contains(&part))
}

/// Whether a block's class or id is that of a title.
pub fn is_title_class(names: &str) -> bool {
    parts(names).any(|part| TITLES.contains(&part))
}

/// Whether a comment says that the article begins: `<!--文章内容 begin-->`.
pub fn opens_article(comment: &str) -> bool {
    if comment.len() > 80 {
        return false;
    }
    let comment = comment.to_ascii_lowercase();
    ["正文", "内容", "content", "article", "zoom"].iter().any(|word| comment.contains(word))
        && ["begin", "start", "开始"].iter().any(|word| comment.contains(word))
}

fn parts(names: &str) -> impl Iterator<Item = &str> {
    names.split(|character: char| character.is_ascii_whitespace() || matches!(character, '-' | '_'))
}

/// Whether a text names a fact about the page and says no more: `索 引 号：`.
pub fn is_fact_name(text: &str) -> bool {
    fact(text).is_some_and(|(_, alone)| alone)
}

/// Whether a text is about the page: it begins with the name of a fact that is nothing else, or has
/// one and a colon further on.
pub fn is_fact(text: &str) -> bool {
    if text.chars().count() > 300 {
        return false;
    }
    let certain = |text: &str| fact(text).is_some_and(|(index, _)| index < CERTAIN_FACTS);
    if certain(text) {
        return true;
    }
    // `2021-08-19 来源：…`, `日期：… 来源：…`
    let squeezed: String = text.chars().filter(|character| !is_blank(*character)).collect();
    squeezed.chars().count() <= 120
        && FACTS[..CERTAIN_FACTS].iter().chain(&["日期", "时间"]).any(|name| {
            squeezed.match_indices(name).any(|(at, _)| squeezed[at + name.len()..].starts_with(['：', ':']))
        })
        && (squeezed.starts_with(|first: char| first.is_ascii_digit() || first == '[' || first == '【')
            || fact(text).is_some()
            || squeezed.contains("来源：")
            || squeezed.contains("来源:"))
}

/// Whether a text begins with the name of a fact that is nothing else.
pub fn is_certain_fact(text: &str) -> bool {
    fact(text).is_some_and(|(index, _)| index < CERTAIN_FACTS)
}

/// The fact a text begins with, and whether it says no more. Names are spaced out: `文　　号`.
fn fact(text: &str) -> Option<(usize, bool)> {
    let mut name = String::new();
    let mut rest = "";
    let text = trim(text).trim_start_matches(['【', '[']);
    for (at, character) in text.char_indices() {
        if matches!(character, '：' | ':' | '】' | ']') {
            rest = &text[at..];
            break;
        }
        if !is_blank(character) {
            name.push(character);
        }
        if name.len() > 24 {
            return None;
        }
    }
    let index = FACTS.iter().position(|fact| *fact == name)?;
    let rest = rest.trim_start_matches(|character: char| {
        is_blank(character) || matches!(character, '：' | ':' | '】' | ']')
    });
    Some((index, rest.is_empty()))
}

/// Whether a line is the path above a page.
pub fn is_path(text: &str) -> bool {
    let text = text.trim_start_matches(|character: char| !character.is_alphanumeric());
    if text.chars().count() > 150 {
        return false;
    }
    if PATHS.iter().any(|path| text.starts_with(path)) {
        return true;
    }
    // `位置：首页 > …`
    let Some((home, _)) = text.split_once(['>', '＞', '»', '›', '→']) else { return false };
    home.chars().count() <= 20 && HOMES.iter().any(|name| trim(home).ends_with(name))
}

/// Whether a line announces a path and does not have it.
pub fn is_path_name(text: &str) -> bool {
    let text = text.trim_end_matches(|character: char| !character.is_alphanumeric());
    PATHS.iter().any(|path| text.ends_with(path))
}

/// Whether a line is of the tools around an article, or of another page.
pub fn is_tool(text: &str) -> bool {
    let count = text.chars().count();
    if count > 120 {
        return false;
    }
    if TOOL_STARTS.iter().any(|start| text.starts_with(start)) {
        return true;
    }
    let mut rest = text;
    let mut longest = 0;
    'next: while let Some(first) = rest.chars().next() {
        for word in TOOLS {
            if let Some(after) = rest.strip_prefix(word) {
                longest = longest.max(word.chars().count());
                rest = after;
                continue 'next;
            }
        }
        if first.is_alphabetic() {
            return false;
        }
        rest = &rest[first.len_utf8()..];
    }
    longest > 1
}

/// Whether a line heads a list of other pages.
pub fn is_related(text: &str) -> bool {
    text.chars().count() <= 12
        && RELATED.iter().any(|related| trim(text).trim_start_matches(['【', '[']).starts_with(related))
}

/// Whether a line is of the foot of a page.
pub fn is_foot(text: &str) -> bool {
    let has = |words: &[&str]| words.iter().filter(|word| text.contains(**word)).count();
    let count = text.chars().count();
    count <= 400
        && (has(&FOOT_CERTAIN) > 0 && count <= 200
            || has(&FOOT) > 1
            || has(&FOOT) > 0 && count <= 30 && !text.contains('。'))
}

/// Whether a line names a file that is attached.
pub fn is_attachment(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    text.starts_with("附件")
        || text.starts_with("附：")
        || [".doc", ".docx", ".xls", ".xlsx", ".pdf", ".wps", ".zip", ".rar"]
            .iter()
            .any(|end| lower.ends_with(end))
}

/// Whether a line is a date and nothing else: `二〇一八年十二月二十七日`, `2018年12月27日`.
pub fn is_date(text: &str) -> bool {
    let text: String = text.chars().filter(|character| !is_blank(*character)).collect();
    let digit = |character: char| {
        character.is_ascii_digit() || "〇○ＯO零一二三四五六七八九十０１２３４５６７８９".contains(character)
    };
    let Some((year, rest)) = text.split_once('年') else { return false };
    let Some((month, day)) = rest.split_once('月') else { return false };
    let number = |text: &str| !text.is_empty() && text.chars().count() <= 4 && text.chars().all(digit);
    number(year) && number(month) && (day.is_empty() || number(day.trim_end_matches(['日', '号'])))
}

/// Whether a line begins with the number of a heading or an item.
pub fn is_numbered(text: &str) -> bool {
    let text = text.trim_start_matches(['（', '(', '第']);
    let number = |character: char| character.is_ascii_digit() || "一二三四五六七八九十百".contains(character);
    let rest = text.trim_start_matches(number);
    if rest.len() == text.len() {
        return text.starts_with(|first: char| ('①'..='⑳').contains(&first));
    }
    let mut rest = rest.chars();
    match rest.next() {
        Some('、' | '．' | ')' | '）' | '章' | '是') => true,
        // Not `1.5万元`.
        Some('.') => !rest.next().is_some_and(|next| next.is_ascii_digit()),
        _ => false,
    }
}

/// Whether what follows in a line about the page is its next part.
pub fn is_part(text: &str) -> bool {
    const PARTS: [&str; 13] = [
        "字号",
        "字体",
        "浏览",
        "点击",
        "阅读",
        "访问",
        "打印",
        "分享",
        "作者",
        "编辑",
        "责任编辑",
        "【",
        "[",
    ];
    let start: String = text.chars().take(24).collect();
    fact(&start).is_some_and(|(_, _)| start.contains(['：', ':']))
        || PARTS.iter().any(|part| text.starts_with(part))
}
