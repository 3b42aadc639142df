import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spliceBytes } from '../../src/cli/splice';
import { applyEdits, type TextEdit } from '../../src/core/text';
import { type Decoded, decode, type Encoding } from '../../src/project/encoding';

/** The start of each text, so that no text fits an earlier encoding by chance: 政 alone does in none of them. */
const START = '政\n1 ';

const MARK = '\ufeff';

function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const units = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? units.swap16() : units;
}

/** One character's bytes in GB18030: one, two, four for the rest of the BMP, four for a surrogate pair. */
const gb18030Character = fc
  .oneof(
    fc.tuple(fc.integer({ min: 1, max: 0x7f })),
    fc.tuple(fc.integer({ min: 0x81, max: 0xfe }), fc.integer({ min: 0x40, max: 0xfe })),
    ...[
      [0x81, 0x84],
      [0x90, 0xe3],
    ].map(([min, max]) =>
      fc.tuple(
        fc.integer({ min, max }),
        fc.integer({ min: 0x30, max: 0x39 }),
        fc.integer({ min: 0x81, max: 0xfe }),
        fc.integer({ min: 0x30, max: 0x39 }),
      ),
    ),
  )
  .map((bytes) => Buffer.from(bytes))
  .filter((bytes) => {
    const text = textOf(bytes, 'gb18030');
    return text !== null && text !== '\0' && [...text].length === 1;
  });

const utfCharacter = (encoding: Encoding) =>
  fc
    .oneof(
      fc.constantFrom('\n', '\r\n', '0', '9', ' ', '\t', '总', '，', '０', 'é', '⺠', '😀', '𠀀', MARK),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    .filter((text) => text !== '\0')
    .map((text) => encoded(text, encoding));

function textOf(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A text's characters, each to stay as it is (null) or to give way to a number. */
const manuscript = (character: fc.Arbitrary<Buffer>) =>
  fc.array(fc.tuple(character, fc.option(fc.nat({ max: 99999 }).map(String), { freq: 3 })), {
    maxLength: 60,
  });

/** Every way to write a text. GB18030 starts with 政 in it, so that it is no UTF-8. */
const WAYS: readonly (readonly [string, Encoding, Buffer, fc.Arbitrary<Buffer>])[] = [
  ['UTF-8', 'utf-8', encoded(START, 'utf-8'), utfCharacter('utf-8')],
  ['UTF-8 with a mark', 'utf-8', encoded(MARK + START, 'utf-8'), utfCharacter('utf-8')],
  ['UTF-16 LE with a mark', 'utf-16le', encoded(MARK + START, 'utf-16le'), utfCharacter('utf-16le')],
  ['UTF-16 BE with a mark', 'utf-16be', encoded(MARK + START, 'utf-16be'), utfCharacter('utf-16be')],
  ['UTF-16 LE', 'utf-16le', encoded(START.repeat(99), 'utf-16le'), utfCharacter('utf-16le')],
  ['UTF-16 BE', 'utf-16be', encoded(START.repeat(99), 'utf-16be'), utfCharacter('utf-16be')],
  ['GB18030', 'gb18030', Buffer.from('d5fe0a3120', 'hex'), gb18030Character],
  ['GB18030 with a mark', 'gb18030', Buffer.from('84319533d5fe0a3120', 'hex'), gb18030Character],
];

const decoded = (bytes: Uint8Array): Decoded => {
  const result = decode(bytes);
  assert(typeof result === 'object', String(result));
  return result;
};

describe('editing the bytes of a file', () => {
  for (const [name, encoding, head, character] of WAYS)
    it(`changes what the edits name and no other byte: ${name}`, () => {
      fc.assert(
        fc.property(manuscript(character), (characters) => {
          const bytes = Buffer.concat([head, ...characters.map(([each]) => each)]);
          const before = decoded(bytes);
          assert.equal(before.encoding, encoding);

          const edits: TextEdit[] = [];
          let at = (textOf(head, encoding) ?? '').length - (before.mark > 0 ? 1 : 0);
          for (const [each, newText] of characters) {
            const end = at + (textOf(each, encoding) ?? '').length;
            if (newText !== null) edits.push({ start: at, end, newText });
            at = end;
          }

          const ascii = (text: string) =>
            encoding === 'gb18030' ? Buffer.from(text) : encoded(text, encoding);
          const expected = characters.map(([each, newText]) => (newText === null ? each : ascii(newText)));
          const spliced = spliceBytes(bytes, before, edits);
          assert.deepEqual(spliced, Buffer.concat([head, ...expected]));
          assert.equal(decoded(spliced).text, applyEdits(before.text, edits));
        }),
      );
    });

  it('writes full-width digits in GB18030, as the form was filled in', () => {
    const bytes = Buffer.from('d7dcbcc6a3b9', 'hex');
    const spliced = spliceBytes(bytes, decoded(bytes), [{ start: 2, end: 3, newText: '９０' }]);
    assert.equal(Buffer.from(spliced ?? []).toString('hex'), 'd7dcbcc6a3b9a3b0');
  });

  it('writes in GB18030 what stands in the file already, as it stands there', () => {
    const bytes = Buffer.from('d7dcbcc69439da33', 'hex');
    const spliced = spliceBytes(bytes, decoded(bytes), [{ start: 0, end: 0, newText: '|计|' }]);
    assert.equal(Buffer.from(spliced ?? []).toString('hex'), '7cbcc67cd7dcbcc69439da33');
    const [, , rare] = [...decoded(bytes).text];
    const again = spliceBytes(bytes, decoded(bytes), [{ start: 0, end: 0, newText: rare }]);
    assert.equal(Buffer.from(again ?? []).toString('hex'), '9439da33d7dcbcc69439da33');
  });

  it('refuses what the encoding cannot hold', () => {
    const bytes = Buffer.from('d7dcbcc620', 'hex');
    assert.equal(spliceBytes(bytes, decoded(bytes), [{ start: 3, end: 3, newText: '合' }]), null);
    const utf8 = Buffer.from('总计');
    assert.equal(spliceBytes(utf8, decoded(utf8), [{ start: 0, end: 0, newText: '\ud800' }]), null);
  });

  it('refuses an edit that cuts a character in two, lies outside or overlaps another', () => {
    for (const text of ['😀1', '12'])
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
        const bytes = encoded(MARK + text, encoding);
        const wrong: TextEdit[][] = [
          [{ start: 9, end: 9, newText: '7' }],
          [
            { start: 0, end: 2, newText: '7' },
            { start: 1, end: 2, newText: '7' },
          ],
        ];
        if (text === '😀1') wrong.push([{ start: 1, end: 2, newText: '7' }]);
        for (const edits of wrong) assert.equal(spliceBytes(bytes, decoded(bytes), edits), null);
      }
  });

  it('gives the same bytes where there is nothing to edit', () => {
    const bytes = Buffer.from('d7dcbcc62039300d0a', 'hex');
    assert.deepEqual(spliceBytes(bytes, decoded(bytes), []), bytes);
  });
});
