/** The examples of all rules as pages of the web: tags lead to no finding that the text alone does not have. */
import assert from 'node:assert/strict';
import { readParts } from '../../src/core/readParts';
import { check } from '../../src/rules/check';
import { type Draw, drawFrom } from '../support/generate';
import { unmark } from '../support/marked';
import { wholeReport } from './example';
import { pageFiles, readPage } from './page';

const EXAMPLES = [...pageFiles()].flatMap(([code, page]) =>
  readPage(page).examples.map((example) => ({ code, text: unmark(wholeReport(example)).text })),
);

/** With one cell behind another, so that it can be told what a row is; of Markdown the signs are none in a page. */
const TABLES = EXAMPLES.filter(
  ({ code, text }) => /\t/.test(text) && !/<|\*\*|^#/m.test(text) && code !== 'markdown-left',
);

const escaped = (character: string) => ({ '&': '&amp;', '>': '&gt;' })[character] ?? character;

const WAYS: readonly ((character: string) => string)[] = [
  escaped,
  escaped,
  (character) => `<b>${escaped(character)}</b>`,
  (character) => `<span lang=EN-US style="font-size:12.0pt">${escaped(character)}</span>`,
  (character) => `${escaped(character)}<!-- 7 -->`,
  (character) => `&#${character.codePointAt(0)};`,
];

const pageOf = (text: string, dress: (words: string) => string): string =>
  text
    .split('\n')
    .map((line) => {
      if (line.trim() === '') return line;
      if (!line.includes('\t')) return `<p>${dress(line)}</p>`;
      return `<tr>${line
        .split('\t')
        .map((cell) => `<td>${dress(cell)}</td>`)
        .join('')}</tr>`;
    })
    .join('\n');

const dressedBy = (draw: Draw) => (words: string) =>
  Array.from(words, (character) => WAYS[draw(WAYS.length - 1)](character)).join('');

const codesIn = (text: string): string[] =>
  readParts(text)
    .flatMap((report) => check(report))
    .map(({ code }) => code)
    .sort();

const without = (codes: readonly string[], others: readonly string[]): string[] => {
  const left = [...codes];
  for (const other of others) if (left.includes(other)) left.splice(left.indexOf(other), 1);
  return left;
};

describe('the examples of the rules', function () {
  this.timeout(60_000);

  it('are some', () => assert.ok(TABLES.length > 150, `${TABLES.length}`));

  it('have the same findings where each line is a paragraph and each cell a cell of HTML', () => {
    const plain = (words: string) => Array.from(words, escaped).join('');
    for (const { code, text } of TABLES) assert.deepEqual(codesIn(pageOf(text, plain)), codesIn(text), code);
  });

  it('have no other findings where tags and comments stand between any characters', () => {
    for (const [at, { code, text }] of TABLES.entries()) {
      const page = pageOf(text, dressedBy(drawFrom(at + 1)));
      assert.deepEqual(without(codesIn(page), codesIn(text)), [], `${code} ${at}`);
    }
  });
});
