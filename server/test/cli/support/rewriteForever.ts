/** A process of its own for replaceFile.test.ts: replaces a file's letters by others until it is killed. */
import { readFileSync } from 'node:fs';
import { replaceFile } from '../../../src/cli/replaceFile';

const [file] = process.argv.slice(2);
const old = readFileSync(file);
const other = Buffer.alloc(old.length, 'b');
for (;;) {
  replaceFile(file, old, other);
  replaceFile(file, other, old);
  process.send?.('replaced');
}
