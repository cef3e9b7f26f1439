//! Texts of what tables have besides their cells.

use crate::i18n::tables::TableMessages;

pub const TEXTS: TableMessages = TableMessages {
    save_csv: "存成 CSV",
    save_workbook: "存成 Excel",
    no_workbook: "Excel 檔案沒有做成，請改存 CSV，或稍後重試。",
    draw: "畫成圖",
    choose: "畫哪一列或哪一欄",
    rows: "按列",
    columns: "按欄",
    close: "收起圖",
    unit: "單位：{units}",
    hint: "點一條，回到表裡的那個數字。",
    without_zeros: "為 0 的沒有畫出。",
    nothing_to_draw: "這張表裡沒有可以畫在一起的一列或一欄：要有兩個以上同類、同單位的數。",
    no_chart: "圖沒有畫成，請稍後重試。",
};
