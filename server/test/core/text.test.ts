/** Lines and positions, whatever ends the lines. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, lineEndOf, lineStartsOf, offsetAt, positionAt } from '../../src/core/text';

const anyText = fc
  .array(fc.constantFrom('\r', '\n', '\r\n', '总计', '1', ''), { maxLength: 30 })
  .map((p) => p.join(''));

describe('the lines of a text', () => {
  it('end with CR LF, LF or CR', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ends = [...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length);
        assert.deepEqual(lineStartsOf(text), [0, ...ends]);
      }),
    );
  });

  it('have the end of most of them as the one of the text', () => {
    for (const [text, end] of [
      ['', '\n'],
      ['一', '\n'],
      ['一\n二\r\n三\n', '\n'],
      ['一\r\n二\r\n三\n', '\r\n'],
      ['一\r二\r三\n四\r\n', '\r'],
      ['一\r\n二\n', '\r\n'],
      ['一\r二\n', '\n'],
    ])
      assert.equal(lineEndOf(text), end, JSON.stringify(text));
  });

  it('give each offset one position, and back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), (text, at) => {
        const offset = Math.min(at, text.length);
        const starts = lineStartsOf(text);
        assert.equal(offsetAt(text, starts, positionAt(starts, offset)), offset);
      }),
    );
  });

  it('bring a position beyond them back to their end', () => {
    const text = '总计\n36\n';
    assert.equal(offsetAt(text, lineStartsOf(text), { line: 1, character: 99 }), text.length);
    assert.equal(offsetAt(text, lineStartsOf(text), { line: 99, character: 0 }), text.length);
  });
});

describe('edits', () => {
  it('are made together, wherever they stand in the list', () => {
    const edits = [
      { start: 3, end: 5, newText: '35' },
      { start: 0, end: 0, newText: '（' },
    ];
    assert.equal(applyEdits('总计 36', edits), '（总计 35');
  });
});
