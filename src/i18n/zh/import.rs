//! Texts of reading a file.

use crate::i18n::import::{Advice, ImportMessages};

pub const TEXTS: ImportMessages = ImportMessages {
    undecodable_bytes: Advice {
        what: "文件中有乱码，无法识别的字已换成“\u{FFFD}”",
        help: "请在结果中查找“\u{FFFD}”，对照原文改正；或用记事本打开原文件，另存为 UTF-8 后重试。",
    },
    no_title: Advice {
        what: "没有找到标题", help: "请把报告标题单独写成一行，放在正文之前。"
    },
    dates_disagree: Advice {
        what: "网页标签与正文写的发布日期不一致，已采用正文的",
        help: "请核对发布日期。",
    },
    lost_number: Advice {
        what: "编号丢失，只剩下标点", help: "请对照原件补上编号，如“一、”。"
    },
    lost_mark: Advice {
        what: "编号后面的标点丢失，已按编号处理", help: "请对照原件补上标点，如“2.”。"
    },
    guessed_heading: Advice {
        what: "这一行没有编号，已当作标题",
        help: "如果不是标题，请与它所属的段落合为一段，或在行末加句号。",
    },
    picture: Advice {
        what: "图片没有收入报告", help: "如果图中有文字或数据，请改写成文字或表格。"
    },
    numbered_line_left_out: Advice {
        what: "这一行有编号，但没有收入报告",
        help: "请对照原文；如果是报告的内容，请把报告全文复制到记事本或 Word 中存盘，再读取。",
    },
    no_measure_word: Advice {
        what: "数字后面没有量词或单位",
        help: "请对照原件补上，如“件”“人次”“%”。原文如此的可以不改，这个数字会显示为没有单位。",
    },
    no_figures: Advice {
        what: "没有找到数字，不会有图表",
        help: "如果报告中有数据，请检查文字是否完整，或是否在图片里。",
    },
    no_text: Advice {
        what: "文件中没有正文",
        help: "请检查文件：可能是空的，也可能文字都在图片里，或网页要联网才显示正文。",
    },
    word_binary: Advice {
        what: "这是旧版 Word（.doc）或 WPS 文字（.wps）文件，不能读取",
        help: "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再读取新文件。",
    },
    office_binary: Advice {
        what: "这是旧版 Office 文件（如 .ppt、.msg），不能读取",
        help: "请打开文件，把文字另存为“Word 文档（.docx）”，再读取新文件。",
    },
    encrypted: Advice {
        what: "文件加了密码，不能读取", help: "请输入密码打开，取消密码后另存一份再读取。"
    },
    word_xml: Advice {
        what: "这是 XML 格式的 Word 文件，不能读取",
        help: "请用 Word 打开，另存为“Word 文档（.docx）”，再读取新文件。",
    },
    rich_text: Advice {
        what: "这是 RTF 文件，不能读取",
        help: "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再读取新文件。",
    },
    pdf: Advice {
        what: "这是 PDF 文件，不能读取",
        help: "请找 Word 原件；没有原件时，把文字复制到记事本或 Word 中存盘，并核对有无缺漏。",
    },
    ofd: Advice {
        what: "这是 OFD 文件，不能读取",
        help: "请找 Word 原件；没有原件时，把文字复制到记事本或 Word 中存盘，并核对有无缺漏。",
    },
    open_document: Advice {
        what: "这是 OpenDocument 文件（如 .odt），不能读取",
        help: "请打开文件，另存为“Word 文档（.docx）”，再读取新文件。",
    },
    spreadsheet: Advice {
        what: "这种表格文件不能读取",
        help: "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再读取新文件。",
    },
    presentation: Advice {
        what: "这是 PowerPoint 演示文稿，不能读取",
        help: "请读取报告的文字文件：.docx、.html 或 .txt。",
    },
    web_archive: Advice {
        what: "这是单个文件的网页（.mht、.mhtml），不能读取",
        help: "请在浏览器中重新保存网页，类型选“网页，仅 HTML”。",
    },
    archive: Advice {
        what: "这是压缩包，不能读取",
        help: "请先解压，再读取里面的 .docx、.html 或 .txt 文件。",
    },
    picture_file: Advice {
        what: "这是图片，不能读取", help: "请找报告的文字原件：.docx、.html 或 .txt。"
    },
    binary: Advice {
        what: "这不是文字文件，不能读取", help: "请读取 .docx、.html 或 .txt 文件。"
    },
    damaged: Advice {
        what: "文件已损坏或不完整",
        help: "请重新下载或复制一份；如果 Word 或 Excel 能修复打开，另存后再读取。",
    },
    too_large: Advice {
        what: "文件超过 64 MB，或内容过多，不像是一份报告",
        help: "请检查是否选错了文件；如果其中有很多图片，或表格之外很远处还有单元格，请删去后另存。",
    },
    report_syntax: "报告数据不符合 JSON 格式：第 {line} 行第 {column} 列",
    report_syntax_path: "（{path}）",
    report_syntax_help: "文件可能不完整，或改动时多了、少了标点。请从原文件重新生成，或改正这一处。",
    not_a_report: Advice {
        what: "文件里没有报告的标题和正文",
        help: "请检查是否选错了文件；这里要的是由报告生成的 JSON 文件。",
    },
    corrections_unreadable: "更正文件有误：{reason}",
    corrections_unreadable_help: "请检查更正文件的写法；字段名写错也会报错。",
    correction_no_figure: "更正文件提到的数字“{id}”不在报告中，这一条没有采用",
    correction_no_chart: "更正文件提到的图表“{id}”不在报告中，这一条没有采用",
    correction_not_a_number: "更正文件给数字“{id}”的值不是数，这一条没有采用",
    correction_not_in_text: "正文里没有更正文件要加入的数字“{id}”（或前后文不符），这一条没有采用",
    correction_no_such_bound: "更正文件给数字“{id}”的界限不是 exact、at-least、at-most、about 之一，这一条没有采用",
    correction_no_such_measure: "更正文件给数字“{id}”的 measure 不是 level、change、share、rank 之一，这一条没有采用",
    correction_no_such_status: "更正文件给数字“{id}”的 status 不是 result、target、earlier 之一，这一条没有采用",
    correction_no_such_period: "更正文件给数字“{id}”的期间不是 2018、2018-06、2018-01/2018-10 这样的写法，这一条没有采用",
    line: "第 {number} 行",
    paragraph: "第 {number} 段",
    left_out: "有 {count} 行不属于报告，没有收入",
    left_out_help: "通常是网页的导航、链接和按钮，或电子表格中隐藏的工作表。如果其中有报告的内容，请检查原文件。",
    holds: "{sections} 节、{figures} 个数字、{charts} 张图表",
    format_text: "文本",
    format_html: "网页",
    format_docx: "Word 文档",
    format_spreadsheet: "电子表格",
};
