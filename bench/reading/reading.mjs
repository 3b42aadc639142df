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

const rows = [];
const notes = [];
for (const mode of MODES) {
  if (given.mode && given.mode !== mode.suffix) continue;
  if (!mode.installed()) notes.push(`${mode.name} is not installed here and left out.`);
  else rows.push(measure(mode, toText(mode, pdfs)));
}
const table = [
  '| mode | cells | right | told by the relations | missing | wrong | findings |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows,
  '',
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
  const count = { cells: 0, right: 0, inferred: 0, missing: 0, wrong: 0, findings: 0 };
  texts.forEach((text, at) => {
    const { form, values, name } = pages[at];
    const report = engine.read(text);
    const cells = new Map(report.cells.map((cell) => [cell.place.id, cell]));
    // Every page is complete and every sum in it right: what is found but the hint that something is unclear is false.
    count.findings += engine.check(report).filter(({ severity }) => severity !== 'hint').length;
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
  return `| ${mode.name} | ${count.cells} | ${share} | ${count.inferred} | ${count.missing} | ${count.wrong} | ${count.findings} |`;
}
