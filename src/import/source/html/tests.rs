use super::*;
use crate::import::decode::decode;
use crate::import::format::sniff;
use crate::import::growth::assert_linear;
use crate::import::source::{Format, Role};
use crate::prose::characters::is_blank;

/// The lines as text: tables as their cells, pictures in brackets.
fn shown(lines: &[Line]) -> Vec<String> {
    lines
        .iter()
        .map(|line| match &line.content {
            Content::Text(text) => text.clone(),
            Content::Picture(text) => format!("[{text}]"),
            Content::Table(table) => {
                let cells = |cells: &[String]| cells.join("|");
                let mut rows = vec![cells(&table.columns)];
                rows.extend(table.rows.iter().map(|row| cells(row)));
                format!("{}#{}", table.caption.clone().unwrap_or_default(), rows.join("#"))
            }
        })
        .collect()
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|character| !is_blank(*character)).collect()
}

/// Reads a page and sees to what holds for every page: each piece of its text is in a line, read or
/// left out; lines are numbered in order; none is empty.
fn read_whole(html: &str) -> Source {
    let source = read(html);
    let mut numbers: Vec<usize> = Vec::new();
    let mut all: Vec<&Line> = source.lines.iter().chain(&source.left_out).collect();
    all.sort_by_key(|line| line.number);
    for line in &all {
        numbers.push(line.number);
        if let Content::Text(text) = &line.content {
            assert!(!text.is_empty() && trim(text) == text && !text.contains('\n'), "{text:?}");
        }
    }
    assert_eq!(numbers, (1..=all.len()).collect::<Vec<_>>());

    let text: Vec<String> = all.iter().map(|line| squeeze(&shown(std::slice::from_ref(*line))[0])).collect();
    let dom = Dom::parse(html);
    dom.walk(ROOT, |step| {
        let Step::Enter(id) = step else { return true };
        if matches!(dom.name(id), "head" | "script" | "style" | "noscript") {
            return false;
        }
        if let Kind::Text(own) = dom.kind(id) {
            // In `<pre>` each line is one.
            for own in own.split('\n').map(squeeze) {
                assert!(own.is_empty() || text.iter().any(|line| line.contains(&own)), "lost: {own}");
            }
        }
        true
    });
    source
}

const PARAGRAPHS: [&str; 4] = [
    "2018年，区司法局在区委、区政府的坚强领导下，紧紧围绕中心工作，扎实推进各项任务。现将全年工作总结如下：",
    "一、人民调解工作。全年共调解民间纠纷3.3万件，成功率达98%，防止民转刑案件12起；",
    "二、法律援助工作。共办理法律援助案件1200件，接待来访群众2600余人次，同比增长5.2%。",
    "三、普法宣传工作。开展“法律六进”活动86场次，发放宣传资料3万份。",
];

fn article(before: &str, after: &str) -> String {
    PARAGRAPHS.map(|paragraph| format!("{before}{paragraph}{after}")).join("\n")
}

