//! Texts of the shell: what it says when there is no report to show.

use crate::i18n::shell::Shell;

pub const TEXTS: Shell = Shell {
    loading: "报告加载中…",
    retry: "重试",
    detail: "技术说明",
    no_source: "没有指定报告：请在 <report-viewer> 上写 src。",
    address: "报告地址无法识别，请检查 src。",
    origin: "报告在另一网站（{origin}），网页没有允许从那里读取。",
    network: "报告未能下载：网络不通，或被网站拒绝。请稍后重试。",
    status: "报告未能下载：服务器回应 {status}。请稍后重试，或告知网站管理员。",
    timeout: "等待 {seconds} 秒仍未收到报告。请检查网络后重试。",
    too_large: "报告超过 {size}，未下载。",
    encoding: "报告的文字编码无法识别；请网站管理员以 UTF-8 保存。",
    syntax: "报告数据有误：第 {line} 行第 {column} 列（{path}）不符合 JSON 格式。请告知网站管理员。",
    not_a_report: "这份数据里没有报告的标题和正文。请检查 src 指向的文件。",
    html: "收到的是一个网页，不是报告数据。请检查 src 指向的文件。",
    program: "阅读组件未能启动，以下为网页原有内容。",
};
