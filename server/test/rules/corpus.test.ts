/**
 * Whole reports in both formats and all layouts, with a text written from their own numbers: without a fault nothing is
 * found from warning on up, and with one fault of a kind that one and nothing else.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form } from '../../src/core/form/form';
import { FORMS } from '../../src/core/form/forms';
import type { LayoutId } from '../../src/core/layouts/layout';
import { read } from '../../src/core/read';
import { check, onePerCause } from '../../src/rules/check';
import { consistentValues, drawFrom, LAYOUTS, writeReport } from '../support/generate';
import { narrativeOf, WORDINGS } from '../support/narratives';
import { isAtLeast } from './findings';

/** A report before it is written: the parts that a fault can stand in. */
interface Draft {
  readonly form: Form;
  readonly layout: LayoutId;
  readonly values: Map<string, string>;
  readonly paragraphs: string[];
}

/** Changes a draft; or, given as text, the written report. */
interface Fault {
  readonly code: string;
  readonly form?: '2019' | '2021';
  readonly layouts?: readonly LayoutId[];
  readonly draft?: (draft: Draft) => void;
  readonly text?: (text: string) => string;
}

const add = (values: Map<string, string>, place: string, by: number) =>
  values.set(place, String(Number(values.get(place)) + by));

/** Layouts in which an empty cell has a place of its own. */
const WITH_PLACES: readonly LayoutId[] = ['tsv', 'markdown', 'csv', 'cell-pipe', 'cell-tab'];

const FAULTS: Readonly<Record<string, Fault>> = {
  'a total of a row': {
    code: 'row-total',
    draft: ({ values }) => add(values, 'applications/3.1/total', 7),
  },
  'a total of table 四': {
    code: 'remedy-total',
    draft: ({ values }) => add(values, 'remedies/reconsideration/total', 1),
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
    text: (text) => text.replaceAll('2023', '2020'),
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
};

function draftOf(form: Form, layout: LayoutId, seed: number): Draft {
  return { form, layout, values: consistentValues(form, drawFrom(seed)), paragraphs: [OPENING] };
}

/** With a sentence that states the tables' numbers. */
function draftWithNumbers(form: Form, layout: LayoutId, seed: number): Draft {
  const draft = draftOf(form, layout, seed);
  const own = WORDINGS.filter((wording) => !wording.form || wording.form === form.id);
  draft.paragraphs.push(narrativeOf(own[seed % own.length], form, draft.values).text);
  return draft;
}

const OPENING = '本年度梳理公开目录，回应群众关心的事项。行政复议、行政诉讼的情况见第四部分。';

const found = (text: string) =>
  onePerCause(check(read(text), (_, error) => assert.fail(String(error))))
    .filter(({ severity }) => isAtLeast(severity, 'warning'))
    .map(({ code }) => code);

const anySeed = fc.integer({ min: 1, max: 1 << 30 });

describe('a report without a fault', () => {
  for (const layout of LAYOUTS)
    it(`yields nothing (${layout})`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...FORMS), anySeed, (form, seed) => {
          assert.deepEqual(found(writeReport(draftWithNumbers(form, layout, seed))), []);
        }),
        { numRuns: 40 },
      );
    });
});

describe('a report with one fault yields it and nothing else:', () => {
  for (const [name, fault] of Object.entries(FAULTS))
    it(`${name} (${fault.code})`, () => {
      const forms = FORMS.filter(({ id }) => !fault.form || fault.form === id);
      fc.assert(
        fc.property(
          fc.constantFrom(...forms),
          fc.constantFrom(...(fault.layouts ?? LAYOUTS)),
          anySeed,
          (form, layout, seed) => {
            const draft = (fault.text ? draftWithNumbers : draftOf)(form, layout, seed);
            fault.draft?.(draft);
            const text = writeReport(draft);
            const faulty = fault.text?.(text) ?? text;
            assert.deepEqual(found(faulty), [fault.code], `${form.id} ${layout} ${seed}`);
          },
        ),
        { numRuns: 30 },
      );
    });
});
