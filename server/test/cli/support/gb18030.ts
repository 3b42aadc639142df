let bytesOf: Map<string, Buffer> | undefined;

/** A text in GB18030, which Node reads but does not write: its one- and two-byte characters. */
export function gb18030(text: string): Buffer {
  bytesOf ??= twoByteCharacters();
  const pieces = [...text].map((char) => {
    const bytes = char < '\u0080' ? Buffer.from(char) : bytesOf?.get(char);
    if (!bytes) throw new Error(`${char} takes four bytes`);
    return bytes;
  });
  return Buffer.concat(pieces);
}

function twoByteCharacters(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const characters = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const char = decoder.decode(bytes);
      if (char.length === 1 && char !== '\ufffd' && !characters.has(char)) characters.set(char, bytes);
    }
  return characters;
}
