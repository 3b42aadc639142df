/** Writes a number in the manner of the one that an edit replaces: its width and its separators. */
export function writeLike(model: string, digits: string): string {
  let written = digits;
  if (/[,，]/.test(model) && /^-?\d+$/.test(digits)) {
    const comma = model.includes('，') ? '，' : ',';
    written = digits.replace(/\B(?=(?:\d{3})+$)/g, comma);
  }
  if (/[０-９]/.test(model))
    written = written.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return written;
}
