/** PDF to text in every way that is installed. What was converted once is kept. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PYPDF = `
import sys, pypdf
mode, suffix = sys.argv[1:3]
for name in sys.argv[3:]:
    pages = pypdf.PdfReader(name).pages
    kind = {} if mode == 'plain' else {'extraction_mode': mode}
    open(name[:-4] + suffix, 'w').write('\\n'.join(page.extract_text(**kind) for page in pages))
`;

/** What a Python has of pypdf: its version, and whether it can keep the layout. */
const ASK = `
import importlib.util, pypdf
print(pypdf.__version__, hasattr(pypdf, '_text_extraction') and importlib.util.find_spec('pypdf._text_extraction._layout_mode') is not None)
`;

const runs = (command, ...args) => spawnSync(command, args).status === 0;
const hasOption = (option) =>
  (spawnSync('pdftotext', ['-h'], { encoding: 'utf8' }).stderr ?? '').includes(option);

const poppler = ['', '-layout', '-raw', '-simple', '-lineprinter'].map((option) => ({
  name: `pdftotext${option && ` ${option}`}`,
  suffix: `pdftotext${option}`,
  installed: () => runs('pdftotext', '-v') && hasOption(option),
  convert: (pdfs, textOf) => {
    for (const pdf of pdfs) execFileSync('pdftotext', [...(option ? [option] : []), pdf, textOf(pdf)]);
  },
}));

/** Each way with its name: whether it can be had here, and how it converts. */
export const MODES = [...poppler, ...pypdfs()];

/** One way for each version of pypdf: that of the system's Python, of the first on the PATH, and in the folder that PYPDF names. */
function pypdfs() {
  const folder = process.env.PYPDF;
  const pythons = [
    { python: '/usr/bin/python3', env: process.env },
    { python: 'python3', env: process.env },
    ...(folder ? [{ python: 'python3', env: { ...process.env, PYTHONPATH: folder } }] : []),
  ];
  const found = new Map();
  for (const { python, env } of pythons) {
    const { stdout, status } = spawnSync(python, ['-c', ASK], { env, encoding: 'utf8' });
    const [version, hasLayout] = status === 0 ? stdout.trim().split(' ') : ['', ''];
    for (const mode of ['plain', 'layout']) {
      const name = ['pypdf', version, mode].filter(Boolean).join(' ');
      const suffix = name.replaceAll(' ', '-');
      found.set(name, {
        name,
        suffix,
        installed: () => version !== '' && (mode === 'plain' || hasLayout === 'True'),
        convert: (pdfs) => execFileSync(python, ['-c', PYPDF, mode, `.${suffix}.txt`, ...pdfs], { env }),
      });
    }
  }
  const modes = [...found.values()];
  return modes.some(({ installed }) => installed()) ? modes.filter(({ name }) => /\d/.test(name)) : modes;
}

/** @returns the text of each PDF in this mode. */
export function toText(mode, pdfs) {
  const textOf = (pdf) => pdf.replace('.pdf', `.${mode.suffix}.txt`);
  const todo = pdfs.filter((pdf) => !existsSync(textOf(pdf)));
  if (todo.length > 0) mode.convert(todo, textOf);
  return pdfs.map((pdf) => readFileSync(textOf(pdf), 'utf8'));
}
