//! Measure words and units, and what looks like one but is the beginning of another word.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::characters::read_as;

/// What a unit measures: `2小时30分钟` is one time in two units, `31件45人` two counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Things and people.
    Count,
    /// Times that something is done.
    Times,
    /// Money.
    Money,
    /// Time.
    Time,
    /// Length.
    Length,
    /// Area.
    Area,
    /// Volume.
    Volume,
    /// Mass.
    Mass,
    /// Energy and power.
    Energy,
    /// Temperature.
    Temperature,
    /// A share, a rate, a multiple.
    Rate,
    /// Bytes, sound, density and the like.
    Other,
}
use Dimension::{Area, Count, Energy, Length, Mass, Money, Other, Rate, Temperature, Time, Times, Volume};

/// A measure word or unit.
#[derive(Debug)]
pub struct Unit {
    /// How it is written.
    pub word: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Words that, right after it, make another word of it: `3部门`, `12人员`.
    others: &'static str,
    /// A text with a quantity of it: its test.
    #[cfg_attr(not(test), allow(dead_code, reason = "only the tests read it"))]
    example: &'static str,
}

const fn unit(word: &'static str, dimension: Dimension, others: &'static str, example: &'static str) -> Unit {
    Unit { word, dimension, others, example }
}

/// The measure words and units. Of several that fit the longest is meant.
#[rustfmt::skip]
const UNITS: &[Unit] = &[
    // People.
    unit("人", Count, "员 民 才 事 社", "培训网格员45人"),
    unit("人次", Count, "", "服务群众1200人次"),
    unit("人份", Count, "", "发放药品300人份"),
    unit("人天", Count, "", "投入人力60人天"),
    unit("名", Count, "额", "选聘人民调解员12名"),
    unit("位", Count, "于 居 置", "走访老人15位"),
    unit("口", Count, "径 头 号 岸 味", "全村286口"),
    unit("户", Count, "籍 外 口 主", "慰问困难家庭30户"),
    unit("户次", Count, "", "入户走访500户次"),
    unit("家", Count, "庭 园 族 政 长", "检查企业26家"),
    unit("家次", Count, "", "检查企业260家次"),
    unit("对", Count, "象 口 于 照 接", "调解婚姻纠纷9对"),
    unit("伙", Count, "伴 食", "打掉犯罪团伙3伙"),
    unit("支", Count, "持 付 出 行 部 撑", "组建志愿队伍6支"),
    unit("班", Count, "子 级 车 主 长", "开设培训4班"),
    // Things.
    unit("个", Count, "", "建成社区服务站8个"),
    unit("件", Count, "", "受理案件96件"),
    unit("件次", Count, "", "办理来信320件次"),
    unit("起", Count, "步 草", "化解纠纷18起"),
    unit("宗", Count, "教 旨", "查处案件7宗"),
    unit("桩", Count, "", "办成实事12桩"),
    unit("例", Count, "会", "发现病例3例"),
    unit("所", Count, "有 谓 在 属 需 得", "新建学校2所"),
    unit("处", Count, "理 置 罚 级 室 于 长", "整治隐患点14处"),
    unit("座", Count, "谈", "修建桥梁3座"),
    unit("栋", Count, "", "改造居民楼21栋"),
    unit("幢", Count, "", "拆除违建5幢"),
    unit("套", Count, "餐", "建成公租房120套"),
    unit("间", Count, "接 隔", "改造教室16间"),
    unit("场", Count, "所 地 景 馆", "举办讲座58场"),
    unit("场次", Count, "", "放映电影24场次"),
    unit("份", Count, "额", "发放资料16300份"),
    unit("张", Count, "家口 家界 家港 家村 家庄 家湾 家屯", "张贴海报300张"),
    unit("张床位", Count, "", "新增320张床位"),
    unit("块", Count, "", "制作展板70块"),
    unit("本", Count, "级 地 市 县 区 年 省 着 月 周 人", "印制手册500本"),
    unit("册", Count, "", "配备图书3000册"),
    unit("部", Count, "门 委 队 长 署 分", "制定规章2部"),
    unit("台", Count, "账 风", "购置电脑30台"),
    unit("台套", Count, "", "更新设备12台套"),
    unit("台次", Count, "", "出动车辆80台次"),
    unit("台班", Count, "", "投入机械40台班"),
    unit("辆", Count, "", "查扣车辆6辆"),
    unit("辆次", Count, "", "出动车辆35辆次"),
    unit("艘", Count, "", "检验船舶11艘"),
    unit("架", Count, "空 设 构", "配备无人机2架"),
    unit("架次", Count, "", "起降航班9架次"),
    unit("条", Count, "例 件 款", "整改意见建议17条"),
    unit("项", Count, "", "出台措施13项"),
    unit("项次", Count, "", "检查42项次"),
    unit("篇", Count, "章 幅", "刊发信息62篇"),
    unit("幅", Count, "度 员", "悬挂横幅90幅"),
    unit("面", Count, "积 向 对 临 貌 上", "收到锦旗12面"),
    unit("只", Count, "要 有 是", "发放口罩34000只"),
    unit("头", Count, "痛 脑", "存栏生猪1200头"),
    unit("匹", Count, "配", "饲养马30匹"),
    unit("株", Count, "", "栽植苗木5600株"),
    unit("棵", Count, "", "种树200棵"),
    unit("颗", Count, "粒", "更换灯泡80颗"),
    unit("盏", Count, "", "安装路灯150盏"),
    unit("根", Count, "据 本 治 源", "埋设电杆25根"),
    unit("片", Count, "区 面", "绿化空地4片"),
    unit("段", Count, "落", "整治河道6段"),
    unit("道", Count, "路 德", "设置防护栏3道"),
    unit("批", Count, "准 示", "接待来访53批"),
    unit("批次", Count, "", "接待来访623批次"),
    unit("组", Count, "织 建 成 长", "开展巡查8组"),
    unit("双", Count, "方 向 重 边", "发放手套600双"),
    unit("副", Count, "主 书 县 市 省 区 局", "发放对联100副"),
    unit("把", Count, "手 关 握", "收缴管制刀具4把"),
    unit("顶", Count, "", "搭建帐篷20顶"),
    unit("床", Count, "", "捐赠棉被60床"),
    unit("箱", Count, "", "捐赠牛奶45箱"),
    unit("盒", Count, "", "发放药品70盒"),
    unit("瓶", Count, "", "发放消毒液90瓶"),
    unit("罐", Count, "", "查处液化气12罐"),
    unit("壶", Count, "", "发放食用油20壶"),
    unit("筐", Count, "", "收购蔬菜50筐"),
    unit("捆", Count, "", "清理枯枝40捆"),
    unit("袋", Count, "", "发放大米80袋"),
    unit("包", Count, "括 含 保 村 联 片 户 装", "发放湿巾300包"),
    unit("桶", Count, "", "配备垃圾桶40桶"),
    unit("车", Count, "辆 站 间 队", "清运垃圾120车"),
    unit("车次", Count, "", "清运垃圾85车次"),
    unit("列", Count, "入 为 车", "开行专列45列"),
    unit("节", Count, "约 能 日 假 点 水 省", "录制微课30节"),
    unit("集", Count, "中 体 团 镇 市 贸 合", "播出专题片10集"),
    unit("首", Count, "先 创 批 个 席 府", "创作歌曲2首"),
    unit("款", Count, "项", "开发产品5款"),
    unit("类", Count, "别 型 似", "公开信息9类"),
    unit("种", Count, "植 子 养", "办理事项7种"),
    unit("门", Count, "户 店 诊", "开设课程43门"),
    unit("堂", Count, "", "讲授党课6堂"),
    unit("笔", Count, "试 者 录", "发放贷款15笔"),
    unit("单", Count, "位 元 一 独", "完成订单33单"),
    unit("票", Count, "据", "办理报关26票"),
    unit("枚", Count, "", "颁发奖牌8枚"),
    unit("封", Count, "闭 控 堵", "收到感谢信11封"),
    unit("则", Count, "", "发布消息48则"),
    unit("句", Count, "", "征集标语25句"),
    unit("字", Count, "号 样", "撰写材料3万字"),
    unit("千字", Count, "", "刊发信息20千字"),
    unit("页", Count, "面", "整理档案760页"),
    unit("卷", Count, "宗", "归档文书180卷"),
    unit("尊", Count, "重 敬 老", "修复塑像3尊"),
    unit("席", Count, "", "设置席位40席"),
    unit("桌", Count, "", "提供午餐10桌"),
    unit("具", Count, "有 体 备", "配备灭火器50具"),
    unit("剂", Count, "量", "接种疫苗900剂"),
    unit("剂次", Count, "", "接种疫苗8.6万剂次"),
    unit("针", Count, "对", "接种疫苗700针"),
    unit("针次", Count, "", "接种疫苗710针次"),
    unit("枝", Count, "", "收缴枪支4枝"),
    unit("尾", Count, "款 气", "放流鱼苗3万尾"),
    unit("羽", Count, "毛", "存栏家禽2万羽"),
    unit("杯", Count, "", "提供热饮60杯"),
    unit("挂", Count, "牌 图 钩 号", "燃放鞭炮2挂"),
    unit("眼", Count, "科", "新打机井6眼"),
    unit("扇", Count, "", "更换门窗12扇"),
    unit("孔", Count, "", "修缮窑洞9孔"),
    unit("路", Count, "公 口 边 面 段 灯 网 线 费 况 由 径", "安装探头36路"),
    unit("标准箱", Count, "", "吞吐量412万标准箱"),
    unit("标箱", Count, "", "吞吐量5万标箱"),
    unit("期", Count, "间 末 刊 待 望 货", "举办培训班4期"),
    unit("金", Count, "额 融 属", "运动员获得3金"),
    unit("银", Count, "行", "运动员获得2银"),
    unit("铜", Count, "", "运动员获得5铜"),
    // Times.
    unit("次", Times, "", "召开会议2次"),
    unit("班次", Times, "", "加开客运32班次"),
    unit("航次", Times, "", "渡轮开行152航次"),
    unit("岗次", Times, "", "设置护学岗210岗次"),
    unit("点次", Times, "", "检查90点次"),
    unit("趟", Times, "", "转运物资7趟"),
    unit("趟次", Times, "", "转运物资70趟次"),
    unit("遍", Times, "布 及", "清扫消毒3遍"),
    unit("回", Times, "应 访 复 收 头 迁 族", "协商5回"),
    unit("轮", Times, "流 岗 换 候", "开展排查2轮"),
    unit("轮次", Times, "", "开展排查12轮次"),
    unit("通", Times, "过 报 知 信 讯 道", "接听电话130通"),
    // Money.
    unit("元", Money, "旦 素", "投入资金80元"),
    unit("圆", Money, "满 形 桌", "罚款伍仟圆"),
    unit("角", Money, "度 落 色 逐", "每斤8角"),
    unit("美元", Money, "", "出口3亿美元"),
    unit("欧元", Money, "", "进口200万欧元"),
    unit("港元", Money, "", "引资50万港元"),
    unit("港币", Money, "", "捐款10万港币"),
    unit("日元", Money, "", "借款1亿日元"),
    unit("英镑", Money, "", "出口5万英镑"),
    unit("人民币", Money, "", "引资500万人民币"),
    // Shares, rates, multiples.
    unit("%", Rate, "", "满意率98%"),
    unit("‰", Rate, "", "增长率1.2‰"),
    unit("‱", Rate, "", "差错率3‱"),
    unit("个百分点", Rate, "", "提高3.2个百分点"),
    unit("百分点", Rate, "", "提高2百分点"),
    unit("成", Rate, "立 功 为 员 果 效 本 熟 长 都 年 品 型 绩 就 像 份 活 交 分", "收割进度达八成"),
    unit("倍", Rate, "增", "增长1.5倍"),
    unit("番", Rate, "茄 薯", "产值翻2番"),
    // Time.
    unit("天", Time, "津 然 气 河", "办理时限压缩3天"),
    unit("小时", Time, "", "学习40小时"),
    unit("个小时", Time, "", "抢修8个小时"),
    unit("分钟", Time, "", "候诊10分钟"),
    unit("秒", Time, "", "用时35秒"),
    unit("秒钟", Time, "", "用时35秒钟"),
    unit("工作日", Time, "", "压缩至5工作日"),
    unit("个工作日", Time, "", "压缩至5个工作日"),
    unit("个自然日", Time, "", "压缩至15个自然日"),
    unit("学时", Time, "", "培训35学时"),
    unit("个学时", Time, "", "培训35个学时"),
    unit("课时", Time, "", "授课24课时"),
    unit("个课时", Time, "", "授课24个课时"),
    unit("工时", Time, "", "节约600工时"),
    unit("工日", Time, "", "投工1200工日"),
    // Scores.
    unit("分", Other, "", "考核得分98.5分"),
    unit("学分", Other, "", "人均25学分"),
    // Length.
    unit("公里", Length, "处", "新建道路12公里"),
    unit("千米", Length, "", "整治河道12.5千米"),
    unit("米", Length, "粉 面 线", "铺设管网800米"),
    unit("延米", Length, "", "砌筑挡墙60延米"),
    unit("分米", Length, "", "拓宽5分米"),
    unit("厘米", Length, "", "水位下降20厘米"),
    unit("毫米", Length, "", "降雨50毫米"),
    unit("海里", Length, "", "巡航120海里"),
    unit("km", Length, "", "管网全长35km"),
    unit("cm", Length, "", "口径20cm"),
    unit("mm", Length, "", "降雨量50mm"),
    unit("m", Length, "", "水深3m"),
    // Area.
    unit("亩", Area, "均 产", "造林2107亩"),
    unit("亩次", Area, "", "统防统治5万亩次"),
    unit("公顷", Area, "", "造林140公顷"),
    unit("平方米", Area, "", "拆除违建900平方米"),
    unit("平方公里", Area, "", "面积52平方公里"),
    unit("平方千米", Area, "", "面积52平方千米"),
    unit("平米", Area, "", "粉刷墙面700平米"),
    unit("平方", Area, "面", "粉刷墙面700平方"),
    unit("㎡", Area, "", "新增绿地5000㎡"),
    unit("m²", Area, "", "改造外墙1200m²"),
    unit("m2", Area, "", "改造外墙1200m2"),
    unit("km²", Area, "", "种植面积300km²"),
    unit("km2", Area, "", "种植面积300km2"),
    unit("㎢", Area, "", "流域面积85㎢"),
    unit("ha", Area, "", "造林20ha"),
    unit("hm²", Area, "", "造林30hm²"),
    // Volume.
    unit("立方米", Volume, "", "清淤6000立方米"),
    unit("立方", Volume, "", "清运土石800立方"),
    unit("升", Volume, "级 学 值 到 至 为", "采集水样2升"),
    unit("毫升", Volume, "", "献血400毫升"),
    unit("m³", Volume, "", "储存水量500m³"),
    unit("m3", Volume, "", "储存水量500m3"),
    unit("L", Volume, "", "收集废液20L"),
    unit("mL", Volume, "", "献血400mL"),
    unit("ml", Volume, "", "献血400ml"),
    // Mass.
    unit("吨", Mass, "位", "回收旧物3.5吨"),
    unit("吨标准煤", Mass, "", "节约2000吨标准煤"),
    unit("公斤", Mass, "", "收缴禁药12公斤"),
    unit("千克", Mass, "", "销毁劣质食品800千克"),
    unit("斤", Mass, "", "捐赠大米500斤"),
    unit("克", Mass, "服 难 隆 扣", "查获毒品350克"),
    unit("毫克", Mass, "", "浓度3毫克"),
    unit("微克", Mass, "", "浓度28微克"),
    unit("t", Mass, "", "外运垃圾30t"),
    unit("kg", Mass, "", "缴获香烟500kg"),
    unit("g", Mass, "", "查获毒品350g"),
    unit("mg", Mass, "", "摄入5mg"),
    unit("μg", Mass, "", "浓度28μg"),
    unit("µg", Mass, "", "浓度28µg"),
    unit("ug", Mass, "", "浓度28ug"),
    // Energy and power.
    unit("千瓦", Energy, "", "装机容量500千瓦"),
    unit("千瓦时", Energy, "", "发电量600千瓦时"),
    unit("兆瓦", Energy, "", "装机容量50兆瓦"),
    unit("兆瓦时", Energy, "", "储能30兆瓦时"),
    unit("千伏安", Energy, "", "增容315千伏安"),
    unit("千卡", Energy, "", "平均摄入323千卡"),
    unit("度电", Energy, "", "节约600度电"),
    unit("kW", Energy, "", "装机60kW"),
    unit("KW", Energy, "", "装机60KW"),
    unit("kWh", Energy, "", "发电60kWh"),
    unit("MW", Energy, "", "装机50MW"),
    unit("GW", Energy, "", "装机2GW"),
    unit("蒸吨", Energy, "", "淘汰锅炉6蒸吨"),
    // Temperature and the rest.
    unit("℃", Temperature, "", "平均气温16.5℃"),
    unit("摄氏度", Temperature, "", "平均气温16.5摄氏度"),
    unit("NTU", Other, "", "浊度0.31NTU"),
    unit("分贝", Other, "", "噪声52分贝"),
    unit("dB", Other, "", "噪声52dB"),
    unit("兆", Other, "头 壹 一 二 两 三 四 五 六 七 八 九 十 零", "网速达200兆"),
    unit("GB", Other, "", "数据共享30GB"),
    unit("TB", Other, "", "存储数据5TB"),
    unit("PB", Other, "", "存储数据2PB"),
    unit("MB", Other, "", "数据20MB"),
    unit("Mbps", Other, "", "带宽500Mbps"),
    unit("毫克/升", Other, "", "溶解氧8毫克/升"),
    unit("L/s", Other, "", "流量3L/s"),
];

