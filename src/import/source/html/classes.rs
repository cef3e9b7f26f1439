//! The classes, ids and tags by which blocks of government pages are told apart.

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
