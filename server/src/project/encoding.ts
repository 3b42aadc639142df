/**
 * What characters a file's bytes are. In this order: byte-order mark, strict UTF-8, UTF-16 by where its NULs stand,
 * strict GB18030. An encoding is taken only where every byte fits it, since a wrong guess would be read as a report
 * with other figures.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's text. Offsets in it start after the byte-order mark, as an editor's do. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** How many bytes the byte-order mark takes: 0 where there is none. */
  readonly mark: number;
}

/** Why bytes are no text: `binary`, they hold a NUL; `unknown`, none of the encodings fits. */
export type Undecodable = 'binary' | 'unknown';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** @param isBeginning more bytes follow: the last of these may be in the middle of a character, which is left out */
export function decode(bytes: Uint8Array, isBeginning = false): Decoded | Undecodable {
  /** Null where a byte does not fit the encoding, or the text would hold a NUL: then it is UTF-32 or no text. */
  const decodeAs = (encoding: Encoding, mark: number): Decoded | null => {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      const text = decoder.decode(bytes.subarray(mark), { stream: isBeginning });
      return text.includes('\0') ? null : { text, encoding, mark };
    } catch {
      return null;
    }
  };
  for (const [encoding, mark] of MARKS)
    if (mark.every((byte, at) => bytes[at] === byte)) return decodeAs(encoding, mark.length) ?? 'unknown';
  if (!bytes.includes(0)) return decodeAs('utf-8', 0) ?? decodeAs('gb18030', 0) ?? 'unknown';
  const encoding = unmarkedUtf16(bytes);
  return (encoding && decodeAs(encoding, 0)) ?? 'binary';
}

/**
 * Which half of a pair is NUL in the characters that every report has: line ends, blanks, digits. The digit 0 is left
 * out, its bytes being those of an ideographic space the other way round.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at + 1] === 0 && isEverydayAscii(bytes[at])) little++;
    if (bytes[at] === 0 && isEverydayAscii(bytes[at + 1])) big++;
  }
  if (little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

const isEverydayAscii = (byte: number) =>
  byte === 9 || byte === 10 || byte === 13 || byte === 32 || (byte > 48 && byte <= 57);
