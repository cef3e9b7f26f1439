//! The characters that every Chinese text is full of.

use std::sync::LazyLock;

/// Of texts in simplified characters, those of official reports among them.
const SIMPLIFIED: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说\
        产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使\
        点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明\
        看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料\
        象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指\
        几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶\
        油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议\
        声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影\
        算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何\
        除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属\
        圆包火住调满县局照参红细引听该铁价严村镇街乡司厅署室居户困贫扶助援案诉讼纠纷矛盾稳访执依宣贯落措\
        推升督考评奖惩编财税亿减降环排污染绿态宅房租卫医疗病防控疫苗校师幼培训失岗创招项投耕粮畜旱渠桥港\
        航站客货邮网络息智慧字服窗牌档审批核阳廉纪违罚款禁毒恐巡逻灾险救急演练预警版址某协承源印页首栏索\
        述职责签送抄附届截止底末初季旬星余待份";

/// Of texts in traditional characters, but for those above.
const TRADITIONAL: &str = "這為個國時來們於對會發動過說產種後學經進著電裡現實兩體機當點從業應開還關間樣與線內數麼質氣變條沒\
        結問無係軍題黨員總設長頭資邊級圖統較將組見計別論運農幾區強決幹戰則據處隊給門規熱領東導壓爭濟階術\
        極聯認權證轉單風帶場車務萬達積議聲報類離華張馬節話溫傳許廣記觀織裝眾書復兒須際驗連斷難礦備辦習響\
        約勞團歷構稱準號維劃選標寫親養層狀廠識適屬圓滿縣參紅細聽該鐵價嚴網歡迎餘訪職負責鄉鎮廳戶貧訴訟調\
        糾紛穩執貫評獎懲編財稅億減環綠態衛醫療師訓崗創項糧橋郵絡審陽違罰災險練預協頁欄簽屆";

/// Marks and digits between them.
const MARKS: &str = "，。、；：！？“”‘’（）《》〈〉【】〔〕—…·　％＋－．／０１２３４５６７８９〇①②③④⑤";

/// Where the characters looked up stand: from the marks of Chinese texts to their full-width forms.
const FIRST: u32 = 0x3000;
const END: u32 = 0xA000;

static FREQUENT: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let mut frequent = vec![false; (END - FIRST) as usize];
    for character in [SIMPLIFIED, TRADITIONAL, MARKS].into_iter().flat_map(str::chars) {
        if let Some(place) = place(character).and_then(|place| frequent.get_mut(place)) {
            *place = true;
        }
    }
    frequent
});

fn place(character: char) -> Option<usize> {
    u32::from(character).checked_sub(FIRST).map(|place| place as usize)
}

/// Whether a text in Chinese is likely to have a character.
pub fn is_frequent(character: char) -> bool {
    match place(character).and_then(|place| FREQUENT.get(place)) {
        Some(frequent) => *frequent,
        None => MARKS.contains(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_text_has() {
        for character in "的区報鎮，“０　".chars() {
            assert!(is_frequent(character), "{character}");
        }
        for character in "锟鍦銆é\u{FFFD}a".chars() {
            assert!(!is_frequent(character), "{character}");
        }
    }
}
