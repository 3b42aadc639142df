/** Every page of a rule says all that it says in Chinese and in English. */
import assert from 'node:assert/strict';
import { readText } from '../support/repository';
import { filesBelow } from '../support/sources';

/** The last character of a sentence tells its language, whatever it quotes. */
const isChinese = (block: string) => /[。：；）》`]$/.test(block) && /\p{Script=Han}/u.test(block);
const isEnglish = (block: string) => /[.:;)`]$/.test(block) && /[a-z]{3}/i.test(block);

/** The sections by their headings, their blocks: paragraphs and lists. */
function sectionsOf(page: string): [heading: string, blocks: string[]][] {
  const [, ...sections] = page.replace(/^(`{3,}).*\n[\s\S]*?\n\1$/gm, '').split(/^## /m);
  return sections.map((section) => {
    const [heading, ...blocks] = section.split(/\n\n+/).map((block) => block.trim());
    return [heading, blocks.filter((block) => block !== '')];
  });
}

describe('the pages of the rules', () => {
  for (const file of filesBelow('server/src/rules', '.md'))
    it(`${file.slice(file.lastIndexOf('/') + 1)} is whole in both languages`, () => {
      const sections = sectionsOf(readText(file));
      assert.ok(sections.length >= 5, String(sections.length));
      for (const [heading, blocks] of sections) {
        assert.match(heading, /^\p{Script=Han}+ [A-Z][a-z ]+$/u);
        if (heading.startsWith('示例')) continue;
        assert.ok(blocks.some(isChinese), `${heading}: no Chinese`);
        assert.ok(blocks.some(isEnglish), `${heading}: no English`);
      }
    });
});