#[test]
fn an_old_page_of_tables_in_gbk() {
    let nav: String = (1..30).map(|number| format!("<td><a href=#>栏目{number}</a></td>")).collect();
    let html = format!(
        r##"<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>2018年度工作总结-和平区司法局</title></head><body bgcolor=#ffffff>
<table width=1000><tr>{nav}</tr></table>
<table width=1000 border=0><tr><td width=200 valign=top>
 <table><tr><td>通知公告</td></tr><tr><td><a href=1>关于放假的通知</a></td></tr><tr><td><a href=2>关于征求意见的公告</a></td></tr>
 <tr><td><a href=3>公示</a></td></tr></table>
</td><td valign=top>
 <table width="100%"><tr><td>您现在的位置：<a href=/>首页</a> &gt; <a href=/a>政务公开</a> &gt; 工作总结</td></tr></table>
 <table width="100%">
  <tr><td align=center><font size=5><b>2018年度工作总结</b></font></td></tr>
  <tr><td align=center>发布时间：2019-01-03&nbsp;&nbsp;来源：区司法局&nbsp;&nbsp;【字号：<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】</td></tr>
  <tr><td><!--文章内容 begin--><font face="宋体">{}</font>
   <p align=right>和平区司法局<br>2018年12月27日</p></td></tr>
  <tr><td align=right>【<a href=#>打印本页</a>】【<a href=#>关闭窗口</a>】</td></tr>
 </table>
</td></tr></table>
<table><tr><td><select><option>友情链接</option><option>市司法局</option></select></td></tr>
<tr><td align=center>版权所有：和平区司法局 津ICP备05000000号</td></tr></table></body></html>"##,
        article("&nbsp;&nbsp;&nbsp;&nbsp;<span style='font-size:14pt'>", "</span><br>")
    );
    let (bytes, _, unmappable) = encoding_rs::GBK.encode(&html);
    assert!(!unmappable);
    assert_eq!(sniff(&bytes), Ok(Format::Html));
    let decoded = decode(&bytes, true);
    assert_eq!((decoded.encoding, decoded.malformed), ("gb18030", false));
    let source = read_whole(&decoded.text);
    let mut expected = vec![
        "您现在的位置：首页 > 政务公开 > 工作总结",
        "2018年度工作总结",
        "发布时间：2019-01-03\u{A0}\u{A0}来源：区司法局\u{A0}\u{A0}【字号：大 中 小】",
    ];
    expected.extend(PARAGRAPHS);
    expected.extend(["和平区司法局", "2018年12月27日"]);
    assert_eq!(shown(&source.lines), expected);
    assert!(source.lines[1].bold);
    assert!(!source.lines[3].bold);
    assert_eq!(source.tags.page_title.as_deref(), Some("2018年度工作总结-和平区司法局"));
    assert!(shown(&source.left_out).iter().any(|line| line == "市司法局"));
}

#[test]
fn a_trs_page_with_tags_facts_and_a_table() {
    let html = format!(
        r##"<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="sitename" content="某区人民政府"><META NAME="ColumnName" CONTENT="工作报告">
<meta name="ArticleTitle" content="某区2018年法治政府建设情况报告"><meta name="PubDate" content="2019-03-01 10:22">
<meta name="ContentSource" content="区司法局"><title>某区2018年法治政府建设情况报告_某区人民政府</title>
<style>.a{{}}</style><script>var a="<p>不是文字</p>";</script></head><body>
<div class="header"><div class="logo"><img src="logo.png" alt="某区人民政府"></div><ul class="nav"><li><a href=/>首页</a></li><li><a href=/x>信息公开</a></li><li><a href=/y>互动</a></li></ul></div>
<div class="dqwz"><ul><li><a href=/>首页</a></li><li><a href=/x>信息公开</a></li><li>工作报告</li></ul></div>
<table class="xxgk"><tbody><tr><td><b>索 引 号：</b></td><td>000014349/2019-00001</td><td>主题分类：</td><td>司法</td></tr>
<tr><td>发布机构</td><td>区司法局</td><td>成文日期</td><td>2019年02月28日</td></tr>
<tr><td>文　　号：</td><td></td><td>标题：</td><td>某区2018年法治政府建设情况报告</td></tr></tbody></table>
<div class="xl"><h1>某区2018年法治政府<br>建设情况报告</h1>
<div class="info"><span>发布日期：2019-03-01</span><span>来源：区司法局</span><span class="print"><a href=#>打印</a></span></div>
<div id="zoom" class="TRS_Editor"><style>.TRS_Editor P{{}}</style>
{}
<p style="text-align:center"><img src="a.jpg" width="600" alt="调解现场"></p>
<table border=1><tbody><tr><td colspan="3"><p>2018年案件情况</p></td></tr>
<tr><td rowspan="2"><p>街道</p></td><td colspan="2"><p>案件数</p></td></tr><tr><td><p>受理</p></td><td><p>办结</p></td></tr>
<tr><td><p>甲街道</p></td><td><p>12</p></td><td><p>10</p></td></tr><tr><td><p>乙街道</p></td><td><p>8</p></td><td><p>8</p></td></tr></tbody></table>
<p><strong>四、下一步打算</strong></p><p><strong>（一）加强队伍。</strong>坚持政治建警。</p></div>
<div style="text-align:right">某区司法局</div><div style="text-align:right">2019年2月28日</div>
<div class="ewm">扫一扫在手机打开当前页</div></div>
<div class="related"><p>相关链接</p><ul><li><a href=1>某区2017年法治政府建设情况报告</a></li></ul></div>
<div class="footer"><p>主办单位：某区人民政府　联系电话：022-00000000</p><p>网站标识码：1200000000</p></div></body></html>"##,
        article("<p style=\"text-indent:2em\"><span>", "</span></p>")
    );
    let source = read_whole(&html);
    let mut expected = vec![
        "首页 > 信息公开 > 工作报告",
        "索 引 号：000014349/2019-00001",
        "主题分类：司法",
        "发布机构：区司法局",
        "成文日期：2019年02月28日",
        "文　　号：",
        "标题：某区2018年法治政府建设情况报告",
        "某区2018年法治政府",
        "建设情况报告",
        "发布日期：2019-03-01 来源：区司法局 打印",
    ];
    expected.extend(PARAGRAPHS);
    expected.extend([
        "[调解现场]",
        "2018年案件情况#街道|案件数 受理|案件数 办结#甲街道|12|10#乙街道|8|8",
        "四、下一步打算",
        "（一）加强队伍。坚持政治建警。",
        "某区司法局",
        "2019年2月28日",
    ]);
    assert_eq!(shown(&source.lines), expected);
    let line =
        |text: &str| source.lines.iter().find(|line| line.content == Content::Text(text.to_owned())).unwrap();
    assert_eq!(line("某区2018年法治政府").heading_level, Some(1));
    assert!(line("四、下一步打算").bold);
    assert!(!line("（一）加强队伍。坚持政治建警。").bold);
    let tags = PageTags {
        site_name: Some("某区人民政府".to_owned()),
        column_name: Some("工作报告".to_owned()),
        article_title: Some("某区2018年法治政府建设情况报告".to_owned()),
        published: Some("2019-03-01 10:22".to_owned()),
        content_source: Some("区司法局".to_owned()),
        page_title: Some("某区2018年法治政府建设情况报告_某区人民政府".to_owned()),
    };
    assert_eq!(source.tags, tags);
}