/// Units that mean nothing but a word before them says so, with those words: `节约用电3.5万度`.
#[rustfmt::skip]
const ONLY_AFTER: &[(&str, &[&str], Dimension)] = &[
    ("度", &["电", "能", "温"], Energy),
    ("日", &["持续", "历时", "为期", "连续", "工期", "缩短", "压缩", "时限"], Time),
];

/// Characters before which 分 is a score; before others it begins 分别, 分钟, 分之 and so on.
const AFTER_A_SCORE: &str = "，,。；;、）)以的 左和及提增降至！";

/// What may stand after `/` without being a unit of its own: 元/年.
const PER: [&str; 13] = ["年", "月", "日", "人", "户", "千人", "万人", "百人", "季", "h", "d", "a", "s"];

/// Units that count by 次 when it is written in brackets or after a stroke: `120人（次）`, `120人/次`.
const TIMES_OF: &str = "人件户批场车辆家";

static BY_FIRST: LazyLock<FxHashMap<char, Vec<(Vec<char>, &'static Unit)>>> = LazyLock::new(|| {
    let mut units: FxHashMap<char, Vec<(Vec<char>, &'static Unit)>> = FxHashMap::default();
    for unit in UNITS {
        let characters: Vec<char> = unit.word.chars().map(read_as).collect();
        units.entry(characters[0]).or_default().push((characters, unit));
    }
    for candidates in units.values_mut() {
        candidates.sort_by_key(|(characters, _)| std::cmp::Reverse(characters.len()));
    }
    units
});

