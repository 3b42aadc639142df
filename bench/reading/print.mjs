/** Pages to PDF by each printer that is installed: two that write a table's text in different ways. What was printed once is kept. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/host/browser.mjs';

/** A browser prints no page numbers unless it is asked to, in the ways in which reports have them; LibreOffice has none of a web page. */
const FOOTERS = [
  null,
  '<span class="pageNumber"></span>',
  '<span>— <span class="pageNumber"></span> —</span>',
];
/** One call of LibreOffice converts so many. */
const AT_ONCE = 50;

/** Each printer: whether it is installed, and how it prints pages that stand in a folder. */
export const PRINTERS = [
  {
    name: 'LibreOffice',
    installed: () => spawnSync('soffice', ['--version']).status === 0,
    async print(folder, names) {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const filter = ['--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder];
      for (let at = 0; at < names.length; at += AT_ONCE) {
        const files = names.slice(at, at + AT_ONCE).map((name) => path.join(folder, `${name}.html`));
        execFileSync('soffice', ['--headless', profile, ...filter, ...files], { stdio: 'ignore' });
      }
    },
  },
  {
    name: 'Chromium',
    installed: () => findBrowser() !== undefined,
    async print(folder, names) {
      const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
      const page = await browser.newPage();
      for (const name of names) {
        await page.goto(pathToFileURL(path.join(folder, `${name}.html`)).href);
        const footer = FOOTERS[Number(name) % FOOTERS.length];
        await page.pdf({
          path: path.join(folder, `${name}.pdf`),
          preferCSSPageSize: true,
          displayHeaderFooter: footer !== null,
          headerTemplate: '<span></span>',
          footerTemplate: `<div style="width:100%;text-align:center;font-size:10pt">${footer}</div>`,
        });
      }
      await browser.close();
    },
  },
];

/** @returns the printer's PDFs of these pages, in their order. */
export async function toPdf({ print }, folder, pages) {
  mkdirSync(folder, { recursive: true });
  const changed = pages.filter(({ name, html }) => {
    const file = path.join(folder, `${name}.html`);
    const same = existsSync(file) && readFileSync(file, 'utf8') === html;
    if (!same) writeFileSync(file, html);
    return !same || !existsSync(path.join(folder, `${name}.pdf`));
  });
  const names = new Set(changed.map(({ name }) => name));
  for (const file of readdirSync(folder))
    if (/\.(?:pdf|txt)$/.test(file) && names.has(file.slice(0, file.indexOf('.'))))
      rmSync(path.join(folder, file));
  if (names.size > 0) await print(folder, [...names]);
  return pages.map(({ name }) => path.join(folder, `${name}.pdf`));
}