#[test]
fn what_a_line_is_known_to_be() {
    let page = |title: &str, head: &str| {
        format!(
            "<title>{title}_某区人民政府</title><body><div class=dqwz><a href=/>首页</a> &gt; 总结</div>\
             <div class=head>{head}</div><div id=zoom>{}<p>来源：某局</p></div></body>",
            article("<p>", "</p>")
        )
    };
    let roles = |html: &str| {
        let lines = read_whole(html).lines;
        lines.iter().take_while(|line| line.role != Role::Unknown).map(|line| line.role).collect::<Vec<_>>()
    };
    use Role::{Fact, Path, Title};
    let title = "某区2018年工作总结";
    for (head, expected) in [
        (format!("<p>{title}</p><p>发布日期：2019-01-02 来源：某局</p>"), vec![Path, Title, Fact]),
        ("<p>某区2018年</p><p>工作总结</p><p>来源：某局</p>".to_owned(), vec![Path, Title, Title, Fact]),
        (
            format!("<p>索引号：</p><p>0001/2019-1</p><p>发布机构</p><p>某局</p><p>{title}</p>"),
            vec![Path, Fact, Fact, Fact, Fact, Title],
        ),
    ] {
        assert_eq!(roles(&page(title, &head)), expected, "{head}");
    }
    // A title that the page's own tags do not name is left to be told by its words.
    assert_eq!(roles(&page("首页", &format!("<p>{title}</p>"))), [Path]);
    // Behind the text 来源 may be the report's own word.
    let lines = read(&page(title, "")).lines;
    assert_eq!(lines.last().map(|line| line.role), Some(Role::Unknown));
}

