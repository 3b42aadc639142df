/** Draws a report as a page: the official tables with their merged cells, in one of the looks that reports have. */

/** How pages differ: paper, type, widths. Narrow columns break labels and headers over lines. */
const LOOKS = [
  { font: 10, label: 46, group: 7, paper: 'portrait' },
  { font: 9, label: 30, group: 5, paper: 'portrait' },
  { font: 12, label: 34, group: 4, paper: 'portrait' },
  { font: 8, label: 24, group: 12, paper: 'portrait' },
  { font: 11, label: 40, group: 9, paper: 'portrait', header: true },
  { font: 10.5, label: 26, group: 6, paper: 'portrait', align: 'left' },
  { font: 14, label: 30, group: 6, paper: 'portrait', align: 'right' },
  { font: 9, label: 36, group: 3, paper: 'portrait', header: true },
];

/** Paragraphs around the tables; the numbers in them belong to no cell. */
const PARAGRAPHS = {
  overview: [
    '本年度，本机关通过门户网站公开各类信息 312 条，其中动态信息 200 条。',
    '（一）主动公开情况',
    '制作解读材料 9 篇，受理咨询 41 次，没有超期答复的情况。',
    '（二）依申请公开情况',
    '登记、审核、办理、答复、归档均有记录，依法参加行政复议和行政诉讼。',
  ],
  problems: ['公开目录更新不够及时。下一步将按月核对目录，逐项落实责任。'],
  other: ['本年度未收取信息处理费。'],
};

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * @param engine what bench/reading/engine.ts exports.
 * @param figures `large`: up to five digits, or `small`, as most bodies have them.
 * @returns the page's HTML and the number of each place by its id.
 */
export function pageOf(engine, seed, figures) {
  const draw = engine.drawFrom(seed * 7919 + 13);
  for (let warm = 0; warm < 5; warm++) draw(1);
  const form = engine.FORMS[draw(2) === 0 ? 0 : 1];
  const look = LOOKS[seed % LOOKS.length];
  const scale = [1, 3, 40, 400, 3000][draw(4)];
  const values =
    figures === 'small'
      ? engine.consistentValues(form, draw, engine.smallFigures(draw))
      : engine.consistentValues(form, (limit) =>
          limit === 400 ? draw(scale) : limit === 30 ? draw(Math.min(scale, 30)) : draw(limit),
        );
  const short = draw(1) === 1;
  const label = (text) => {
    if (!short) return text;
    for (const [long, brief] of engine.SHORTER) if (text.endsWith(long)) return text.replace(long, brief);
    return text;
  };
  const year = form.id === '2019' ? 2020 : 2023;
  const tables = engine.tablesOf(form, values);
  const parts = [
    // LibreOffice does not print the first paragraph of a page.
    '<p>&nbsp;</p>',
    `<p class="t"><b>某县档案局${year}年政府信息公开工作年度报告</b></p>`,
    `<p>根据条例编制本报告，统计期限自${year}年1月1日起至${year}年12月31日止。</p>`,
  ];
  for (const section of engine.SECTIONS) {
    parts.push(`<h2>${engine.officialHeading(section)}</h2>`);
    const table = tables.get(section.id);
    if (table) parts.push(tableHtml(table, section.id, look, label));
    else for (const text of PARAGRAPHS[section.id]) parts.push(`<p>${text}</p>`);
  }
  const margin = look.paper === 'portrait' ? '20mm 22mm' : '20mm';
  const html = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><style>
@page { size: A4 ${look.paper}; margin: ${margin} }
body { font-family: "Noto Sans CJK SC"; font-size: ${look.font}pt }
p.t { font-size: 16pt; text-align: center } h2 { font-size: 13pt }
table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #000; padding: 2px; text-align: center; font-weight: normal; font-size: ${look.font}pt }
td.n { text-align: ${look.align ?? 'center'} } td.l { text-align: left }
</style></head><body>${parts.join('\n')}</body></html>`;
  return { html, form, values };
}

function tableHtml(rows, section, look, label) {
  const isHeader = (row) => !row.some((cell) => cell.isNumber);
  const html = (row) =>
    `<tr>${row
      .map(({ text, colSpan, rowSpan, isNumber }) => {
        const kind = isNumber ? 'n' : rowSpan > 1 ? 'g' : 'l';
        return `<td class="${kind}" colspan="${colSpan}" rowspan="${rowSpan}">${escaped(label(text))}</td>`;
      })
      .join('')}</tr>`;
  const heads = rows.findIndex((row) => !isHeader(row));
  const widths =
    section === 'applications'
      ? [look.group, look.group, look.label, ...new Array(7).fill((100 - look.label - 2 * look.group) / 7)]
      : [];
  const cols = widths.map((width) => `<col style="width:${width.toFixed(1)}%">`).join('');
  const head = rows.slice(0, heads).map(html).join('');
  const body = rows.slice(heads).map(html).join('');
  return look.header && section === 'applications'
    ? `<table><colgroup>${cols}</colgroup><thead>${head}</thead><tbody>${body}</tbody></table>`
    : `<table><colgroup>${cols}</colgroup>${head}${body}</table>`;
}