/// A unit where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    /// How many characters it takes, with what it is per.
    pub length: usize,
    /// What it measures.
    pub dimension: Dimension,
    /// Whether `（次）` or `/次` was added to it: 人次.
    pub times: bool,
}

/// The unit that begins at a character; a text as [`read_as`] has it.
pub(crate) fn find(text: &[char], start: usize) -> Option<Found> {
    let first = *text.get(start)?;
    let (length, dimension) = BY_FIRST
        .get(&first)
        .and_then(|candidates| {
            candidates.iter().find(|(characters, unit)| {
                text[start..].starts_with(characters)
                    && is_whole(characters, unit, &text[start + characters.len()..])
            })
        })
        .map(|(characters, unit)| (characters.len(), unit.dimension))?;
    // 1.84万辆次, 8.6万剂次: any of them, counted by times.
    if length == 1
        && text.get(start + 1) == Some(&'次')
        && dimension == Count
        && !matches!(first, '名' | '期' | '届')
    {
        return Some(Found { length: 2, dimension: Times, times: false });
    }
    if length == 1 && TIMES_OF.contains(first) {
        let rest = &text[start + 1..];
        let added = [&['(', '次', ')'][..], &['/', '次'], &['·', '次']]
            .into_iter()
            .find(|added| rest.starts_with(added));
        if let Some(added) = added {
            return Some(Found { length: 1 + added.len(), dimension: Times, times: true });
        }
    }
    let per = per(text, start + length);
    let dimension = if per > 0 { Other } else { dimension };
    Some(Found { length: length + per, dimension, times: false })
}