#[test]
fn a_numbered_line_is_no_furniture() {
    let html = format!(
        "<body><div id=zoom>{}<p>四、分享</p><p>（一）返回</p><p>2. 相关阅读</p></div><div class=side>\
         <p>五、督察整改</p><p><a href=1>1. 要闻</a></p></div></body>",
        article("<p>", "</p>")
    );
    let source = read_whole(&html);
    assert_eq!(shown(&source.lines)[4..], ["四、分享", "（一）返回", "2. 相关阅读"]);
    let doubtful = |line: &&Line| line.role == Role::Doubtful;
    let told: Vec<Line> = source.left_out.iter().filter(doubtful).cloned().collect();
    assert_eq!(shown(&told), ["五、督察整改"]);
}

#[test]
fn paragraphs_by_line_breaks_only() {
    let html = format!(
        "<html><body><div>当前位置：<a href=/>首页</a>&gt;&gt;<a href=/b>总结</a></div><div><h2>工作总结</h2></div><div>{}<br>\
         <br>&emsp;&emsp;特此报告。<br>　　　　某局<br>　　　　二〇一八年十二月二十七日</div>\
         <div><a href=1>上一篇：某通知</a><br><a href=2>下一篇：某公告</a></div></body></html>",
        PARAGRAPHS.map(|paragraph| format!("　　{paragraph}")).join("<br/>\r\n<br/>")
    );
    let source = read_whole(&html);
    let mut expected = vec!["当前位置：首页>>总结", "工作总结"];
    expected.extend(PARAGRAPHS);
    expected.extend(["特此报告。", "某局", "二〇一八年十二月二十七日"]);
    assert_eq!(shown(&source.lines), expected);
    assert_eq!(shown(&source.left_out), ["上一篇：某通知", "下一篇：某公告"]);
}

#[test]
fn a_modern_page_with_an_article() {
    let html = format!(
        r##"<!doctype html><html lang=zh><head><meta charset=utf-8><title>2018年工作总结 - 某局</title></head><body>
<header><nav><a href=/>首页</a><a href=/a>机构</a><a href=/b>公开</a><a href=/c>服务</a></nav></header>
<main><ol class="breadcrumb"><li><a href=/>首页</a></li><li><a href=/b>公开</a></li><li class=active>总结</li></ol>
<article><header><h1>2018年工作总结</h1><p class="meta"><time>2019-01-02</time> 来源：某局办公室</p></header>
<section>{}</section><section><h2>主要做法</h2><ol start="3"><li>健全机制，压实责任。</li><li><p>强化保障，</p><p>落实经费。</p></li><li>4.自带编号的条目。</li></ol>
<ol type="A"><li>甲</li></ol><ul><li>乙</li></ul><pre>一行
二行</pre></section>
<section><p>附件：<a href=a.doc>1.统计表.doc</a></p></section>
<p style="text-align:right">某局</p><p style="text-align:right">2018年12月31日</p>
<div class="share">分享到：<a href=#>微信</a><a href=#>微博</a></div></article>
<aside><h3>热门推荐</h3><ul><li><a href=1>某某新闻标题一</a></li><li><a href=2>某某新闻标题二</a></li><li><a href=3>某某新闻标题三</a></li></ul></aside></main>
<footer>Copyright © 某局 版权所有</footer></body></html>"##,
        article("<p>", "</p>")
    );
    let source = read_whole(&html);
    let mut expected = vec!["首页 > 公开 > 总结", "2018年工作总结", "2019-01-02 来源：某局办公室"];
    expected.extend(PARAGRAPHS);
    expected.extend([
        "主要做法",
        "3. 健全机制，压实责任。",
        "4. 强化保障，",
        "落实经费。",
        "4.自带编号的条目。",
        "A. 甲",
        "乙",
        "一行",
        "二行",
        "附件：1.统计表.doc",
        "某局",
        "2018年12月31日",
    ]);
    assert_eq!(shown(&source.lines), expected);
}

#[test]
fn navigation_longer_than_the_article() {
    let menu: String = (0..400)
        .map(|number| format!("<li><a href=/{number}>这是一个相当长的栏目或者新闻的标题{number}</a></li>"))
        .collect();
    let html = format!(
        "<html><title>工作总结</title><body><div class=box><ul>{menu}</ul></div><div class=main><div class=left><ul>{menu}</ul></div>\
         <div class=right><div>你所在的位置：首页 &gt; 总结</div><div class=tit>某街道工作总结</div><div><p>{}</p><p>{}</p></div>\
         <div>某街道</div><div>2018年12月</div></div></div><div><ul>{menu}</ul></div></body></html>",
        PARAGRAPHS[1], PARAGRAPHS[2]
    );
    let source = read_whole(&html);
    assert_eq!(
        shown(&source.lines),
        ["你所在的位置：首页 > 总结", "某街道工作总结", PARAGRAPHS[1], PARAGRAPHS[2], "某街道", "2018年12月"]
    );
    assert_eq!(source.left_out.len(), 1200);
}

