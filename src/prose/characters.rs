//! Characters of Chinese text: what is Chinese, what is a digit in any width, what shows nothing, and
//! what a character is read as. Text stays as printed; only readers look at it this way.

/// The ASCII form of a full-width digit, letter or mark; other characters as they are.
pub fn folded(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{3000}' | '\u{a0}' => ' ',
        _ => character,
    }
}

/// Whether it is a digit, ASCII or full-width.
pub fn is_digit(character: char) -> bool {
    folded(character).is_ascii_digit()
}

/// Whether it is a Chinese character.
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '々')
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

/// The ideographs that the Kangxi radicals U+2F00 to U+2FD5 look like, in their order. Text copied
/// from a PDF has the radicals: `⼗⼆件` for `十二件`.
const KANGXI: &str = "\
一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音\
頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Radicals of the supplement U+2E80 to U+2EFF that stand for a character of their own, and it.
const RADICALS: &str = "\
⺀冫⺄乙⺆冂⺈刀⺊卜⺌小⺎兀⺗心⺙攵⺝月⺟母⺠民⺡水⺣火⺩王⺪疋⺫目⺬示⺮竹⺰纟⺲罒⺳网⺴网⺶羊⺷羊⺹老⺻聿⺼肉\
⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阜⻗雨⻘青\
⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟";

/// Traditional characters of numbers, units and the words around them, each before its simplified
/// form: `受理投訴九萬零四百件`.
const TRADITIONAL: &str = "\
萬万億亿兩两貳贰參参陸陆個个點点戶户間间張张臺台輛辆條条項项幾几餘余約约過过達达數数層层歲岁時时鐘钟車车畝亩\
噸吨號号屆届會会議议為为對对雙双顆颗棟栋隊队門门課课節节組组種种類类輪轮頭头隻只盞盏劑剂針针級级區区縣县鄉乡\
鎮镇國国開开總总計计從从進进電电話话熱热線线歷历續续內内滿满於于單单圓圆員员術术醫医學学寫写將将與与範范圍围\
訴诉發发動动處处務务報报產产業业經经濟济當当選选舉举辦办實实現现長长減减農农財财務务資资貨货幣币貸贷費费購购\
貧贫責责質质賬账車车軍军轉转運运還还遠远連连適适選选遺遗鄰邻釋释錄录鋼钢錢钱錯错鐵铁關关陽阳階阶際际隨随險险\
難难電电順顺須须預预領领題题額额願愿風风飛飞養养館馆驗验體体麼么黨党齊齐齡龄廠厂廣广慶庆應应戰战戲戏據据擔担\
擇择損损擬拟擴扩揚扬換换搶抢攜携敵敌斷断舊旧書书來来東东極极構构標标樣样樓楼樹树橋桥機机檔档檢检權权歡欢歸归\
殘残氣气決决沒没漢汉滅灭漁渔濟济災灾無无煙烟營营爭争獎奖獲获環环療疗監监盤盘確确禮礼稅税積积穩稳競竞筆笔簡简\
糧粮紀纪級级紅红純纯紙纸終终結结給给統统維维網网綠绿緊紧練练縮缩織织繼继續续羅罗習习聯联聲声職职聽听腦脑與与\
興兴舉举藝艺藥药蘭兰虧亏衛卫裝装見见規规視视覽览觀观訂订訓训設设許许評评詞词試试詢询該该認认語语說说調调請请\
論论證证識识譯译護护讀读變变讓让豐丰負负";

fn mapped(table: &str, character: char) -> Option<char> {
    let mut characters = table.chars();
    while let (Some(from), Some(to)) = (characters.next(), characters.next()) {
        if from == character {
            return Some(to);
        }
    }
    None
}

/// The ideograph that a radical looks like; other characters as they are.
pub fn unified(character: char) -> char {
    match character {
        '\u{2f00}'..='\u{2fd5}' => KANGXI.chars().nth(character as usize - 0x2f00).unwrap_or(character),
        '\u{2e80}'..='\u{2eff}' => mapped(RADICALS, character).unwrap_or(character),
        _ => character,
    }
}

/// What a character is read as where a number may be: full width as half width, every blank as a
/// space, every minus sign as `-`, radicals and traditional characters as simplified ones.
pub fn read_as(character: char) -> char {
    match character {
        '\u{0}'..='\u{9f}' => character,
        '\u{2212}' | '\u{fe63}' | '\u{2010}' | '\u{2011}' => '-',
        // The Chinese comma parts more often than it groups digits: what it does is for the reader.
        '，' => '，',
        '∶' | '︰' | '﹕' => ':',
        '﹒' => '.',
        '﹐' => ',',
        '﹪' => '%',
        '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => ' ',
        '\u{2e80}'..='\u{2fd5}' => simplified(unified(character)),
        '\u{4e00}'..='\u{9fff}' => simplified(character),
        _ => folded(character),
    }
}

fn simplified(character: char) -> char {
    SIMPLIFIED.get(&character).copied().unwrap_or(character)
}

static SIMPLIFIED: std::sync::LazyLock<rustc_hash::FxHashMap<char, char>> = std::sync::LazyLock::new(|| {
    let characters: Vec<char> = TRADITIONAL.chars().collect();
    characters.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
});

/// A text as it is read, character by character, with the bytes where each stands as printed.
pub(crate) struct Folded {
    /// Each character as [`read_as`] has it.
    pub characters: Vec<char>,
    /// Where each begins, and where the text ends.
    pub offsets: Vec<usize>,
}

impl Folded {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let mut offsets = Vec::with_capacity(text.len() / 2 + 1);
        let characters = text
            .char_indices()
            .map(|(at, character)| {
                offsets.push(at);
                read_as(character)
            })
            .collect();
        offsets.push(text.len());
        Self { characters, offsets }
    }

    /// The bytes of a range of characters.
    pub fn bytes(&self, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        self.offsets[range.start]..self.offsets[range.end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn radicals_look_like_characters() {
        assert_eq!(KANGXI.chars().count(), 214);
        let read: String = "⼗⼆件，化解⽭盾，⼈⺠调解，⾞⾨⻓⻔".chars().map(unified).collect();
        assert_eq!(read, "十二件，化解矛盾，人民调解，車門长门");
    }

    #[test]
    fn tables_hold_pairs() {
        for table in [RADICALS, TRADITIONAL] {
            assert_eq!(table.chars().count() % 2, 0);
        }
        let pairs: Vec<char> = TRADITIONAL.chars().collect();
        assert!(pairs.chunks(2).all(|pair| pair[0] != pair[1]), "a character that maps to itself");
    }

    #[test]
    fn numbers_are_read_in_every_writing() {
        let read: String = "受理投訴九萬１２．５％，−3∶2\u{2009}兩戶⼗".chars().map(read_as).collect();
        assert_eq!(read, "受理投诉九万12.5%，-3:2 两户十");
    }
}
