/**
 * Measures how tables are read that went through a PDF: pages are drawn with known numbers, printed by LibreOffice and by a
 * browser, turned back into text in every mode, and read. Half of the pages have large numbers,
 * half such as most bodies have. `--forms N`: so many of each; `--figures large|small`: only these; `--printer NAME`, `--mode NAME`: only these;
 * `--list`: print what was not read right; `--write`: into docs/performance.md. PYPDF: a folder with another version of pypdf.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadEngine } from '../engine.mjs';
import { writeMeasured } from '../measured.mjs';
import { MODES, toText } from './convert.mjs';
import { pageOf } from './page.mjs';
import { PRINTERS, toPdf } from './print.mjs';

const FOLDER = path.join(import.meta.dirname, '../../out/bench-reading');

const { values: given } = parseArgs({
  options: {
    forms: { type: 'string', default: '200' },
    figures: { type: 'string' },
    printer: { type: 'string' },
    mode: { type: 'string' },
    list: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const engine = await loadEngine('reading/engine.ts');
const FIGURES = ['large', 'small'].filter((figures) => !given.figures || given.figures === figures);
const pagesWith = (figures) =>
  Array.from({ length: Number(given.forms) }, (_, seed) => ({
    name: String(seed).padStart(4, '0'),
    ...pageOf(engine, seed, figures),
  }));
const PAGES = FIGURES.map((figures) => ({ figures, pages: pagesWith(figures) }));
/**
 * What conversions did and the text now plainly has: numbers of which the row is not told, blanks that pypdf writes before
 * a full stop, radicals that it writes for characters (⼀ for 一). Whatever else is found is false: every page is complete and right.
 */
const TRUE_OF_THE_TEXT = new Set(['row-unclear', 'doubled-punctuation', 'lookalike-character']);

const rows = [];
const notes = [];
const found = [];
const modes = MODES.filter(({ suffix }) => !given.mode || given.mode === suffix);
const usable = modes.filter((mode) => mode.installed());
for (const mode of modes)
  if (!usable.includes(mode)) notes.push(`${mode.name} is not installed here and left out.`);
for (const printer of PRINTERS) {
  if (given.printer && given.printer !== printer.name) continue;
  if (!printer.installed()) {
    notes.push(`${printer.name} is not installed here and left out.`);
    continue;
  }
  for (const { figures, pages } of PAGES) {
    const pdfs = await toPdf(printer, path.join(FOLDER, printer.name, figures), pages);
    for (const mode of usable)
      rows.push(measure(`${printer.name}, ${mode.name}, ${figures}`, pages, toText(mode, pdfs)));
  }
}
const table = [
  '| printer, mode, numbers | cells | right | told by the relations | missing | wrong | false findings |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows,
  '',
  ...found,
  ...notes,
].join('\n');
process.stdout.write(`${table}\n`);
if (given.write) writeMeasured('reading', table);

function measure(way, pages, texts) {
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
      if (given.list) process.stderr.write(`${name} (${way}) false ${code}\n`);
    }
    for (const { id } of form.places) {
      count.cells++;
      const digits = cells.get(id)?.digits ?? '';
      const kind = digits === values.get(id) ? 'right' : digits === '' ? 'missing' : 'wrong';
      count[kind]++;
      if (kind === 'right' && cells.get(id)?.inferred) count.inferred++;
      if (given.list && kind !== 'right')
        process.stderr.write(`${name} (${way}) ${kind} ${id} is ${digits || '-'} not ${values.get(id)}\n`);
    }
  });
  const share = `${((100 * count.right) / count.cells).toFixed(2)} %`;
  const all = [...codes].sort().map(([code, times]) => `${times} × \`${code}\``);
  found.push(`${way}: ${all.join(', ') || 'no finding'} in ${texts.length} texts.`, '');
  return `| ${way} | ${count.cells} | ${share} | ${count.inferred} | ${count.missing} | ${count.wrong} | ${count.false} |`;
}