#[test]
fn an_article_in_several_blocks_stays_whole() {
    let html = format!(
        "<body><form id=form1><div class=wrap><div class=c1>{}</div><div class=c2>{}</div><div class=c3><p>{}</p></div></div></form></body>",
        PARAGRAPHS.repeat(5).iter().map(|text| format!("<p>{text}</p>")).collect::<String>(),
        PARAGRAPHS.map(|text| format!("<p>{text}</p>")).join(""),
        PARAGRAPHS[3]
    );
    assert_eq!(read_whole(&html).lines.len(), 25);
}

#[test]
fn a_hidden_article_is_read() {
    let html = format!(
        "<body><div><a href=/>首页</a></div><div id=zoom style='display: none'>{}</div></body>",
        article("<p>", "</p>")
    );
    assert_eq!(shown(&read_whole(&html).lines), PARAGRAPHS);
    let html = format!(
        "<body><div id=zoom>{}<p>总<span style='display:none'>隐</span>结。</p></div></body>",
        article("<p>", "</p>")
    );
    let source = read_whole(&html);
    assert_eq!(shown(&source.lines)[4..], ["总结。"]);
    assert_eq!(shown(&source.left_out), ["隐"]);
}

#[test]
fn nothing_that_stands_out_is_kept_whole() {
    let source = read_whole("<p>某局</p><p>总结</p><div>一、工作</div><p><a href=1>链接</a></p>");
    assert_eq!(shown(&source.lines), ["某局", "总结", "一、工作"]);
    assert_eq!(shown(&read_whole("只有一行").lines), ["只有一行"]);
    assert_eq!(read("").lines, []);
}

#[test]
fn white_space_as_browsers_have_it() {
    let html = "<div><p>\n  在\n  区委 领导下，<b>共</b>\n调解 Word\n  文档 3 件。\u{3000}甲&nbsp;乙 &nbsp;</p></div>";
    assert_eq!(shown(&read(html).lines), ["在区委 领导下，共调解 Word 文档 3 件。\u{3000}甲\u{A0}乙"]);
    let html = "<p>10<sup>2</sup>平方米，H<sub>2</sub>O&lt;&amp;&gt;&ldquo;引&rdquo;</p>";
    assert_eq!(shown(&read_whole(html).lines), ["102平方米，H2O<&>“引”"]);
}

#[test]
fn facts_in_lists_of_definitions() {
    let html = format!(
        "<body><dl><dt>索引号</dt><dd>0001</dd><dt>发布机构：</dt><dd>某局</dd></dl><h1>工作总结</h1><div id=zoom>{}</div></body>",
        article("<p>", "</p>")
    );
    assert_eq!(shown(&read(&html).lines)[..3], ["索引号：0001", "发布机构：某局", "工作总结"]);
}

#[test]
fn tables_around_text_are_no_tables() {
    let html = format!(
        "<table><tr><td>{}</td></tr></table><table><tr><th>年份</th><th>件数</th></tr><tr><td>2017</td><td>3<br>4</td></tr></table>",
        article("<p>", "</p>")
    );
    let source = read_whole(&html.replace("<br>4", ""));
    assert_eq!(shown(&source.lines)[4..], ["#年份|件数#2017|3"]);
    assert_eq!(shown(&read(&html).lines)[4..], ["#年份|件数#2017|3 4"]);
}

