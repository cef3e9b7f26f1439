//! Texts of the shell: what it says when there is no report to show.

use crate::i18n::shell::Shell;

pub const TEXTS: Shell = Shell {
    loading: "報告載入中…",
    retry: "重試",
    detail: "技術說明",
    no_source: "沒有指定報告：請在 <report-viewer> 上寫 src。",
    address: "報告的網址無法辨識，請檢查 src。",
    origin: "報告在另一網站（{origin}），網頁沒有允許從那裡讀取。",
    network: "報告未能下載：無法連線，或被網站拒絕。請稍後重試。",
    status: "報告未能下載：伺服器回應 {status}。請稍後重試，或告知網站管理員。",
    timeout: "等待 {seconds} 秒仍未收到報告。請檢查連線後重試。",
    too_large: "報告超過 {size}，未下載。",
    encoding: "報告的文字編碼無法辨識；請網站管理員以 UTF-8 儲存。",
    syntax: "報告資料有誤：第 {line} 行第 {column} 欄（{path}）不符合 JSON 格式。請告知網站管理員。",
    not_a_report: "這份資料裡沒有報告的標題和正文。請檢查 src 指向的檔案。",
    html: "收到的是一個網頁，不是報告資料。請檢查 src 指向的檔案。",
    program: "閱讀元件未能啟動，以下為網頁原有內容。",
};
