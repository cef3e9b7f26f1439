//! Texts of reading a file.

use crate::i18n::import::{Advice, ImportMessages};

pub const TEXTS: ImportMessages = ImportMessages {
    undecodable_bytes: Advice {
        what: "檔案中有亂碼，無法辨識的字已換成「\u{FFFD}」",
        help: "請在結果中尋找「\u{FFFD}」，對照原文改正；或用記事本開啟原檔案，另存為 UTF-8 後重試。",
    },
    no_title: Advice {
        what: "沒有找到標題", help: "請把報告標題單獨寫成一行，放在正文之前。"
    },
    dates_disagree: Advice {
        what: "網頁標籤與正文寫的發布日期不一致，已採用正文的",
        help: "請核對發布日期。",
    },
    lost_number: Advice {
        what: "編號遺失，只剩下標點", help: "請對照原件補上編號，如「一、」。"
    },
    lost_mark: Advice {
        what: "編號後面的標點遺失，已按編號處理", help: "請對照原件補上標點，如「2.」。"
    },
    guessed_heading: Advice {
        what: "這一行沒有編號，已當作標題",
        help: "如果不是標題，請與它所屬的段落合為一段，或在行末加句號。",
    },
    picture: Advice {
        what: "圖片沒有收進報告", help: "如果圖中有文字或數據，請改寫成文字或表格。"
    },
    numbered_line_left_out: Advice {
        what: "這一行有編號，但沒有收進報告",
        help: "請對照原文；如果是報告的內容，請把報告全文複製到記事本或 Word 中儲存，再讀取。",
    },
    no_measure_word: Advice {
        what: "數字後面沒有量詞或單位",
        help: "請對照原件補上，如「件」「人次」「%」。原文如此的可以不改，這個數字會顯示為沒有單位。",
    },
    no_figures: Advice {
        what: "沒有找到數字，不會有圖表",
        help: "如果報告中有數據，請檢查文字是否完整，或是否在圖片裡。",
    },
    no_text: Advice {
        what: "檔案中沒有正文",
        help: "請檢查檔案：可能是空的，也可能文字都在圖片裡，或網頁要連線才顯示正文。",
    },
    word_binary: Advice {
        what: "這是舊版 Word（.doc）或 WPS 文字（.wps）檔案，不能讀取",
        help: "請用 Word 或 WPS 開啟，另存為「Word 文件（.docx）」，再讀取新檔案。",
    },
    office_binary: Advice {
        what: "這是舊版 Office 檔案（如 .ppt、.msg），不能讀取",
        help: "請開啟檔案，把文字另存為「Word 文件（.docx）」，再讀取新檔案。",
    },
    encrypted: Advice {
        what: "檔案設有密碼，不能讀取", help: "請輸入密碼開啟，取消密碼後另存一份再讀取。"
    },
    word_xml: Advice {
        what: "這是 XML 格式的 Word 檔案，不能讀取",
        help: "請用 Word 開啟，另存為「Word 文件（.docx）」，再讀取新檔案。",
    },
    rich_text: Advice {
        what: "這是 RTF 檔案，不能讀取",
        help: "請用 Word 或 WPS 開啟，另存為「Word 文件（.docx）」，再讀取新檔案。",
    },
    pdf: Advice {
        what: "這是 PDF 檔案，不能讀取",
        help: "請找 Word 原件；沒有原件時，把文字複製到記事本或 Word 中儲存，並核對有無缺漏。",
    },
    ofd: Advice {
        what: "這是 OFD 檔案，不能讀取",
        help: "請找 Word 原件；沒有原件時，把文字複製到記事本或 Word 中儲存，並核對有無缺漏。",
    },
    open_document: Advice {
        what: "這是 OpenDocument 檔案（如 .odt），不能讀取",
        help: "請開啟檔案，另存為「Word 文件（.docx）」，再讀取新檔案。",
    },
    spreadsheet: Advice {
        what: "這種表格檔案不能讀取",
        help: "請用 Excel 或 WPS 開啟，另存為「Excel 活頁簿（.xlsx）」，再讀取新檔案。",
    },
    presentation: Advice {
        what: "這是 PowerPoint 簡報，不能讀取",
        help: "請讀取報告的文字檔案：.docx、.html 或 .txt。",
    },
    web_archive: Advice {
        what: "這是單一檔案的網頁（.mht、.mhtml），不能讀取",
        help: "請在瀏覽器中重新儲存網頁，類型選「網頁，僅限 HTML」。",
    },
    archive: Advice {
        what: "這是壓縮檔，不能讀取",
        help: "請先解壓縮，再讀取裡面的 .docx、.html 或 .txt 檔案。",
    },
    picture_file: Advice {
        what: "這是圖片，不能讀取", help: "請找報告的文字原件：.docx、.html 或 .txt。"
    },
    binary: Advice {
        what: "這不是文字檔案，不能讀取", help: "請讀取 .docx、.html 或 .txt 檔案。"
    },
    damaged: Advice {
        what: "檔案已損壞或不完整",
        help: "請重新下載或複製一份；如果 Word 或 Excel 能修復開啟，另存後再讀取。",
    },
    too_large: Advice {
        what: "檔案超過 64 MB，或內容過多，不像是一份報告",
        help: "請檢查是否選錯了檔案；如果其中有很多圖片，或表格之外很遠處還有儲存格，請刪除後另存。",
    },
    report_syntax: "報告資料不符合 JSON 格式：第 {line} 行第 {column} 欄",
    report_syntax_help: "檔案可能不完整，或改動時多了、少了標點。請從原檔案重新產生，或改正這一處。",
    not_a_report: Advice {
        what: "檔案裡沒有報告的標題和正文",
        help: "請檢查是否選錯了檔案；這裡要的是由報告產生的 JSON 檔案。",
    },
    corrections_unreadable: "更正檔案有誤：{reason}",
    corrections_unreadable_help: "請檢查更正檔案的寫法；欄位名稱寫錯也會指出。",
    correction_no_figure: "更正檔案提到的數字「{id}」不在報告中，這一條沒有採用",
    correction_no_chart: "更正檔案提到的圖表「{id}」不在報告中，這一條沒有採用",
    correction_not_a_number: "更正檔案給數字「{id}」的值不是數，這一條沒有採用",
    correction_not_in_text: "正文裡沒有更正檔案要加入的數字「{id}」（或前後文不符），這一條沒有採用",
    correction_no_such_bound: "更正檔案給數字「{id}」的界限不是 exact、at-least、at-most、about 之一，這一條沒有採用",
    correction_no_such_measure: "更正檔案給數字「{id}」的 measure 不是 level、change、share、rank 之一，這一條沒有採用",
    correction_no_such_status: "更正檔案給數字「{id}」的 status 不是 result、target、earlier 之一，這一條沒有採用",
    correction_no_such_period: "更正檔案給數字「{id}」的期間不是 2018、2018-06、2018-01/2018-10 這樣的寫法，這一條沒有採用",
    left_out: "有 {count} 行不屬於報告，沒有收錄",
    left_out_help: "通常是網頁的導覽、連結和按鈕，或試算表中隱藏的工作表。如果其中有報告的內容，請檢查原檔案。",
    holds: "{sections} 節、{figures} 個數字、{charts} 張圖表",
    format_text: "文字檔",
    format_html: "網頁",
    format_docx: "Word 文件",
    format_spreadsheet: "試算表",
    ..crate::i18n::zh::import::TEXTS
};
