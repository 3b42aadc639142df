/**
 * Measures how tables are read that went through a PDF: pages are drawn with known numbers, printed by LibreOffice, turned back
 * into text in every mode, and read. `--forms N`: so many; `--mode NAME`: only this; `--list`: print what was not read right;
 * `--write`: into docs/performance.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadEngine } from '../engine.mjs';
import { MODES, toPdf, toText } from './convert.mjs';
import { pageOf } from './page.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'out/bench-reading');
const PAGE = path.join(ROOT, 'docs/performance.md');
const MEASURED = /(?<=<!-- reading -->\n)[\s\S]*(?=<!-- \/reading -->)/;

const { values: given } = parseArgs({
  options: {
    forms: { type: 'string', default: '200' },
    mode: { type: 'string' },
    list: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const engine = await loadEngine('reading/engine.ts');
const pages = Array.from({ length: Number(given.forms) }, (_, seed) => ({
  name: String(seed).padStart(4, '0'),
  ...pageOf(engine, seed),
}));
const pdfs = toPdf(FOLDER, pages);
if (!pdfs) {
  process.stdout.write('LibreOffice (soffice) is not installed: nothing to read.\n');
  process.exit();
}

/**
 * What conversions did and the text now plainly has: numbers of which the row is not told, and blanks that pypdf writes before
 * a full stop. Whatever else is found is false: every page is complete and right.
 */
const TRUE_OF_THE_TEXT = new Set(['row-unclear', 'doubled-punctuation']);

const rows = [];
const notes = [];
const found = [];
for (const mode of MODES) {
  if (given.mode && given.mode !== mode.suffix) continue;
  if (!mode.installed()) notes.push(`${mode.name} is not installed here and left out.`);
  else rows.push(measure(mode, toText(mode, pdfs)));
}
const table = [
  '| mode | cells | right | told by the relations | missing | wrong | false findings |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows,
  '',
  ...found,
  ...notes,
].join('\n');
process.stdout.write(`${table}\n`);
if (given.write) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(MEASURED, () => `\n${table}\n`),
  );
}

function measure(mode, texts) {
  const count = { cells: 0, right: 0, inferred: 0, missing: 0, wrong: 0, false: 0 };
  const codes = new Map();
  texts.forEach((text, at) => {
    const { form, values, name } = pages[at];
    const report = engine.read(text);
    const cells = new Map(report.cells.map((cell) => [cell.place.id, cell]));
    for (const { code } of engine.check(report)) {
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (TRUE_OF_THE_TEXT.has(code)) continue;
      count.false++;
      if (given.list) process.stderr.write(`${name}.${mode.suffix} false ${code}\n`);
    }
    for (const { id } of form.places) {
      count.cells++;
      const digits = cells.get(id)?.digits ?? '';
      const kind = digits === values.get(id) ? 'right' : digits === '' ? 'missing' : 'wrong';
      count[kind]++;
      if (kind === 'right' && cells.get(id)?.inferred) count.inferred++;
      if (given.list && kind !== 'right')
        process.stderr.write(
          `${name}.${mode.suffix} ${kind} ${id} is ${digits || '-'} not ${values.get(id)}\n`,
        );
    }
  });
  const share = `${((100 * count.right) / count.cells).toFixed(2)} %`;
  const all = [...codes].sort().map(([code, times]) => `${times} × \`${code}\``);
  found.push(`${mode.name}: ${all.join(', ') || 'no finding'} in ${texts.length} texts.`, '');
  return `| ${mode.name} | ${count.cells} | ${share} | ${count.inferred} | ${count.missing} | ${count.wrong} | ${count.false} |`;
}
