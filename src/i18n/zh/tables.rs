//! Texts of what tables have besides their cells.

use crate::i18n::tables::TableMessages;

pub const TEXTS: TableMessages = TableMessages {
    save_csv: "存为 CSV",
    save_workbook: "存为 Excel",
    no_workbook: "Excel 文件没有做成，请改存 CSV，或稍后重试。",
    draw: "画成图",
    choose: "画哪一行或哪一列",
    rows: "按行",
    columns: "按列",
    close: "收起图",
    unit: "单位：{units}",
    hint: "点一条，回到表里的那个数。",
    without_zeros: "为 0 的没有画出。",
    nothing_to_draw: "这张表里没有可以画在一起的一行或一列：要有两个以上同类、同单位的数。",
    no_chart: "图没有画成，请稍后重试。",
};
