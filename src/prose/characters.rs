//! Characters of Chinese text: what is Chinese, what is a digit in any width, what shows nothing, and
//! what a character is read as. Text stays as printed; only readers look at it this way.

use std::borrow::Cow;

/// The ASCII form of a full-width digit, letter or mark; other characters as they are.
pub fn folded(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{3000}' | '\u{a0}' => ' ',
        _ => character,
    }
}

/// How many characters two texts have in common at their ends.
pub fn common_end(first: &str, second: &str) -> usize {
    first.chars().rev().zip(second.chars().rev()).take_while(|(first, second)| first == second).count()
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

/// Traditional characters of numbers, units and the words around them, each before its simplified
/// form: `受理投訴九萬零四百件`.
const TRADITIONAL: &str = "\
並并亂乱佈布佔占併并來来侷局係系個个們们偉伟備备傢家傳传債债傾倾僅仅價价億亿優优儲储兌兑兒儿內内兩两冊册凈净別别\
則则剋克創创劃划劑剂動动務务勛勋勝胜勞劳勢势勳勋匯汇區区協协卽即厤历參参叄叁員员問问單单噁恶噸吨噹当嚮向嚴严國国\
圍围園园圓圆圖图團团埰采執执堅坚報报場场塊块墻墙壓压壯壮壺壶夠够夥伙奬奖婦妇學学寀采實实審审寫写寬宽將将專专對对\
導导屆届層层屬属峽峡崗岗嵗岁師师帳帐帶带幣币幫帮幹干幾几廢废廳厅張张強强彆别彔录彙汇後后徑径從从復复徵征惡恶態态\
憑凭憲宪應应懸悬戰战戶户捲卷掃扫掛挂採采揚扬換换揮挥搶抢摺折撐撑撥拨擁拥擊击擋挡擔担據据擬拟擴扩攝摄敎教數数斷断\
於于旂旗昇升時时晉晋曆历曏向書书會会朮术東东査查桿杆條条棟栋業业極极榦干榮荣構构槍枪樁桩樑梁樓楼標标樣样樹树橋桥\
機机橫横檔档檢检檯台欄栏權权歐欧歡欢歲岁歷历歸归毀毁氣气汙污決决沒没況况淨净減减準准溫温溼湿滅灭滙汇滿满漲涨潤润\
濃浓濕湿瀏浏灣湾為为無无煙烟熱热燈灯營营燬毁爐炉爭争爲为牀床牆墙狀状獎奖獨独獲获獻献現现環环產产産产畝亩當当發发\
盃杯盞盏監监眞真眾众睏困矯矫確确碼码礎础礙碍種种稱称積积穩稳穫获窯窑筆笔箇个節节範范築筑簡简簽签籌筹籤签糰团糾纠\
紀纪約约紅红納纳級级紛纷紮扎細细組组結结絡络給给統统綑捆經经綜综綠绿綫线維维綱纲網网綵彩緊紧緑绿線线締缔編编緩缓\
緻致縣县縮缩縱纵總总績绩織织繕缮繞绕繫系繳缴繼继續续纍累纔才罰罚羣群習习聞闻聯联聲声職职聽听脩修腦脑臨临臺台與与\
興兴舉举舊旧舘馆莊庄菸烟萬万葯药蒐搜蓆席蓋盖蔘参薦荐藍蓝藝艺藥药處处號号衆众術术衕同衚胡裏里裝装裡里製制複复覈核\
見见規规視视親亲覽览訂订計计訊讯訓训記记訟讼訪访設设許许訴诉診诊註注証证評评詞词詢询試试話话詳详誌志認认語语誤误\
說说説说誰谁課课調调談谈請请論论諧谐諮咨謂谓講讲謝谢證证識识譟噪譭毁議议護护讀读變变讓让讚赞豬猪貝贝負负財财貨货\
責责貳贰貸贷費费貼贴貿贸資资賦赋質质賬账購购贈赠贊赞趕赶踐践踰逾車车軍军較较載载輒辄輛辆輪轮輯辑轄辖轉转辦办農农\
迴回這这連连週周進进遊游運运過过達达違违遠远遷迁選选還还邊边郵邮鄉乡鄰邻醜丑醫医釋释釐厘針针釦扣鈎钩鈡钟鉤钩銀银\
銅铜銷销鋪铺錄录錦锦錯错録录錶表鍋锅鍵键鍼针鍾钟鎊镑鎭镇鎮镇鏈链鐘钟長长門门閉闭開开間间閤合閱阅閲阅闆板關关陞升\
陸陆陽阳隊队階阶隨随險险隱隐隻只雙双難难電电鞏巩韆千響响頁页頂顶頃顷項项順顺須须預预頒颁領领頭头頻频顆颗題题額额\
願愿類类顧顾風风颱台飲饮飼饲養养餘余館馆馬马駐驻騰腾驅驱驗验體体髮发鬍胡鬚须鬧闹魚鱼麪面麫面麯曲麴曲麵面麼么麽么\
黃黄點点黨党齊齐齡龄齣出龜龟";

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

/// A text in simplified characters, byte for byte where it was: for words that tables have so.
pub fn in_simplified(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| simplified(character) == character) {
        return Cow::Borrowed(text);
    }
    // Both forms are of the basic plane, and take three bytes.
    Cow::Owned(text.chars().map(simplified).collect())
}

fn simplified(character: char) -> char {
    if !matches!(character, '\u{4e00}'..='\u{9fff}') {
        return character;
    }
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
    fn radicals_are_what_they_look_like() {
        let read: String = "⼗⼆件，化解⽭盾，⼈⺠调解，⾞⾨⻓⻔".chars().map(unified).collect();
        assert_eq!(read, "十二件，化解矛盾，人民调解，車門长门");
        for character in ['\u{2e80}', '一', 'a'] {
            assert_eq!(unified(character), character);
        }
        let all = ('\u{2e80}'..='\u{2ef3}').chain('\u{2f00}'..='\u{2fd5}');
        assert!(all.into_iter().all(|radical| unified(radical).len_utf8() == radical.len_utf8()));
        assert_eq!((KANGXI.chars().count(), KANGXI.len()), (214, 642));
        assert_eq!((SUPPLEMENT.chars().count(), SUPPLEMENT.len()), (116, 348));
    }

    #[test]
    fn traditional_characters_stand_in_pairs() {
        let pairs: Vec<char> = TRADITIONAL.chars().collect();
        assert_eq!(pairs.len() % 2, 0);
        assert!(pairs.chunks(2).all(|pair| pair[0] != pair[1]), "a character that maps to itself");
        assert!(pairs.iter().all(|character| character.len_utf8() == 3));
        assert_eq!(in_simplified("來源：某縣統計局"), "来源：某县统计局");
    }

    #[test]
    fn numbers_are_read_in_every_writing() {
        let read: String = "受理投訴九萬１２．５％，−3∶2\u{2009}兩戶⼗".chars().map(read_as).collect();
        assert_eq!(read, "受理投诉九万12.5%，-3:2 两户十");
    }
}
