import assert from 'node:assert/strict';
import { decode } from '../../src/project/encoding';

const REPORT = '一、总体情况\n本年公开 12 条。\n';

/** 总计 90 in GB18030. */
const GB18030 = Buffer.from('d7dcbcc6203930', 'hex');

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the encoding of a file', () => {
  it('is UTF-8 where every byte fits it', () => {
    assert.deepEqual(decode(Buffer.from(REPORT)), { text: REPORT, encoding: 'utf-8', mark: 0 });
    assert.deepEqual(decode(Buffer.alloc(0)), { text: '', encoding: 'utf-8', mark: 0 });
  });

  it('is told by a byte-order mark, which is no part of the text', () => {
    const marked: [Buffer, string, number][] = [
      [Buffer.from(`\ufeff${REPORT}`), 'utf-8', 3],
      [Buffer.from(`\ufeff${REPORT}`, 'utf16le'), 'utf-16le', 2],
      [utf16be(`\ufeff${REPORT}`), 'utf-16be', 2],
    ];
    for (const [bytes, encoding, mark] of marked)
      assert.deepEqual(decode(bytes), { text: REPORT, encoding, mark });
    const marked18030 = Buffer.concat([Buffer.from('84319533', 'hex'), GB18030]);
    assert.deepEqual(decode(marked18030), { text: '总计 90', encoding: 'gb18030', mark: 4 });
  });

  it('is UTF-16 without a mark where the NULs of line ends, blanks and digits stand on one side', () => {
    assert.deepEqual(decode(Buffer.from(REPORT, 'utf16le')), { text: REPORT, encoding: 'utf-16le', mark: 0 });
    assert.deepEqual(decode(utf16be(REPORT)), { text: REPORT, encoding: 'utf-16be', mark: 0 });
  });

  it('is not taken for the other UTF-16 by the NULs in 一 (4E00), 开 (5F00) and the ideographic space (3000)', () => {
    const text = `${'一公开\u3000'.repeat(20)}\n`;
    assert.deepEqual(decode(Buffer.from(text, 'utf16le')), { text, encoding: 'utf-16le', mark: 0 });
    assert.deepEqual(decode(utf16be(text)), { text, encoding: 'utf-16be', mark: 0 });
  });

  it('is GB18030 where the bytes are not UTF-8 and every one fits', () => {
    assert.deepEqual(decode(GB18030), { text: '总计 90', encoding: 'gb18030', mark: 0 });
  });

  it('is unknown where a byte fits none, or does not fit the one that the mark tells', () => {
    assert.equal(decode(Buffer.from('caf\xe9 ', 'latin1')), 'unknown');
    assert.equal(decode(GB18030.subarray(0, 1)), 'unknown', 'a character cut in two');
    assert.equal(decode(Buffer.from('efbbbfff', 'hex')), 'unknown');
    assert.equal(decode(Buffer.from('fffe0a', 'hex')), 'unknown', 'half a UTF-16 unit');
    assert.equal(decode(Buffer.from('fffe00d8', 'hex')), 'unknown', 'half a surrogate pair');
    assert.equal(decode(Buffer.from('fffe00003100000032000000', 'hex')), 'unknown', 'UTF-32');
  });

  it('is none where NULs stand that are not those of UTF-16', () => {
    assert.equal(decode(Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1')), 'binary');
    assert.equal(decode(Buffer.from('12\0 34\n')), 'binary');
  });
});
