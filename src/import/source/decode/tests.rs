use super::*;

const TEXT: &str = "区司法局2018年工作总结\r\n一、人民调解工作。全年共调解民间纠纷3.3万件，成功率达98%。\r\n";

fn gbk(text: &str) -> Vec<u8> {
    GB18030.encode(text).0.into_owned()
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn read(bytes: &[u8], html: bool) -> (String, &'static str, bool) {
    let decoded = decode(bytes, html);
    (decoded.text, decoded.encoding, decoded.malformed)
}

#[test]
fn encodings_without_a_mark() {
    let cases: [(Vec<u8>, &str); 4] = [
        (TEXT.as_bytes().to_vec(), "utf-8"),
        (gbk(TEXT), "gb18030"),
        (utf16(TEXT, u16::to_le_bytes), "utf-16le"),
        (utf16(TEXT, u16::to_be_bytes), "utf-16be"),
    ];
    for (bytes, encoding) in cases {
        assert_eq!(read(&bytes, false), (TEXT.to_owned(), encoding, false));
    }
    let chinese = "全年共调解民间纠纷三万余件";
    for (unit, encoding) in
        [(u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16le"), (u16::to_be_bytes, "utf-16be")]
    {
        assert_eq!(read(&utf16(chinese, unit), false), (chinese.to_owned(), encoding, false));
    }
    assert_eq!(read(&gbk("联通"), false).0, "联通");
    assert_eq!(read(&gbk("工作总结"), false).0, "工作总结");
    assert_eq!(read(b"Bush hid the facts", false).1, "utf-8");
    assert_eq!(read(b"", false), (String::new(), "utf-8", false));
}

#[test]
fn marks_count_and_are_not_text() {
    assert_eq!(read("\u{FEFF}总结".as_bytes(), false), ("总结".to_owned(), "utf-8", false));
    assert_eq!(read(&utf16("\u{FEFF}总结", u16::to_le_bytes), true), ("总结".to_owned(), "utf-16le", false));
    assert_eq!(read(&utf16("\u{FEFF}总结", u16::to_be_bytes), true), ("总结".to_owned(), "utf-16be", false));
    assert_eq!(read(&gbk("\u{FEFF}总结"), true), ("总结".to_owned(), "gb18030", false));
}

#[test]
fn big5_by_its_looks_and_by_its_word() {
    let text = "臺北市政府工作報告，本年度共辦理調解案件三百二十件，較上年增加，服務民眾滿意度持續提升。";
    let bytes = BIG5.encode(text).0.into_owned();
    assert_eq!(read(&bytes, false), (text.to_owned(), "big5", false));
    let page = [b"<meta charset=big5>".to_vec(), bytes].concat();
    assert_eq!(read(&page, true).1, "big5");
}

#[test]
fn what_a_page_says_is_weighed() {
    let says = |charset: &str| {
        format!(
            "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\">{TEXT}"
        )
    };
    // It says one, and is the other.
    assert_eq!(read(says("gb2312").as_bytes(), true).1, "utf-8");
    assert_eq!(read(&gbk(&says("utf-8")), true).1, "gb18030");
    assert_eq!(read(&gbk(&says("iso-8859-1")), true).1, "gb18030");
    assert_eq!(read(&gbk(&says("GBK")), true), (says("GBK"), "gb18030", false));
    // Two bytes that are both.
    let short = [b"<meta charset=gbk>".as_slice(), &[0xC2, 0xB7]].concat();
    assert_eq!(read(&short, true).0, "<meta charset=gbk>路");
}

#[test]
fn a_cut_off_file_says_so() {
    let bytes = TEXT.repeat(5).into_bytes();
    let (text, encoding, malformed) = read(&bytes[..bytes.len() - 3], false);
    assert_eq!((encoding, malformed), ("utf-8", true));
    assert!(text.ends_with('\u{FFFD}'));
    let bytes = gbk("全年共调解民间纠纷");
    let (text, encoding, malformed) = read(&bytes[..bytes.len() - 1], false);
    assert_eq!((encoding, malformed), ("gb18030", true));
    assert_eq!(text, "全年共调解民间纠\u{FFFD}");
}

/// Invented: what every page has at its foot.
const FOOT: &str = "版权所有：某某镇人民政府　联系电话：020-00000000　技术支持：某某公司";

#[test]
fn a_page_put_together_of_two_encodings() {
    let lines = TEXT.repeat(6);
    let utf8 = format!("<html><body><p>{lines}</p><ul><li>首页</li><li>·</li></ul>");
    let foot = format!("<div><p>{FOOT}</p><a>联通</a></div></body>");
    // A foot of GBK in a page of UTF-8, and the other way round; before it and behind it.
    let whole = format!("{utf8}{foot}");
    assert_eq!(read(&[utf8.as_bytes(), &gbk(&foot)].concat(), true), (whole.clone(), "utf-8", false));
    assert_eq!(read(&[gbk(&utf8), foot.clone().into_bytes()].concat(), true), (whole, "gb18030", false));
    let whole = format!("{foot}{utf8}");
    assert_eq!(read(&[gbk(&foot), utf8.clone().into_bytes()].concat(), true), (whole, "utf-8", false));
    // With a mark, and with Big5.
    let marked = ["\u{FEFF}".as_bytes(), utf8.as_bytes(), &gbk(&foot)].concat();
    assert_eq!(read(&marked, true), (format!("{utf8}{foot}"), "utf-8", false));
    let trad = "<p>版權所有：某某區公所，本網站資料歡迎使用</p>";
    let mixed = [utf8.as_bytes(), &BIG5.encode(trad).0].concat();
    assert_eq!(read(&mixed, true), (format!("{utf8}{trad}"), "utf-8", false));
    // On the same line, between words of UTF-8.
    let within = [TEXT.trim().as_bytes(), &gbk(FOOT), TEXT.as_bytes()].concat();
    assert_eq!(read(&within, false), (format!("{}{FOOT}{TEXT}", TEXT.trim()), "utf-8", false));
}

#[test]
fn what_is_broken_in_every_encoding_says_so() {
    let broken = [TEXT.as_bytes(), &[0xE5, 0x8C], "局\n".as_bytes(), TEXT.as_bytes()].concat();
    assert_eq!(read(&broken, false), (format!("{TEXT}\u{FFFD}局\n{TEXT}"), "utf-8", true));
    let broken = [gbk(TEXT), vec![0xFF, b'\n'], gbk(TEXT)].concat();
    assert_eq!(read(&broken, false), (format!("{TEXT}\u{FFFD}\n{TEXT}"), "gb18030", true));
    let broken = [TEXT.as_bytes(), &[0xFF, 0xFE, 0xFF, b'\n']].concat();
    assert!(read(&broken, true).2);
}

#[test]
fn a_wrong_label_is_not_believed() {
    let simplified = "全区共办理法律援助案件三百二十件，接待来访群众二千余人次，同比增长百分之五。";
    let traditional = "全區共辦理法律援助案件三百二十件，接待來訪民眾二千餘人次，較上年增加百分之五。";
    for label in ["big5", "gbk", "gb2312", "utf-8", "iso-8859-1"] {
        let page = |text: &str| format!("<head><meta charset={label}></head><p>{text}</p>");
        assert_eq!(read(&gbk(&page(simplified)), true), (page(simplified), "gb18030", false), "{label}");
        let big5 = BIG5.encode(&page(traditional)).0.into_owned();
        assert_eq!(read(&big5, true), (page(traditional), "big5", false), "{label}");
        // Traditional characters may be in GBK.
        assert_eq!(read(&gbk(&page(traditional)), true), (page(traditional), "gb18030", false), "{label}");
    }
    // Short ones too.
    for text in ["工作总结", "通知公告", "区司法局", "年度报告"] {
        let page = format!("<meta charset=big5>{text}");
        assert_eq!(read(&gbk(&page), true), (page, "gb18030", false));
    }
}

#[test]
fn a_label_behind_long_scripts() {
    let script = format!("<script>{}</script>", "var path=location.href;if(path){go(path)}\n".repeat(400));
    assert!(script.len() > 9000);
    for (label, encoded) in
        [("gb2312", gbk as fn(&str) -> Vec<u8>), ("utf-8", |text| text.as_bytes().to_vec())]
    {
        let page = format!("<html><head>{script}<meta charset=\"{label}\"></head><body>{TEXT}");
        assert_eq!(read(&encoded(&page), true).0, page, "{label}");
        // Nor without a label, or as a text.
        let page = page.replace("charset", "name");
        assert_eq!(read(&encoded(&page), true).0, page, "{label}");
        assert_eq!(read(&encoded(&page), false).0, page, "{label}");
    }
    let long = format!("<head>{script}<meta charset=gbk><body>");
    assert_eq!(meta_charset(long.as_bytes()), Some(GB18030));
    assert_eq!(meta_charset(b"<head></head><body><meta charset=gbk>"), None);
    // One zero byte makes no UTF-16.
    let page = [script.as_bytes(), b"\0", &gbk(TEXT)].concat();
    assert_eq!(read(&page, true).1, "gb18030");
}