#[test]
fn pictures_in_tables_follow_them() {
    let html = format!(
        "<div>{}<table><tr><td>甲<img src=a.jpg alt=' 现场 '></td><td>3</td></tr><tr><td>乙<img src=i.gif width=16 alt=图标></td>\
         <td>4<img src=b.jpg></td></tr></table><p>后文一段，说明情况，并作补充说明，特此报告，请予审阅为盼。</p></div>",
        article("<p>", "</p>")
    );
    let source = read_whole(&html);
    assert_eq!(shown(&source.lines)[4..6], ["##甲|3#乙|4", "[现场]"]);
    assert_eq!(source.lines.len(), 7);
}

#[test]
fn deep_and_long_pages_are_read_in_one_go() {
    assert_linear("deep", 10_000, |count| {
        let deep = format!("{}{}{}", "<div>".repeat(count), PARAGRAPHS[0], "</div>".repeat(count));
        assert_eq!(shown(&read(&deep).lines), [PARAGRAPHS[0]]);
    });
    assert_linear("crumbs", 5_000, |count| {
        let crumbs = format!("{}{}", "<div class=path><dl><dt>".repeat(count), PARAGRAPHS[0]);
        assert_eq!(read(&crumbs).lines.len(), 1);
    });
    assert_linear("long", 1_000, |count| {
        let paragraphs = article("<p><font size=3><b>", "</p>").repeat(count);
        let lines = read(&format!("<table><tr><td>{paragraphs}</table>")).lines.len();
        assert_eq!(lines, count * 4);
    });
    assert_linear("tables", 2_000, |count| {
        let tables = "<table><tr><td>甲<td>乙<tr><td>1<td>2</table>".repeat(count);
        assert_eq!(read(&format!("<div>{tables}</div>")).lines.len(), count);
    });
}

#[test]
fn what_stands_around_is_told_apart() {
    let html = format!(
        "<body><div id=top><h1>某区人民政府</h1></div><div>位置：<a>首页</a> &gt; <a>公开</a></div><div class=a>\
         <div class=b>某局关于2018年工作的报告</div><div>信息来源：某局 | 发布时间：2019-01-01 | 浏览次数：<span>12</span> 次</div>\
         <div class=d>{}<p>（一）短句</p></div><div><table><tr><td>某局</td></tr><tr><td>2018年12月27日</td></tr></table></div>\
         <div class=e><p>责任编辑：张三</p></div></div><div class=f>主办：某区人民政府<br>津公网安备 1</div></body>",
        article("<p>", "</p>")
    );
    let source = read_whole(&html);
    let mut expected = vec![
        "位置：首页 > 公开",
        "某局关于2018年工作的报告",
        "信息来源：某局 | 发布时间：2019-01-01 | 浏览次数：12 次",
    ];
    expected.extend(PARAGRAPHS);
    expected.extend(["（一）短句", "某局", "2018年12月27日"]);
    assert_eq!(shown(&source.lines), expected);
    assert_eq!(
        shown(&source.left_out),
        ["某区人民政府", "责任编辑：张三", "主办：某区人民政府", "津公网安备 1"]
    );
}

/// Pages of tags and texts in any order, always the same ones.
#[test]
fn no_text_is_lost_whatever_the_page() {
    const PIECES: &str = "<div>|</div>|<p>|</p>|<table>|<tr>|<td>|</td>|</tr>|</table>|<dl>|<dt>|<dd>|</dl>|<ol>|<li>|</ol>|\
        <ul class=breadcrumb>|<div class=nav>|<div id=zoom>|<a href=1>|</a>|<b>|</b>|<span>|</span>|<br>|索引号|发布日期：|来源：|\
        一、甲|当前位置：|首页 > |<select>|<option>|</select>|<div style='display:none'>|<pre>|</pre>|\n|&nbsp;|12|上一篇|相关链接|\
        2018年12月27日|<h1>|</h1>|<th>|<caption>|<form>|<button>|<img alt=图>|<center>|<font>|</html>|<!--正文 begin-->|字号|大|，|。|\
        <i>|<textarea>|</textarea>";
    let pieces: Vec<&str> = PIECES.split('|').chain(PARAGRAPHS).collect();
    let mut seed = 1_u64;
    let mut below = |count: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % count
    };
    for _ in 0..1000 {
        let html: String = (0..below(60)).map(|_| pieces[below(pieces.len())]).collect();
        read_whole(&html);
    }
}
