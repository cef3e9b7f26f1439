//! Texts of the command line.

use crate::i18n::command::CommandMessages;

pub const TEXTS: CommandMessages = CommandMessages {
    about: "把政府工作报告转成 JSON，检查其中的数字，导出数据表，做成网页、网站和 PDF",
    about_import: "把文本、网页、Word 文档（.docx）或电子表格（.xlsx、.xls、.ods）转成报告 JSON；也可以转换整个文件夹",
    about_check: "检查一份报告：加总、前后矛盾、编号、日期等",
    about_figures: "列出报告中的所有数字，或导出为 CSV",
    about_tables: "列出报告中的表格，或存为 Excel、CSV",
    about_render: "把报告写成网页：不用脚本也能读，有脚本时由组件接手",
    about_build: "把一个文件夹的报告做成网站：每份一页，有总目录，历年、各机关对比",
    about_pdf: "把报告排成 A4 的 PDF，带标签和书签（需要已安装 Chromium、Chrome 或 Edge）",
    about_schema: "输出报告 JSON 的 JSON Schema",
    examples: "示例：
  report import 总结.docx -o 总结.json
  report check 总结.json
  report figures 总结.json --csv -o 数字.csv
  report render 总结.json -o 总结.html
  report build 报告/ -o 网站/

退出码：0 没有问题；1 检查发现问题；2 无法完成。",
    examples_import: "示例：
  report import 总结.docx -o 总结.json       转换一个文件
  report import 网页.html > 报告.json        输出到标准输出
  report import 总结.docx --attach 附表.xlsx -o 总结.json
                                             正文之后附上电子表格里的表
  curl -s 网址 | report import - --as html   读标准输入
  report import 原稿/ -o 报告/               转换文件夹里所有能读取的文件

退出码：0 已转换；1 有警告（仅在 --strict 时）；2 无法转换。",
    examples_check: "示例：
  report check 总结.json
  report check 总结.json --strict            存疑之处也算问题
  report check 总结.json --json              供其他程序读取

退出码：0 没有问题；1 有误（--strict 时还有存疑之处和数据提示）；2 无法检查。",
    examples_figures: "示例：
  report figures 总结.json                   在屏幕上列表
  report figures 总结.json --unread           列出没有读懂的数
  report figures 总结.json --csv -o 数字.csv  另存 CSV，并在旁边写下各列的说明 数字.schema.json",
    examples_tables: "示例：
  report tables 年报.json               在屏幕上列出
  report tables 年报.json -o 表格.xlsx  每张表一个工作表，数是数，表头照原样合并
  report tables 年报.json -o 表格/      每张表一个 CSV 文件",
    examples_render: "示例：
  report render 总结.json -o 网站/总结.html              网页，样式和脚本放在旁边
  report render 总结.json -o 总结.html --single-file     一个文件，可存档、可发邮件
  report render 总结.json -o 总结.html --address https://例.cn/总结.html",
    examples_build: "示例：
  report build 报告/ -o 网站/
  report build 报告/ -o 网站/ --address https://例.cn/报告/ --name 某区工作报告

没有改动的报告不会重做；网页被人改过、清空或截断的，会重新写好。
不是 report build 写的文件不会被覆盖（见 --overwrite）。网站是普通文件，任何静态服务器都能用。
退出码：0 全部完成；2 有报告未能做成（其余已完成）。",
    examples_pdf: "示例：
  report pdf 总结.json -o 总结.pdf
  report pdf 总结.json -o 总结.pdf --address https://例.cn/总结.html

浏览器：先看 --browser，再看环境变量 CHROMIUM，最后找已安装的 Chromium、Chrome、Edge。",
    examples_schema: "示例：
  report schema -o report.schema.json",
    usage: "用法",
    commands: "命令",
    arguments: "参数",
    options: "选项",
    argument_input: "要转换的文件或文件夹；- 为标准输入",
    argument_report: "报告 JSON；- 为标准输入",
    option_output: "写到这个文件或文件夹；不写则输出到标准输出",
    option_output_report: "写到这个文件（CSV），并在旁边写下各列的说明",
    option_output_tables: "写到这个 .xlsx 文件；否则写到这个文件夹，每张表一个 CSV",
    option_output_page: "写到这个文件；不写则输出到标准输出",
    option_address: "网页将来的地址，用于规范链接和二维码",
    option_single_file: "样式、脚本、组件全部写进一个文件",
    option_without_scripts: "不要任何脚本，样式写进网页",
    argument_reports: "存放报告 JSON 的文件夹",
    option_output_site: "网站写到这个文件夹",
    option_site_address: "网站将来的地址，用于规范链接、二维码和 sitemap.xml",
    option_site_name: "网站名称",
    option_overwrite: "那里不是 report build 写的同名文件也覆盖；不写则一个也不写，先说明",
    option_output_pdf: "PDF 写到这个文件",
    option_browser: "用这个 Chromium、Chrome 或 Edge；不写则按环境变量 CHROMIUM，再找已安装的",
    option_collapsed: "各节先收起",
    option_element: "组件文件所在的文件夹（cargo xtask build 的 dist）；不写则按环境变量 REPORT_VIEWER_ELEMENT，再找本程序旁边的 report-viewer",
    option_element_address: "组件文件在网站上的地址；不写则复制到网页旁边",
    option_output_schema: "写到这个文件；不写则输出到标准输出",
    option_as: "按这种格式读取，不看内容自行判断",
    option_attach: "把这个电子表格（或其他文件）里的表附在正文之后；可写多次",
    option_corrections: "采用这个 JSON 文件里的更正",
    option_strict_import: "有警告时退出码为 1",
    option_strict_check: "存疑之处和数据提示也使退出码为 1",
    option_verbose: "逐条列出没有收入的行；转换文件夹时列出每个文件的警告",
    option_all: "通过的和无法判断的也列出",
    option_json: "以 JSON 数组输出检查结果",
    option_unread: "列出没有读懂、因而没有作为数字采用的数",
    coverage: "文中的数：{figures} 个已作为数字采用，{others} 个是日期、序号、名称等，{unread} 个没有读懂（其中 {tables} 个在表格里）",
    coverage_help: "没有读懂的数不采用。确是数字的，可在编辑页面点一下加入，或写进更正文件的 added。",
    in_table: "表格",
    option_csv: "以 CSV 输出（UTF-8，可用 Excel 打开）",
    option_language: "界面语言，也是所写网页的语言；不写则界面按 LC_ALL、LC_MESSAGES、LANG，网页按报告",
    option_help: "显示帮助",
    option_version: "显示版本",
    advice: "建议",
    explanation: "说明",
    standard_input: "标准输入",
    full_stop: "。",
    semicolon: "；",
    word_space: "",
    place_in: "{name}，{place}",
    cannot_read: "无法读取：{reason}",
    cannot_read_help: "请检查文件是否可以打开，以及是否有读取权限。",
    not_found: "没有这个文件或文件夹",
    not_found_help: "请检查文件名和路径；名字里有空格时要加引号。",
    no_element: "这个文件夹里没有组件文件",
    no_element_help: "请用 --element 指定 cargo xtask build 生成的 dist 文件夹，或设环境变量 REPORT_VIEWER_ELEMENT。",
    cannot_write: "无法写入 {name}：{reason}",
    cannot_write_help: "请检查文件夹是否存在、是否有写入权限、磁盘是否已满，文件是否正被其他程序打开。",
    would_overwrite: "写入 {output} 会覆盖这个原文件",
    would_overwrite_help: "请给 -o 换一个名字；链接与它所指的是同一个文件。",
    folder_needs_output: "转换文件夹时要用 -o 指定存放结果的文件夹",
    folder_needs_output_help: "例如：report import 原稿/ -o 报告/",
    folder_output_is_file: "-o 指定的是一个文件，要的是文件夹",
    folder_output_is_file_help: "请给 -o 换一个文件夹名；文件夹不存在时会自动建立。",
    folder_one_file_only: "--as、--attach 和 --corrections 只用于单个文件",
    folder_one_file_only_help: "请去掉这个选项，或逐个转换文件。",
    build_needs_folder: "要的是存放报告 JSON 的文件夹",
    build_needs_folder_help: "单份报告请用 report render。",
    build_empty: "文件夹里没有 .json 文件",
    build_empty_help: "请先用 report import 把原稿转成 JSON。",
    build_into_itself: "网站不能写到存放报告的文件夹本身",
    build_into_itself_help: "请给 -o 换一个文件夹，可以就在它里面，例如：report build 报告/ -o 报告/网站",
    build_passed_over: "这里是以前做好的网站，其中的文件没有当作报告",
    build_foreign: "有 {count} 个文件不是 report build 写的，不能覆盖：{names}",
    build_foreign_help: "请给 -o 换一个文件夹，或先移走这些文件；确实要覆盖时加 --overwrite。",
    build_summary: "{output}：新做 {rendered} 页，未改动 {unchanged} 页，历年对比 {publishers} 页；失败 {failed}",
    no_browser: "找不到 Chromium、Chrome 或 Edge，无法生成 PDF",
    no_such_browser: "没有这个浏览器程序",
    no_browser_help: "请安装其中之一（Debian：apt-get install chromium），或用 --browser 指定程序。也可用 report render 生成网页，再用浏览器打印成 PDF。",
    browser_failed: "浏览器未能生成 PDF：{reason}",
    browser_failed_help: "请先确认这个浏览器能正常打开网页，或用 --browser 换一个。",
    browser_hangs: "{seconds} 秒没有完成",
    folder_empty: "文件夹里没有 .txt、.htm、.html、.docx、.xlsx、.xls 或 .ods 文件",
    folder_empty_help: "请检查路径；.doc、.wps 文件请先另存为 .docx。",
    not_a_folder: "这是文件夹，要的是文件",
    not_a_folder_help: "请写明其中的一个文件。",
    same_output: "与 {first} 同名，结果分别命名，此文件写到 {output}",
    crashed: "程序出错：{message}",
    crashed_help: "这是本程序的缺陷，其他文件不受影响。请把这个文件和这条消息发给开发者。",
    untitled: "（无标题）",
    warnings: "{count} 条警告",
    no_warnings: "没有警告",
    left_out_hint: "加 --verbose 逐条列出。",
    folder_summary: "已转换 {imported} 个文件，其中 {warned} 个有警告；{failed} 个失败",
    folder_failures: "失败的文件：",
    folder_not_read: "另有不能读取的文件：{kinds}。.doc、.wps 请先另存为 .docx。",
    check_summary: "有误 {fails}，存疑 {uncertain}，通过 {passes}，无法判断 {unassessable}",
    check_notices: "，数据提示 {count}",
    check_more: "（加 --all 全部列出）",
    column_id: "编号",
    column_label: "名称",
    column_measure: "类型",
    column_value: "数值",
    column_period: "期间",
    column_section: "章节",
    column_printed: "原文写法",
    tables_count: "{count} 张表格",
    figures_count: "{count} 个数字",
    schema_title: "报告中的数字",
    schema_id: "编号，在报告中唯一",
    schema_label: "名称：数的是什么",
    schema_value: "数值，已换算，不带万、亿：3.3万人为 33000；下降、减少为负数。原文没有给出时为空",
    schema_upper: "范围的上限：3—5次为 5",
    schema_bound: "界限：exact 准确，at-least 不少于，at-most 不多于，about 约",
    schema_unit: "单位或量词",
    schema_scale: "原文用的十的幂：万为 4，亿为 8",
    schema_decimals: "数值准确到小数点后几位，可以为负",
    schema_period: "期间，ISO 8601",
    schema_printed: "原文写法",
    schema_sentence: "原句",
    schema_section: "所在章节的编号",
    schema_heading: "所在章节的序号和标题",
    schema_concept: "指标；同一件事各处相同",
    schema_part_of: "是哪个数字的一部分（其中）",
    schema_label_is_clause: "名称是否只是原句：没有辨明数的是什么，不能按名称比较",
    schema_measure: "怎样衡量：level 水平，change 变化，share 占比，rank 位次",
    schema_status: "result 实际，target 目标、计划、预算，earlier 变化之前的数值",
    schema_basis: "与什么相比（previous-year 比上年、同比，previous-quarter、previous-month、previous-period 环比，ISO 8601 期间，或原文的词）；占比则为占什么",
    schema_change_of: "是哪个数字的变化",
    schema_changed_from: "是从哪个数字变来的（由……提高到……）",
    schema_share_of: "占的是哪个数字",
};
