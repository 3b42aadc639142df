/** White space, cell ends and line ends that only some programs write, and lines that a mail quotes: a report is read as without them. */
import assert from 'node:assert/strict';
import { FORMS } from '../../../../src/core/form/forms';
import { LAYOUTS } from '../../../../src/core/layouts/layout';
import { readParts } from '../../../../src/core/readParts';
import { looksLikeReport } from '../../../../src/core/recognise';
import { relayout } from '../../../../src/features/layouts/relayout';
import { check } from '../../../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const WAYS: Record<string, (text: string) => string> = {
  'a no-break space for each blank': (text) => text.replaceAll(' ', '\xa0'),
  'an en space for each blank': (text) => text.replaceAll(' ', '\u2002'),
  'a narrow no-break space for each blank': (text) => text.replaceAll(' ', '\u202f'),
  "Word's cell end for each tab": (text) => text.replaceAll('\t', '\x07'),
  "Word's line break for each line end": (text) => text.replaceAll('\n', '\v'),
  'a line separator for each line end': (text) => text.replaceAll('\n', '\u2028'),
  'a paragraph separator for each empty line': (text) => text.replaceAll('\n\n', '\n\u2029'),
  'a next line for each line end': (text) => text.replaceAll('\n', '\x85'),
  'a full-width pipe for each pipe': (text) => text.replaceAll('|', '｜'),
  'a drawn line for each pipe': (text) => text.replaceAll('|', '│'),
};

const QUOTED: Record<string, (text: string) => string> = {
  'in a quotation': (text) => text.replace(/^/gm, '> '),
  'in a quotation whose empty lines are left empty': (text) => text.replace(/^(?=.)/gm, '> '),
  'in a quotation of a quotation': (text) => text.replace(/^/gm, '> > '),
};

const BESIDE: Record<string, (text: string) => string> = {
  'a tab behind each line, empty ones, too': (text) => text.replace(/$/gm, '\t'),
  'two behind each line': (text) => text.replace(/(?<=\S)$/gm, '\t\t'),
  'a tab in front of each line': (text) => text.replace(/^(?=.*\S)/gm, '\t'),
  'many in front of each line, as web pages are indented': (text) =>
    text.replace(/^/gm, '\t\t\t').replace(/^\t+(?=\d)/gm, '\t\t\t\t\t'),
  'as the words of a page’s source, with nothing but tabs between them': (text) =>
    text.replace(/^.*$/gm, (line, at) => `${'\t'.repeat(3 + (at % 3))}${line}\n\t\t`),
  'a tab among blanks': (text) => text.replace(/^(?=.*\S)/gm, '  \t '),
  'tabs on both sides, and CR LF': (text) => text.replace(/^(?=.*\S)/gm, '\t\t').replace(/$/gm, '\t\r'),
};

const reportIn = (layout: (typeof LAYOUTS)[number], at: number) => {
  const form = FORMS[at % FORMS.length];
  const values = consistentValues(form, drawFrom(at + 1));
  const received = form.places.find(({ row, column }) => row.role === 'received' && column.total);
  assert.ok(received);
  // One total is wrong, so that there is something to find.
  values.set(received.id, `${values.get(received.id)}1`);
  return writeReport({ form, layout, values });
};

const digitsIn = (text: string) =>
  readParts(text).map(({ cells }) => cells.map(({ status, digits }) => [status, digits]));

const findingsIn = (text: string) =>
  readParts(text).flatMap((report) => check(report).map(({ code, row, range }) => ({ code, row, ...range })));

const codesIn = (text: string) => findingsIn(text).map(({ code, row }) => [code, row]);

describe('a text with white space that few programs write', () => {
  for (const [way, write] of Object.entries(WAYS))
    it(`is read and checked as one without, offset by offset: ${way}`, () => {
      for (const [at, layout] of LAYOUTS.entries()) {
        const text = reportIn(layout, at);
        const odd = write(text);
        assert.deepEqual(digitsIn(odd), digitsIn(text), layout);
        assert.notEqual(findingsIn(text).length, 0, layout);
        assert.deepEqual(findingsIn(odd), findingsIn(text), layout);
      }
    });

  it('is recognised by its beginning', () => {
    for (const write of [...Object.values(WAYS), ...Object.values(QUOTED)])
      assert.ok(looksLikeReport(write(reportIn(LAYOUTS[0], 0))));
  });

  it('has the lines that an editor shows', () => {
    const text = reportIn(LAYOUTS[0], 0).replace('\n\n', '\n\u2028\n');
    const [{ lineStarts }] = readParts(text);
    assert.equal(lineStarts.length, text.split('\n').length);
    assert.equal(text[lineStarts[2] - 1], '\n');
  });
});

describe('a text that is quoted', () => {
  for (const [way, write] of Object.entries(QUOTED))
    it(`is read and checked as one that is not: ${way}`, () => {
      for (const [at, layout] of LAYOUTS.entries()) {
        const text = reportIn(layout, at);
        assert.deepEqual(digitsIn(write(text)), digitsIn(text), layout);
        assert.deepEqual(codesIn(write(text)), codesIn(text), layout);
      }
    });

  it('is none where only its first lines are', () => {
    const text = `> 草稿，请勿外传\n\n${reportIn(LAYOUTS[0], 0)}`;
    assert.equal(readParts(text)[0].text, text);
  });
});

describe('a text with tabs beside its lines that divide nothing', () => {
  for (const [way, write] of Object.entries(BESIDE))
    it(`is read and checked as one without: ${way}`, () => {
      for (const [at, layout] of LAYOUTS.entries()) {
        const text = reportIn(layout, at);
        assert.deepEqual(digitsIn(write(text)), digitsIn(text), layout);
        assert.deepEqual(codesIn(write(text)), codesIn(text), layout);
      }
    });

  it('keeps those of a table whose cells are empty', () => {
    const text = reportIn('tsv', 0).replace(/(?<=\t)\d+(?=[\t\n])/g, '');
    assert.equal(readParts(text)[0].text, text);
  });
});

describe('a table that is drawn, with a frame around each cell', () => {
  const FRAME = '├──┼──┼──┤';
  const drawn = (text: string) =>
    text.replace(/^\|.*\|$/gm, (row) =>
      row.includes('---') ? FRAME : `${row.replaceAll('|', '│')}\n${FRAME}`,
    );

  for (const tight of [false, true])
    it(`is read as one with pipes${tight ? ', with no blank in any cell' : ''}`, () => {
      for (const at of FORMS.keys()) {
        const text = reportIn('markdown', at);
        const own = drawn(tight ? text.replaceAll(' ', '') : text);
        assert.deepEqual(digitsIn(own), digitsIn(text));
        assert.deepEqual(codesIn(own), codesIn(text));
      }
    });

  it('with empty cells, too', () => {
    const text = reportIn('markdown', 0).replaceAll('| 0 |', '| |');
    assert.deepEqual(digitsIn(drawn(text)), digitsIn(text));
  });

  it('is left to whoever drew it by who lays tables out', () => {
    const text = drawn(reportIn('markdown', 0));
    assert.deepEqual(relayout(readParts(text), 'keep').edits, []);
  });
});

it('── alone is a dash', () => {
  const [{ text }] = readParts(reportIn('tsv', 0).replace('\n\n', '\n\n附件──说明\n\n'));
  assert.ok(text.includes('附件──说明'));
});
