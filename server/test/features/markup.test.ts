import assert from 'node:assert/strict';
import { escapeMarkdown, heading, list, paragraph, toMarkdown, toPlain } from '../../src/features/markup';

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

  it('lets no line break, link or tag of a text through', () => {
    assert.equal(escapeMarkdown('a\n# b'), 'a \\# b');
    assert.equal(escapeMarkdown('https://x.y'), 'https\\:\\/\\/x\\.y');
    assert.equal(escapeMarkdown('`$(bug)`'), '\\`\\$\\(bug\\)\\`');
  });
});
