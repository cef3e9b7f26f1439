use super::*;

fn read(text: &str) -> Option<(String, usize)> {
    let characters: Vec<char> = text.chars().map(read_as).collect();
    let numeral = digits(&characters, 0, true).or_else(|| chinese(&characters, 0))?;
    let upper = numeral.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
    let open = if numeral.open { "+" } else { "" };
    Some((format!("{}{upper}{open}", numeral.value), numeral.end))
}

#[test]
fn digits_in_every_form() {
    for (text, expected, length) in [
        ("1200余", "1200", 4),
        ("1,200次", "1200", 5),
        ("1,200,300元", "1200300", 9),
        ("1 200 300元", "1200300", 9),
        ("1'200件", "1200", 5),
        ("１２，３００份", "12300", 6),
        ("53,12", "53", 2),
        ("3.30万", "3.3", 4),
        ("９８．５％", "98.5", 4),
        ("2018.", "2018", 4),
        ("1 234 件", "1234", 5),
        ("12\u{202f}345件", "12345", 6),
    ] {
        assert_eq!(read(text), Some((expected.to_owned(), length)), "{text}");
    }
    for text in ["99999999999999999999999", "1,2345"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn chinese_numerals() {
    for (text, expected) in [
        ("七", "7"),
        ("两", "2"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("三百零五", "305"),
        ("两千三", "2300"),
        ("两万五", "25000"),
        ("两万零五", "20005"),
        ("一万二千", "12000"),
        ("一万零五十", "10050"),
        ("三千五百零二", "3502"),
        ("三千万", "30000000"),
        ("一亿二千万", "120000000"),
        ("一万二千五百", "12500"),
        ("三万亿", "3000000000000"),
        ("二〇一八", "2018"),
        ("二〇〇", "200"),
        ("十几", "10+"),
        ("二十几", "20+"),
        ("七八", "7..8"),
        ("三五", "3..5"),
        ("二三十", "20..30"),
        ("十七八", "17..18"),
        ("两三百", "200..300"),
        ("三点二亿", "320000000"),
        ("零点八", "0.8"),
        ("十二点四万", "124000"),
        ("九十八点五", "98.5"),
        ("壹佰伍拾万", "1500000"),
        ("壹万贰仟", "12000"),
        ("拾万零伍佰", "100500"),
        ("廿三", "23"),
        ("卅", "30"),
        ("九萬零四百", "90400"),
        ("⼗⼆", "12"),
    ] {
        assert_eq!(read(text).map(|(value, _)| value).as_deref(), Some(expected), "{text}");
    }
    for text in ["几十", "三五十二", "七五", "一二三", "一千二千", "二十三十", "一万二万", "三二一"]
    {
        assert_eq!(read(text).filter(|(_, end)| *end == text.chars().count()), None, "{text}");
    }
    assert_eq!(whole("二十一"), Some(21));
    assert_eq!(whole("二○二二"), Some(2022));
    assert_eq!(whole("十几"), None);
}
