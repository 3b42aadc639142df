/** Pages to PDF by LibreOffice, and PDF to text in every way that is installed. What was converted once is kept. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PYPDF = `
import sys, pypdf
mode = sys.argv[1]
for name in sys.argv[2:]:
    pages = pypdf.PdfReader(name).pages
    kind = {} if mode == 'plain' else {'extraction_mode': mode}
    open(name[:-4] + '.pypdf-' + mode + '.txt', 'w').write('\\n'.join(page.extract_text(**kind) for page in pages))
`;

/** Debian's own Python has Debian's pypdf, whatever else is called python3. */
const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', 'import pypdf']).status === 0,
);

const runs = (command, ...args) => spawnSync(command, args).status === 0;
const hasOption = (option) =>
  (spawnSync('pdftotext', ['-h'], { encoding: 'utf8' }).stderr ?? '').includes(option);

/** Each way with its name: whether it can be had here, and how it converts. */
export const MODES = [
  ...['', '-layout', '-raw', '-simple', '-lineprinter'].map((option) => ({
    name: `pdftotext${option && ` ${option}`}`,
    suffix: `pdftotext${option}`,
    installed: () => runs('pdftotext', '-v') && hasOption(option),
    convert: (pdfs) => {
      for (const pdf of pdfs)
        execFileSync('pdftotext', [
          ...(option ? [option] : []),
          pdf,
          pdf.replace('.pdf', `.pdftotext${option}.txt`),
        ]);
    },
  })),
  ...['plain', 'layout'].map((mode) => ({
    name: `pypdf ${mode}`,
    suffix: `pypdf-${mode}`,
    installed: () =>
      !!PYTHON && (mode === 'plain' || runs(PYTHON, '-c', 'import pypdf._text_extraction._layout_mode')),
    convert: (pdfs) => execFileSync(PYTHON, ['-c', PYPDF, mode, ...pdfs]),
  })),
];

/** @returns the folder's PDFs of these pages, in their order; null where LibreOffice is not installed. */
export function toPdf(folder, pages) {
  mkdirSync(folder, { recursive: true });
  const changed = pages.filter(({ name, html }) => {
    const file = path.join(folder, `${name}.html`);
    const same = existsSync(file) && readFileSync(file, 'utf8') === html;
    if (!same) writeFileSync(file, html);
    return !same || !existsSync(path.join(folder, `${name}.pdf`));
  });
  if (changed.length > 0 && !runs('soffice', '--version')) return null;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const filter = ['--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder];
  for (let at = 0; at < changed.length; at += 50) {
    const files = changed.slice(at, at + 50).map(({ name }) => path.join(folder, `${name}.html`));
    execFileSync('soffice', ['--headless', profile, ...filter, ...files], { stdio: 'ignore' });
    for (const file of files) {
      const old = MODES.map(({ suffix }) => file.replace('.html', `.${suffix}.txt`));
      for (const text of old) if (existsSync(text)) writeFileSync(text, '');
    }
  }
  return pages.map(({ name }) => path.join(folder, `${name}.pdf`));
}

/** @returns the text of each PDF in this mode. */
export function toText(mode, pdfs) {
  const textOf = (pdf) => pdf.replace('.pdf', `.${mode.suffix}.txt`);
  const todo = pdfs.filter((pdf) => !existsSync(textOf(pdf)) || readFileSync(textOf(pdf), 'utf8') === '');
  if (todo.length > 0) mode.convert(todo);
  return pdfs.map((pdf) => readFileSync(textOf(pdf), 'utf8'));
}
