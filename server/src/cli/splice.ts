/**
 * Edits a file's bytes where the edits of its text stand. The text is never encoded anew: a byte that no edit names
 * stays as it was, also where several bytes would read as the same character.
 */
import { applyEdits, type TextEdit } from '../core/text';
import { type Decoded, decode, type Encoding } from '../project/encoding';

/** The bytes of the text after the edits; null where the encoding cannot be shown to give that text back. */
export function spliceBytes(
  bytes: Uint8Array,
  decoded: Decoded,
  edits: readonly TextEdit[],
): Uint8Array | null {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const widths = new Walk(bytes, decoded);
  const pieces: Uint8Array[] = [];
  let last = 0;
  for (const edit of sorted) {
    const start = widths.byteAt(edit.start);
    const end = widths.byteAt(edit.end);
    const inserted = encode(edit.newText, bytes, decoded);
    if (start < last || end < start || !inserted) return null;
    pieces.push(bytes.subarray(last, start), inserted);
    last = end;
  }
  pieces.push(bytes.subarray(last));
  const spliced = Buffer.concat(pieces);
  const back = decode(spliced);
  return typeof back === 'object' && back.text === applyEdits(decoded.text, edits) ? spliced : null;
}

/** Goes through the characters once, counting what each takes in bytes and in UTF-16 units. */
class Walk {
  #byte: number;
  #unit = 0;
  readonly #bytes: Uint8Array;
  readonly #decoded: Decoded;

  constructor(bytes: Uint8Array, decoded: Decoded) {
    this.#bytes = bytes;
    this.#decoded = decoded;
    this.#byte = decoded.mark;
  }

  /** Where the character at an offset starts; -1 behind the place reached, or inside a character. */
  byteAt(offset: number): number {
    const bytes = this.#bytes;
    const decoded = this.#decoded;
    while (this.#unit < offset && this.#byte < bytes.length) {
      const width = widthAt(bytes, this.#byte, decoded.encoding);
      this.#unit += unitsAt(bytes, this.#byte, decoded.encoding);
      this.#byte += width;
    }
    return this.#unit === offset ? this.#byte : -1;
  }
}

/** How many bytes the character takes. In UTF-16 the halves of a pair are taken one by one. */
function widthAt(bytes: Uint8Array, at: number, encoding: Encoding): number {
  const lead = bytes[at];
  if (encoding === 'utf-8') return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (encoding !== 'gb18030') return 2;
  if (lead <= 0x80) return 1;
  return bytes[at + 1] >= 0x30 && bytes[at + 1] <= 0x39 ? 4 : 2;
}

/** How many UTF-16 units the character takes: two beyond U+FFFF, which GB18030 writes with a lead byte from 90 on. */
function unitsAt(bytes: Uint8Array, at: number, encoding: Encoding): number {
  if (encoding === 'utf-8') return bytes[at] >= 0xf0 ? 2 : 1;
  return encoding === 'gb18030' && bytes[at] >= 0x90 && widthAt(bytes, at, encoding) === 4 ? 2 : 1;
}

function encode(text: string, bytes: Uint8Array, decoded: Decoded): Uint8Array | null {
  const { encoding } = decoded;
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'gb18030') return encodeGb18030(text, bytes, decoded);
  const units = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? units.swap16() : units;
}

/**
 * ASCII, the full-width ASCII that forms are filled in with (１２, －), and whatever stands in the file itself, as it is
 * written there: neither the correction of a number nor a table in another layout needs more.
 */
function encodeGb18030(text: string, bytes: Uint8Array, decoded: Decoded): Uint8Array | null {
  const encoded: Uint8Array[] = [];
  let own: ReadonlyMap<string, Uint8Array> | undefined;
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 0x80) encoded.push(Uint8Array.of(code));
    else if (code > 0xff00 && code < 0xff5e && code !== 0xff04)
      encoded.push(Uint8Array.of(0xa3, code - 0xff00 + 0xa0));
    else {
      own ??= charactersOf(bytes, decoded);
      const written = own.get(char);
      if (!written) return null;
      encoded.push(written);
    }
  }
  return Buffer.concat(encoded);
}

/** Each character of a file with its bytes. */
function charactersOf(bytes: Uint8Array, { text, encoding, mark }: Decoded): ReadonlyMap<string, Uint8Array> {
  const characters = new Map<string, Uint8Array>();
  let at = mark;
  for (const char of text) {
    const width = widthAt(bytes, at, encoding);
    characters.set(char, bytes.subarray(at, at + width));
    at += width;
  }
  return characters;
}