/// The unit that begins at a character, where it is one only after certain words. `before` is the
/// clause up to the number.
pub(crate) fn find_after(text: &[char], start: usize, before: &[char]) -> Option<Found> {
    let first = text.get(start)?.to_string();
    let (_, words, dimension) = ONLY_AFTER.iter().find(|(word, ..)| *word == first)?;
    let before: String = before.iter().collect();
    let next_is_word = text.get(start + 1).is_some_and(|next| "常期程内后前起止".contains(*next));
    (words.iter().any(|word| before.contains(word)) && !next_is_word).then_some(Found {
        length: 1,
        dimension: *dimension,
        times: false,
    })
}

/// Where the unit that begins at a byte of a text ends; `None` where none does.
pub fn at(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let window: Vec<char> = rest.chars().take(12).map(read_as).collect();
    let length = find(&window, 0)?.length;
    Some(start + rest.char_indices().nth(length).map_or(rest.len(), |(end, _)| end))
}

/// The length of `/人` or `/m³` after a unit.
fn per(text: &[char], place: usize) -> usize {
    if text.get(place) != Some(&'/') {
        return 0;
    }
    let rest = &text[place + 1..];
    let word = PER
        .iter()
        .filter(|word| word.chars().eq(rest.iter().copied().take(word.chars().count())))
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0);
    let unit = find(text, place + 1).map_or(0, |found| found.length);
    match word.max(unit) {
        0 => 0,
        length => 1 + length,
    }
}

