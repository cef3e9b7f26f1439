//! Texts of the command line.

use crate::i18n::command::CommandMessages;

pub const TEXTS: CommandMessages = CommandMessages {
    about: "把政府工作報告轉成 JSON，檢查其中的數字，匯出資料表，做成網頁、網站和 PDF",
    about_import: "把文字檔、網頁、Word 文件（.docx）或試算表（.xlsx、.xls、.ods）轉成報告 JSON；也可以轉換整個資料夾",
    about_check: "檢查一份報告：加總、前後矛盾、編號、日期等",
    about_figures: "列出報告中的所有數字，或匯出為 CSV",
    about_tables: "列出報告中的表格，或存成 Excel、CSV",
    about_render: "把報告寫成網頁：不用腳本也能讀，有腳本時由元件接手",
    about_build: "把一個資料夾的報告做成網站：每份一頁，有總目錄，歷年、各機關對比",
    about_pdf: "把報告排成 A4 的 PDF，帶標籤和書籤（需要已安裝 Chromium、Chrome 或 Edge）",
    about_schema: "輸出報告 JSON 的 JSON Schema",
    examples: "範例：
  report import 總結.docx -o 總結.json
  report check 總結.json
  report figures 總結.json --csv -o 數字.csv
  report render 總結.json -o 總結.html
  report build 報告/ -o 網站/

結束代碼：0 沒有問題；1 檢查發現問題；2 無法完成。",
    examples_import: "範例：
  report import 總結.docx -o 總結.json       轉換一個檔案
  report import 網頁.html > 報告.json        輸出到標準輸出
  report import 總結.docx --attach 附表.xlsx -o 總結.json
                                             正文之後附上試算表裡的表
  curl -s 網址 | report import - --as html   讀標準輸入
  report import 原稿/ -o 報告/               轉換資料夾裡所有能讀取的檔案

結束代碼：0 已轉換；1 有警告（僅在 --strict 時）；2 無法轉換。",
    examples_check: "範例：
  report check 總結.json
  report check 總結.json --strict            存疑之處也算問題
  report check 總結.json --json              供其他程式讀取

結束代碼：0 沒有問題；1 有誤（--strict 時還有存疑之處和資料提示）；2 無法檢查。",
    examples_figures: "範例：
  report figures 總結.json                   在螢幕上顯示
  report figures 總結.json --unread           列出沒有讀懂的數
  report figures 總結.json --csv -o 數字.csv  另存 CSV，並在旁邊寫下各欄的說明 數字.schema.json",
    examples_tables: "範例：
  report tables 年報.json               在螢幕上列出
  report tables 年報.json -o 表格.xlsx  每張表一個工作表，數字仍是數字，表頭照原樣合併
  report tables 年報.json -o 表格/      每張表一個 CSV 檔案",
    examples_render: "範例：
  report render 總結.json -o 網站/總結.html              網頁，樣式和腳本放在旁邊
  report render 總結.json -o 總結.html --single-file     一個檔案，可存檔、可用電子郵件寄送
  report render 總結.json -o 總結.html --address https://例.cn/總結.html",
    examples_build: "範例：
  report build 報告/ -o 網站/
  report build 報告/ -o 網站/ --address https://例.cn/報告/ --name 某區工作報告

沒有改動的報告不會重做；網頁被人改過、清空或截斷的，會重新寫好。
不是 report build 寫的檔案不會被覆蓋（見 --overwrite）。網站是一般檔案，任何靜態伺服器都能用。
結束代碼：0 全部完成；2 有報告未能做成（其餘已完成）。",
    examples_pdf: "範例：
  report pdf 總結.json -o 總結.pdf
  report pdf 總結.json -o 總結.pdf --address https://例.cn/總結.html

瀏覽器：先看 --browser，再看環境變數 CHROMIUM，最後找已安裝的 Chromium、Chrome、Edge。",
    commands: "指令",
    arguments: "參數",
    options: "選項",
    argument_input: "要轉換的檔案或資料夾；- 為標準輸入",
    argument_report: "報告 JSON；- 為標準輸入",
    option_output: "寫到這個檔案或資料夾；不寫則輸出到標準輸出",
    option_output_report: "寫到這個檔案（CSV），並在旁邊寫下各欄的說明",
    option_output_tables: "寫到這個 .xlsx 檔案；否則寫到這個資料夾，每張表一個 CSV",
    option_output_page: "寫到這個檔案；不寫則輸出到標準輸出",
    option_address: "網頁將來的網址，用於標準連結和 QR 碼",
    option_single_file: "樣式、腳本、元件全部寫進一個檔案",
    option_without_scripts: "不要任何腳本，樣式寫進網頁",
    argument_reports: "存放報告 JSON 的資料夾",
    option_output_site: "網站寫到這個資料夾",
    option_site_address: "網站將來的網址，用於標準連結、QR 碼和 sitemap.xml",
    option_site_name: "網站名稱",
    option_overwrite: "那裡不是 report build 寫的同名檔案也覆蓋；不寫則一個也不寫，先說明",
    option_output_pdf: "PDF 寫到這個檔案",
    option_browser: "用這個 Chromium、Chrome 或 Edge；不寫則按環境變數 CHROMIUM，再找已安裝的",
    option_collapsed: "各節先收起",
    option_element: "元件檔案所在的資料夾（cargo xtask build 的 dist）；不寫則按環境變數 REPORT_VIEWER_ELEMENT，再找本程式旁邊的 report-viewer",
    option_element_address: "元件檔案在網站上的網址；不寫則複製到網頁旁邊",
    option_output_schema: "寫到這個檔案；不寫則輸出到標準輸出",
    option_as: "按這種格式讀取，不看內容自行判斷",
    option_attach: "把這個試算表（或其他檔案）裡的表附在正文之後；可寫多次",
    option_corrections: "採用這個 JSON 檔案裡的更正",
    option_strict_import: "有警告時結束代碼為 1",
    option_strict_check: "存疑之處和資料提示也使結束代碼為 1",
    option_verbose: "逐條列出沒有收錄的行；轉換資料夾時列出每個檔案的警告",
    option_all: "通過的和無法判斷的也列出",
    option_json: "以 JSON 陣列輸出檢查結果",
    option_unread: "列出沒有讀懂、因而沒有作為數字採用的數",
    coverage: "文中的數：{figures} 個已作為數字採用，{others} 個是日期、序號、名稱等，{unread} 個沒有讀懂（其中 {tables} 個在表格裡）",
    coverage_help: "沒有讀懂的數不採用。確是數字的，可在編輯頁面點一下加入，或寫進更正檔案的 added。",
    option_csv: "以 CSV 輸出（UTF-8，可用 Excel 開啟）",
    option_language: "介面語言，也是所寫網頁的語言；不寫則介面按 LC_ALL、LC_MESSAGES、LANG，網頁按報告",
    option_help: "顯示說明",
    option_version: "顯示版本",
    advice: "建議",
    explanation: "說明",
    standard_input: "標準輸入",
    cannot_read: "無法讀取：{reason}",
    cannot_read_help: "請檢查檔案是否可以開啟，以及是否有讀取權限。",
    not_found: "沒有這個檔案或資料夾",
    not_found_help: "請檢查檔名和路徑；名字裡有空格時要加引號。",
    no_element: "這個資料夾裡沒有元件檔案",
    no_element_help: "請用 --element 指定 cargo xtask build 產生的 dist 資料夾，或設環境變數 REPORT_VIEWER_ELEMENT。",
    cannot_write: "無法寫入 {name}：{reason}",
    cannot_write_help: "請檢查資料夾是否存在、是否有寫入權限、磁碟是否已滿，檔案是否正被其他程式開啟。",
    would_overwrite: "寫入 {output} 會覆蓋這個原檔案",
    would_overwrite_help: "請給 -o 換一個名字；連結與它所指的是同一個檔案。",
    folder_needs_output: "轉換資料夾時要用 -o 指定存放結果的資料夾",
    folder_needs_output_help: "例如：report import 原稿/ -o 報告/",
    folder_output_is_file: "-o 指定的是一個檔案，要的是資料夾",
    folder_output_is_file_help: "請給 -o 換一個資料夾名；資料夾不存在時會自動建立。",
    folder_one_file_only: "--as、--attach 和 --corrections 只用於單一檔案",
    folder_one_file_only_help: "請去掉這個選項，或逐個轉換檔案。",
    build_needs_folder: "要的是存放報告 JSON 的資料夾",
    build_needs_folder_help: "單份報告請用 report render。",
    build_empty: "資料夾裡沒有 .json 檔案",
    build_empty_help: "請先用 report import 把原稿轉成 JSON。",
    build_into_itself: "網站不能寫到存放報告的資料夾本身",
    build_into_itself_help: "請給 -o 換一個資料夾，可以就在它裡面，例如：report build 報告/ -o 報告/網站",
    build_passed_over: "這裡是以前做好的網站，其中的檔案沒有當作報告",
    build_foreign: "有 {count} 個檔案不是 report build 寫的，不能覆蓋：{names}",
    build_foreign_help: "請給 -o 換一個資料夾，或先移走這些檔案；確實要覆蓋時加 --overwrite。",
    build_summary: "{output}：新做 {rendered} 頁，未改動 {unchanged} 頁，歷年對比 {publishers} 頁；失敗 {failed}",
    no_browser: "找不到 Chromium、Chrome 或 Edge，無法產生 PDF",
    no_such_browser: "沒有這個瀏覽器程式",
    no_browser_help: "請安裝其中之一（Debian：apt-get install chromium），或用 --browser 指定程式。也可用 report render 產生網頁，再用瀏覽器列印成 PDF。",
    browser_failed: "瀏覽器未能產生 PDF：{reason}",
    browser_failed_help: "請先確認這個瀏覽器能正常開啟網頁，或用 --browser 換一個。",
    browser_hangs: "{seconds} 秒沒有完成",
    folder_empty: "資料夾裡沒有 .txt、.htm、.html、.docx、.xlsx、.xls 或 .ods 檔案",
    folder_empty_help: "請檢查路徑；.doc、.wps 檔案請先另存為 .docx。",
    not_a_folder: "這是資料夾，要的是檔案",
    not_a_folder_help: "請寫明其中的一個檔案。",
    same_output: "與 {first} 同名，結果分別命名，此檔案寫到 {output}",
    crashed: "程式發生錯誤：{message}",
    crashed_help: "這是本程式的錯誤，其他檔案不受影響。請把這個檔案和這條訊息寄給開發者。",
    untitled: "（無標題）",
    warnings: "{count} 條警告",
    no_warnings: "沒有警告",
    left_out_hint: "加 --verbose 逐條列出。",
    folder_summary: "已轉換 {imported} 個檔案，其中 {warned} 個有警告；{failed} 個失敗",
    folder_failures: "失敗的檔案：",
    folder_not_read: "另有不能讀取的檔案：{kinds}。.doc、.wps 請先另存為 .docx。",
    check_summary: "有誤 {fails}，存疑 {uncertain}，通過 {passes}，無法判斷 {unassessable}",
    check_notices: "，資料提示 {count}",
    column_id: "編號",
    column_label: "名稱",
    column_measure: "類型",
    column_value: "數值",
    column_period: "期間",
    column_section: "章節",
    column_printed: "原文寫法",
    tables_count: "{count} 張表格",
    figures_count: "{count} 個數字",
    schema_title: "報告中的數字",
    schema_id: "編號，在報告中唯一",
    schema_label: "名稱：數的是什麼",
    schema_value: "數值，已換算，不帶萬、億：3.3萬人為 33000；下降、減少為負數。原文沒有給出時為空",
    schema_upper: "範圍的上限：3—5次為 5",
    schema_bound: "界限：exact 準確，at-least 不少於，at-most 不多於，about 約",
    schema_unit: "單位或量詞",
    schema_scale: "原文用的10 的次方：萬為 4，億為 8",
    schema_decimals: "數值準確到小數點後幾位，可以為負",
    schema_period: "期間，ISO 8601",
    schema_printed: "原文寫法",
    schema_section: "所在章節的編號",
    schema_heading: "所在章節的序號和標題",
    schema_concept: "指標；同一件事各處相同",
    schema_part_of: "是哪個數字的一部分（其中）",
    schema_label_is_clause: "名稱是否只是原句：沒有辨明數的是什麼，不能按名稱比較",
    schema_measure: "怎樣衡量：level 水準，change 變化，share 佔比，rank 名次",
    schema_status: "result 實際，target 目標、計劃、預算，earlier 變化之前的數值",
    schema_basis: "與什麼相比（previous-year 較上年、較上年同期，previous-quarter、previous-month、previous-period 較上期，ISO 8601 期間，或原文的詞）；佔比則為佔什麼",
    schema_change_of: "是哪個數字的變化",
    schema_changed_from: "是從哪個數字變來的（由……提高到……）",
    schema_share_of: "佔的是哪個數字",
    ..crate::i18n::zh::command::TEXTS
};
