/** One fault of each kind that a rule is for, to be put into a report without any. */
import type { Form } from '../../../src/core/form/form';
import type { LayoutId } from '../../../src/core/layouts/layout';

/** A report before it is written: the parts that a fault can stand in. */
export interface Draft {
  readonly form: Form;
  readonly layout: LayoutId;
  readonly values: Map<string, string>;
  readonly paragraphs: string[];
  body?: string;
}

/** Changes a draft; or, given as text, the written report. */
export interface Fault {
  readonly code: string;
  /** Findings that belong to the same fault. */
  readonly with?: readonly string[];
  readonly form?: '2019' | '2021';
  readonly layouts?: readonly LayoutId[];
  readonly draft?: (draft: Draft) => void;
  readonly text?: (text: string) => string;
}

const add = (values: Map<string, string>, place: string, by: number) =>
  values.set(place, String(Number(values.get(place)) + by));

/** Layouts in which an empty cell has a place of its own. */
const WITH_PLACES: readonly LayoutId[] = ['tsv', 'markdown', 'csv', 'cell-pipe', 'cell-tab'];

export const FAULTS: Readonly<Record<string, Fault>> = {
  'a total of a row': {
    code: 'row-total',
    draft: ({ values }) => add(values, 'applications/3.1/total', 7),
  },
  'a total of table 四': {
    code: 'remedy-total',
    draft: ({ values }) => add(values, 'remedies/reconsideration/total', 1),
  },
  'a subtotal that is none': {
    code: 'subtotal',
    text: (text) => text.replace(/(5\.要求行政机关确认.*)(\s+)/, '$1$2小计 0 0 0 0 0 1 99999$2'),
    layouts: ['spaced'],
  },
  'a fraction where items are counted': {
    code: 'count-not-integer',
    draft: ({ values }) => values.set('proactive/normative-documents/made', '3.5'),
    form: '2019',
  },
  '规章 of a county’s archive': {
    code: 'regulations-by-body',
    draft: ({ values }) => {
      for (const column of ['issued', 'in-force']) values.set(`proactive/regulations/${column}`, '3');
    },
    form: '2021',
  },
  'documents issued, and none in force': {
    code: 'issued-not-in-force',
    draft: ({ values }) => {
      values.set('proactive/normative-documents/issued', '4');
      values.set('proactive/normative-documents/repealed', '0');
      values.set('proactive/normative-documents/in-force', '0');
    },
    form: '2021',
  },
  'a mark in a cell': {
    code: 'number-mark',
    draft: ({ values }) => values.set('proactive/licensing/change', '9(增)'),
    form: '2019',
  },
  'an empty cell': {
    code: 'cell-blank',
    draft: ({ values }) => values.set('applications/3.3.1/research', ''),
    layouts: WITH_PLACES,
  },
  'another number of applications in the text': {
    code: 'narrative-mismatch',
    draft: ({ values, paragraphs }) =>
      paragraphs.push(`全年共收到政府信息公开申请${Number(values.get('applications/1/total')) + 1000}件。`),
  },
  'kinds of applicants of which one has what is another’s': {
    code: 'narrative-applicants',
    draft: ({ values, paragraphs }) => {
      const [all, own] = ['total', 'natural-person'].map((column) =>
        Number(values.get(`applications/1/${column}`)),
      );
      const [persons, others] = [own + 1, all - own - 1];
      if (others < 0) return;
      paragraphs.push(
        `全年共收到政府信息公开申请${all}件，其中自然人${persons}件、法人或其他组织${others}件。`,
      );
    },
  },
  'a denial of what the table counts': {
    code: 'narrative-denial',
    draft: ({ paragraphs }) => paragraphs.push('本年度未收到政府信息公开申请。'),
  },
  'a list that does not come to its total': {
    code: 'list-total',
    draft: ({ paragraphs }) => paragraphs.push('发布各类信息 312 条，其中动态信息 200 条，其他信息 113 条。'),
  },
  'a number that is lost': {
    code: 'lost-characters',
    draft: ({ paragraphs }) => paragraphs.push('全年主动公开信息共条，其中动态信息 200 条。'),
  },
  'Markdown in a plain text': {
    code: 'markdown-left',
    draft: ({ paragraphs }) => paragraphs.push('**一是**健全制度。**二是**加强培训。'),
    layouts: ['tsv', 'spaced', 'cell-line'],
  },
  'an address without its site': {
    code: 'broken-url',
    draft: ({ paragraphs }) => paragraphs.push('网址为http:/，可在线查阅。'),
  },
  'words that are masked': {
    code: 'masked-words',
    draft: ({ paragraphs }) => paragraphs.push('通过网站主动***息，方便群众查阅。'),
  },
  'an advertisement before the title': {
    code: 'spam',
    text: (text) => `澳门葡京娱乐场开户\n\n${text}`,
  },
  'readings behind the characters': {
    code: 'pinyin-left',
    draft: ({ paragraphs }) => paragraphs.push('文(wen)件(jian)已(yi)经(jing)在网站公开。'),
  },
  'traditional characters, many of them': {
    code: 'traditional-characters',
    draft: ({ paragraphs }) =>
      paragraphs.push('組織開展檔案檢查，規範業務辦理，嚴格執行責任制，強化監督，還將繼續。'),
  },
  'a comment that accepts without a reason': {
    code: 'acceptance-unused',
    draft: ({ paragraphs }) => paragraphs.push('<!-- gouji-accept row-total -->'),
  },
  'words in a cell': {
    code: 'cell-invalid',
    draft: ({ values }) => values.set('applications/3.3.1/research', '若干'),
    layouts: WITH_PLACES,
  },
  'an amount that no county collects': {
    code: 'amount-unit',
    draft: ({ values }) => values.set('proactive/fees/amount', '123456789'),
    form: '2021',
  },
  'decisions that are sums': {
    code: 'decisions-as-sum',
    draft: ({ values }) => {
      for (const row of ['licensing', 'other-services', 'penalties', 'coercion'])
        for (const [column, number] of Object.entries({ 'last-year-items': 60, change: -4, decisions: 56 }))
          values.set(`proactive/${row}/${column}`, String(number));
    },
    form: '2019',
  },
  'fewer documents disclosed in all than newly': {
    code: 'disclosed-count',
    draft: ({ values }) => {
      values.set('proactive/normative-documents/made', '5');
      values.set('proactive/normative-documents/newly-disclosed', '9');
      values.set('proactive/normative-documents/total-disclosed', '5');
    },
    form: '2019',
  },
  'more fees taken than asked for': {
    code: 'fee-statement',
    text: (text) => text.replace(/本年度没有发出收费通知.*/, '发出收费通知1件，总金额130元，实际收取150元。'),
    form: '2021',
  },
  'the tables of the other years': {
    code: 'format-mismatch',
    text: (text) => text.replaceAll('2023年', '2020年'),
    form: '2021',
  },
  'a title without a name': {
    code: 'title-incomplete',
    text: (text) => text.replace('某县档案局', ''),
  },
  'section 六 before section 五': {
    code: 'section-order',
    text: (text) => text.replace(/(五、[\s\S]*)(六、[\s\S]*)/, '$2$1'),
  },
  'no table 四': {
    code: 'table-missing',
    text: (text) => text.replace(/(四、政府信息公开行政复议.*\n)[\s\S]*(五、)/, '$1见附件。\n$2'),
  },
  'a row left out': {
    code: 'row-missing',
    text: (text) => text.replace(/.*2\.重复申请.*\n/, ''),
    layouts: ['tsv', 'markdown', 'csv', 'spaced'],
  },
  'no title': {
    code: 'title-missing',
    text: (text) => text.slice(text.indexOf('\n') + 1),
  },
  'another year in the period': {
    code: 'year-mismatch',
    text: (text) => text.replace(/(统计期限自)20\d\d(年1月1日起至)20\d\d/, '$12018$22018'),
  },
  'another number of sections announced': {
    code: 'section-count',
    text: (text) => text.replace('六个部分', '七个部分'),
  },
  'words of the template': {
    code: 'template-left',
    text: (text) => text.replace('公开目录更新不够及时', '（文字描述）\n公开目录更新不够及时'),
  },
  'no section 五': {
    code: 'section-missing',
    text: (text) => text.replace(/五、.*\n/, ''),
  },
  'an empty section 五': {
    code: 'section-empty',
    text: (text) => text.replace(/公开目录更新不够及时.*/, ''),
  },
  'a total of all outcomes that the other sums bear out': {
    code: 'outcome-total',
    draft: ({ values }) => addTo(values, ['1', '3.7'], 5),
  },
  'more handled than came in': {
    code: 'balance',
    draft: ({ values }) => addTo(values, ['1'], 5),
  },
  'a number that could be either of two': {
    code: 'remedy-total',
    with: ['suspect-number'],
    draft: ({ values }) => {
      for (const [column, number] of Object.entries({
        upheld: 21,
        corrected: 30,
        other: 12,
        pending: 0,
        total: 54,
      }))
        values.set(`remedies/reconsideration/${column}`, String(number));
    },
  },
  'a number left out of a row': {
    code: 'cell-missing',
    text: (text) => text.replace(/(（一）予以公开\n+)\d+\n+/, '$1'),
    layouts: ['cell-line', 'cell-blank'],
  },
  'the sign of a change': {
    code: 'sign-mismatch',
    draft: ({ values }) => {
      for (const row of ['licensing', 'other-services', 'penalties', 'coercion'])
        for (const [column, number] of Object.entries({ 'last-year-items': 60, change: -4, decisions: 900 }))
          values.set(`proactive/${row}/${column}`, String(number));
      values.set('proactive/licensing/change', '-61');
    },
    form: '2019',
  },
  'answers that do not come to what there was to answer': {
    code: 'narrative-sum',
    draft: ({ values, paragraphs }) => {
      const [received, carriedIn, handled, carriedOut] = ['1', '2', '3.7', '4'].map((row) =>
        Number(values.get(`applications/${row}/total`)),
      );
      paragraphs.push(
        `全年新收政府信息公开申请${received}件，上年结转${carriedIn}件，答复${handled - 3}件，结转下年度${carriedOut}件。`,
      );
    },
  },
  'characters of another code point': {
    code: 'lookalike-character',
    draft: ({ paragraphs }) => paragraphs.push('梳理公开⼯作目录，规范办理流程。'),
  },
  'punctuation twice': {
    code: 'doubled-punctuation',
    draft: ({ paragraphs }) => paragraphs.push('梳理公开目录，，规范办理流程。'),
  },
  'punctuation of half width': {
    code: 'halfwidth-punctuation',
    draft: ({ paragraphs }) => paragraphs.push('梳理公开目录,规范办理流程,完善公开指南。'),
  },
  'a bracket without its half': {
    code: 'unbalanced',
    draft: ({ paragraphs }) => paragraphs.push('梳理公开目录（含公开指南，规范办理流程。'),
  },
  'buttons of the web page': {
    code: 'navigation-left',
    text: (text) => text.replace('\n', '\n【字体：大 中 小】 打印本页\n'),
  },
  'a paragraph that a page cut': {
    code: 'paragraph-cut',
    draft: ({ paragraphs }) =>
      paragraphs.push(
        '围绕群众关心的事项制作解读材料，通过门户网站转载、',
        '播放政策解读的视频，方便群众查阅。',
      ),
  },
  'a share that is not the share of its numbers': {
    code: 'narrative-ratio',
    draft: ({ paragraphs }) => paragraphs.push('发布信息 90 条，其中动态信息 60 条，占 60.67%。'),
  },
  'a text without a word on lawsuits': {
    code: 'narrative-silent',
    draft: ({ paragraphs }) => paragraphs.splice(0, 1, '本年度梳理公开目录，回应群众关心的事项。'),
  },
  'a township with a hundred documents': {
    code: 'documents-many',
    draft: (draft) => {
      draft.body = '某县东山镇人民政府';
      draft.values.set('proactive/normative-documents/issued', '100');
      draft.values.set('proactive/normative-documents/in-force', '100');
    },
    form: '2021',
  },
  'procurement without an amount': {
    code: 'procurement-amount',
    draft: ({ values }) => values.set('proactive/procurement/amount', '0'),
    form: '2019',
  },
  'a label of its own': {
    code: 'label-unofficial',
    text: (text) => text.replace(/(二、主动公开[\s\S]*?)行政规范性文件/, '$1规范性文件'),
    form: '2021',
  },
  'two columns in the place of one another': {
    code: 'label-order',
    text: (text) => text.replace(/商业企业(\t|[ |]+)科研机构/, '科研机构$1商业企业'),
    layouts: ['tsv', 'markdown'],
  },
  'a row of zeros without its label': {
    code: 'row-unclear',
    text: (text) => text.replace(/\d\.[^\t\n]{4,30}((?:\t0){7}\n)/, '$1'),
    layouts: ['tsv'],
  },
  'a list of the parts that names another': {
    code: 'section-list',
    text: (text) =>
      text.replace(
        '全文由六个部分组成',
        '全文由总体情况、主动公开政府信息情况、依申请公开政府信息情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成',
      ),
  },
  'a section with a number of its own': {
    code: 'section-numbering',
    text: (text) => text.replace('一、总体情况', '（一）总体情况'),
  },
  'no period': {
    code: 'period-missing',
    text: (text) => text.replace(/，统计期限自.*止/, ''),
  },
  'a period that ends ten days before the year': {
    code: 'period-end',
    text: (text) => text.replace('12月31日止', '12月21日止'),
  },
  'the notice of the other form': {
    code: 'notice-mismatch',
    text: (text) => text.replace('根据条例', '根据国办公开办函〔2019〕60号'),
    form: '2021',
  },
  'a date behind the deadline': {
    code: 'publication-date',
    text: (text) => `${text}\n\n某县档案局\n2024年2月18日\n`,
    form: '2021',
  },
};

/** Adds to a row of table 三, for 自然人 and in its total: the row goes on adding up. */
function addTo(values: Map<string, string>, rows: readonly string[], by: number): void {
  for (const row of rows)
    for (const column of ['natural-person', 'total']) add(values, `applications/${row}/${column}`, by);
}
