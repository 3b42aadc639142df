/** Puts what was measured into docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { replacePart } from '../scripts/docs/parts.mjs';

const PAGE = path.join(import.meta.dirname, '../docs/performance.md');

export const writeMeasured = (name, text) =>
  writeFileSync(PAGE, replacePart(readFileSync(PAGE, 'utf8'), name, [text.trim()]));
