//! Characters of Chinese text: what is Chinese, what is a digit in any width, what shows nothing.

/// The ASCII form of a full-width digit, letter or mark; other characters as they are.
pub fn folded(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{3000}' | '\u{a0}' => ' ',
        _ => character,
    }
}

/// The ideographs of the Kangxi radicals U+2F00 to U+2FD5, in their order.
const KANGXI: &str = "\
     一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
     寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋\
     比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
     缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
     辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
     黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// The ideographs of the radicals U+2E80 to U+2EF3, in their order; a radical without one in the
/// basic plane stands for itself.
const SUPPLEMENT: &str = "\
     ⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛\
     犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑\
     钅長镸长门⻕阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// The ideograph that a radical looks like, as text copied from PDF has them: ⼀ is 一, ⺠ is 民.
/// Other characters as they are. It takes as many bytes as the radical.
pub fn unified(character: char) -> char {
    let (table, first) = match character {
        '\u{2e80}'..='\u{2ef3}' => (SUPPLEMENT, 0x2e80),
        '\u{2f00}'..='\u{2fd5}' => (KANGXI, 0x2f00),
        _ => return character,
    };
    // Each character of the tables takes three bytes.
    let at = (character as usize - first) * 3;
    table.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(character)
}

/// Whether it is a digit, ASCII or full-width.
pub fn is_digit(character: char) -> bool {
    folded(character).is_ascii_digit()
}

/// Whether it is a Chinese character, or a radical that looks like one.
pub fn is_han(character: char) -> bool {
    matches!(unified(character), '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '々')
}

/// Whether it takes room, if any, but shows nothing: white space of any width, a byte order mark,
/// zero-width characters.
pub fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// The text without the blanks around it.
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn radicals_are_what_they_look_like() {
        for (radical, ideograph) in [
            ('\u{2f00}', '一'),
            ('\u{2f06}', '二'),
            ('\u{2f17}', '十'),
            ('\u{2f08}', '人'),
            ('\u{2fd5}', '龠'),
            ('\u{2ea0}', '民'),
            ('\u{2ed3}', '长'),
            ('\u{2ef3}', '龟'),
            ('\u{2e80}', '\u{2e80}'),
            ('一', '一'),
            ('a', 'a'),
        ] {
            assert_eq!(unified(radical), ideograph);
        }
        let all = ('\u{2e80}'..='\u{2ef3}').chain('\u{2f00}'..='\u{2fd5}');
        assert!(all.into_iter().all(|radical| unified(radical).len_utf8() == radical.len_utf8()));
        assert_eq!((KANGXI.chars().count(), KANGXI.len()), (214, 642));
        assert_eq!((SUPPLEMENT.chars().count(), SUPPLEMENT.len()), (116, 348));
    }
}
