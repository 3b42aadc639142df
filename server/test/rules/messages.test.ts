/** What is found is read in the box of F8 first, which does not wrap: what a message says has to be short. */
import assert from 'node:assert/strict';
import { read } from '../../src/core/read';
import { check, say } from '../../src/rules/check';
import type { Translate } from '../../src/rules/finding';
import { english } from '../support/english';
import { unmark } from '../support/marked';
import { readText } from '../support/repository';
import { wholeReport } from './example';
import { pageFiles, readPage } from './page';

const CHINESE = JSON.parse(readText('l10n/bundle.l10n.zh-cn.json')) as Record<string, string>;
const chinese: Translate = (message, ...args) => english(CHINESE[message] ?? message, ...args);

/** In columns of a fixed-width font; the editor on a screen of 1920 pixels has about so many. */
const MOST = 220;

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);

describe('what the examples of the rules’ pages are told', () => {
  const reports = [...pageFiles().values()].flatMap((file) =>
    readPage(file).examples.map((example) => read(unmark(wholeReport(example)).text)),
  );

  for (const [language, t] of Object.entries({ English: english, Chinese: chinese }))
    it(`fits the box of F8 in ${language}`, () => {
      const said = reports.flatMap((report) => check(report).map((finding) => say(finding, report, t)));
      assert.deepEqual(
        [...new Set(said)].filter((message) => widthOf(message) > MOST),
        [],
      );
    });
});

it('what the text does not mention is named, and nothing that it does', () => {
  const page = readPage(pageFiles().get('narrative-silent') as string);
  const example = page.examples.find(({ heading }) => heading.includes('只提复议'));
  assert.ok(example);
  const report = read(unmark(wholeReport(example)).text);
  assert.deepEqual(
    check(report).map((finding) => say(finding, report, chinese)),
    ['表四有行政诉讼 3，正文没有提到。请在第一部分补上一句。'],
  );
});
