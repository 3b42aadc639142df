/** Reports among the files of folders: which are looked at, and how often. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isNamedLikeReport } from '../../src/project/folders';
import { ReportFiles } from '../../src/project/reportFiles';
import { gb18030 } from '../cli/support/gb18030';
import { reportText } from '../features/report';

const NAME = '政府信息公开工作年度报告.txt';
const of = (body: string, year: number) =>
  reportText().replaceAll('青禾镇人民政府', body).replaceAll('2023年', `${year}年`);

describe('the search for reports in folders', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-reports-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (file: string, text: string | Buffer) => {
    const whole = path.join(folder, file);
    mkdirSync(path.dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  };
  const search = async (files = new ReportFiles(), isCancelled = () => false) => {
    const found: string[] = [];
    for await (const { name } of files.find([pathToFileURL(folder).href], isCancelled)) found.push(name);
    return found.map((name) => name.replace('政府信息公开工作年度报告', ''));
  };

  it('finds files that are named like reports and begin like them, those above first', async () => {
    write(`b/${NAME}`, of('白鹭镇人民政府', 2022));
    write(NAME, of('某县档案局', 2024));
    write('a/notes.txt', of('不找', 2022));
    write(`c/2023年${NAME}`, '不是年报。');
    assert.deepEqual(await search(), ['某县档案局2024年', '白鹭镇人民政府2022年']);
  });

  it('reads the encodings of other reports, and one of which it sees the beginning alone', async () => {
    write(NAME, gb18030(`${of('某县档案局', 2024)}${'其他内容。'.repeat(9000)}`));
    write(`b/${NAME}`, `${of('白鹭镇人民政府', 2022)}${'其他内容。'.repeat(9000)}`);
    write(`c/${NAME}`, Buffer.from(`\ufeff${of('某市水务局', 2021)}`, 'utf16le'));
    assert.deepEqual(await search(), ['某县档案局2024年', '白鹭镇人民政府2022年', '某市水务局2021年']);
  });

  it('looks into no hidden folder and no packages, and follows no link', async () => {
    write(`.git/${NAME}`, of('某县档案局', 2024));
    write(`node_modules/${NAME}`, of('某县档案局', 2024));
    symlinkSync(folder, path.join(folder, 'again'));
    assert.deepEqual(await search(), []);
  });

  it('sees a change, and that a file is gone', async () => {
    const files = new ReportFiles();
    const file = write(NAME, of('某县档案局', 2023));
    assert.deepEqual(await search(files), ['某县档案局2023年']);
    writeFileSync(file, of('某县档案局', 2024));
    utimesSync(file, 1, 1);
    assert.deepEqual(await search(files), ['某县档案局2024年']);
    rmSync(file);
    assert.deepEqual(await search(files), []);
  });

  it('stops when nobody waits any more', async () => {
    write(NAME, of('某县档案局', 2024));
    assert.deepEqual(await search(new ReportFiles(), () => true), []);
  });

  it('finds nothing in what is no folder of this machine', async () => {
    const nowhere = [
      'vscode-vfs://github/a/b',
      'file://host/share',
      pathToFileURL(path.join(folder, 'no')).href,
    ];
    for await (const { name } of new ReportFiles().find(nowhere, () => false)) assert.fail(name);
  });
});

describe('a file that is named like a report', () => {
  it('is told as the manifest tells it', () => {
    for (const name of ['某局2023年政府信息公开工作年度报告.txt', '信息公开年报（定稿）.MD', 'a.xxgknb'])
      assert.ok(isNamedLikeReport(name), name);
    for (const name of ['年报.txt', '信息公开年度报告.docx', '年度报告信息公开.txt', '信息公开指南.md'])
      assert.ok(!isNamedLikeReport(name), name);
  });
});