/// Whether a unit stands for itself before these characters.
fn is_whole(characters: &[char], unit: &Unit, rest: &[char]) -> bool {
    let Some(&next) = rest.first() else {
        return true;
    };
    if characters.last().is_some_and(char::is_ascii_alphanumeric) {
        return !next.is_ascii_alphanumeric() && !matches!(next, '²' | '³');
    }
    if characters == ['分'] {
        // 三分 之一 is a fraction, however it is spaced.
        let word = rest.iter().find(|next| **next != ' ');
        return AFTER_A_SCORE.contains(next) && word != Some(&'之');
    }
    // 3支队伍 are three teams, 支队 is one; 12人民警 are policemen, 人民 is not.
    if characters == ['支'] && next == '队' {
        return rest.get(1) == Some(&'伍');
    }
    !unit
        .others
        .split(' ')
        .any(|other| !other.is_empty() && rest.iter().copied().take(other.chars().count()).eq(other.chars()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::quantity::quantities;

    #[test]
    fn every_unit_is_read_in_its_example() {
        let wrong: Vec<_> = UNITS
            .iter()
            .filter(|unit| {
                !quantities(unit.example).iter().any(|quantity| {
                    // Tenths are told as per cent.
                    quantity.unit == unit.word || unit.word == "成" && quantity.unit == "%"
                })
            })
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn the_longest_unit_wins_and_other_words_are_none() {
        for (text, expected) in [
            ("人次。", 2),
            ("剂次，", 2),
            ("人员", 0),
            ("人均已", 1),
            ("个工作日内", 4),
            ("个村", 1),
            ("部门", 0),
            ("支队伍", 1),
            ("支部", 0),
            ("分别", 0),
            ("分，", 1),
            ("％以上", 1),
            ("平方米", 3),
            ("律师", 0),
            ("μg/m³，", 5),
            ("元/吨", 3),
            ("万", 0),
            ("个百分點", 4),
            ("人（次）", 4),
            ("", 0),
        ] {
            let characters: Vec<char> = text.chars().map(read_as).collect();
            let length = find(&characters, 0).map_or(0, |found| found.length);
            assert_eq!(length, expected, "{text}");
        }
        assert_eq!(at("共12件。", 5), Some(8));
        assert_eq!(at("共12件。", 6), None);
    }
}
