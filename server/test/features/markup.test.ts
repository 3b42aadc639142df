import assert from 'node:assert/strict';
import {
  escapeMarkdown,
  heading,
  list,
  paragraph,
  table,
  toMarkdown,
  toPlain,
} from '../../src/features/markup';

describe('markup', () => {
  const blocks = [heading('1.属于国家秘密'), paragraph('a <b> & c'), list(['86 + 4 = 90', '[x](y)'])];

  it('is Markdown with every word of the text escaped', () => {
    assert.equal(
      toMarkdown(blocks),
      '**1\\.属于国家秘密**\n\na \\<b\\> \\& c\n\n- 86 \\+ 4 \\= 90\n- \\[x\\]\\(y\\)',
    );
  });

  it('is plain text for an editor without Markdown', () => {
    assert.equal(toPlain(blocks), '1.属于国家秘密\n\na <b> & c\n\n- 86 + 4 = 90\n- [x](y)');
  });

  const numbers = table([
    [{ text: '' }, { text: '自然人' }, { text: 'a|b' }],
    [{ text: '规章' }, { text: '12', strong: true }, { text: '0' }],
  ]);

  it('has tables, the number that they are about in bold', () => {
    assert.equal(
      toMarkdown([numbers]),
      '|  | 自然人 | a\\|b |\n| --- | ---: | ---: |\n| 规章 | **12** | 0 |',
    );
  });

  it('aligns their columns in plain text, as wide as they look', () => {
    assert.equal(toPlain([numbers]), '      自然人  a|b\n规章    *12*    0');
  });

  it('lets no line break, link or tag of a text through', () => {
    assert.equal(escapeMarkdown('a\n# b'), 'a \\# b');
    assert.equal(escapeMarkdown('https://x.y'), 'https\\:\\/\\/x\\.y');
    assert.equal(escapeMarkdown('`$(bug)`'), '\\`\\$\\(bug\\)\\`');
  });
});
