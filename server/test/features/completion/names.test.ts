/** By which letters an item is found. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filterText, pinyinOf } from '../../../src/features/completion/names';
import { fixedWords, mayBegin } from '../../../src/features/completion/words';
import { ROOT, readText } from '../../support/repository';
import { reportText } from '../report';
import { completed } from './support';

/** What scripts/readings.mjs exports. */
interface Script {
  readonly FILE: string;
  generate(words: readonly string[]): string;
  syllables(text: string): string[];
}
const script = (): Promise<Script> =>
  import(pathToFileURL(path.join(ROOT, 'scripts/readings.mjs')).href) as Promise<Script>;

describe('the readings', () => {
  it('are those of all words that are offered (node scripts/readings.mjs)', async () => {
    const { FILE, generate } = await script();
    assert.equal(readText(FILE), generate(fixedWords()));
  });

  it('are those of pinyin-pro in each word', async () => {
    const { syllables } = await script();
    for (const word of fixedWords()) assert.deepEqual(pinyinOf(word), syllables(word), word);
  });
});

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

describe('what is typed may begin something', () => {
  it('wherever it is the beginning of what is offered', () => {
    const reports = [reportText(), reportText().replaceAll('2023年', '2020年')];
    // With each line left out once: what stood there is offered.
    const texts = [
      '⟦⟧',
      ...reports.flatMap((report) => lines(report).map((line) => report.replace(line, '⟦⟧'))),
    ];
    const names = new Set(texts.flatMap((text) => completed(text).items.flatMap((item) => item.names)));
    assert.ok(names.size > 60, `${names.size}`);
    for (const name of names)
      for (let length = 0; length <= name.length; length++) assert.ok(mayBegin(name.slice(0, length)), name);
  });

  it('and not in what people write else: the report is not read for it', () => {
    for (const typed of ['公开栏', '会议纪要', '我局存在', '本年新收了', '共'])
      assert.equal(mayBegin(typed), false, typed);
  });
});

describe('the text by which an editor finds an item', () => {
  it('has the Chinese words, the initials and the pinyin', () => {
    assert.equal(filterText(['2.重复申请', '重复申请'], ''), '2.重复申请 重复申请 cfsq chongfushenqing');
  });

  it('begins with pinyin where pinyin is typed', () => {
    assert.equal(filterText(['2.重复申请', '重复申请'], null), 'cfsq chongfushenqing 2.重复申请 重复申请');
  });

  it('begins with the words that are typed', () => {
    assert.ok(filterText(['2.重复申请', '重复申请'], '重复').startsWith('重复申请 '));
  });

  it('has all of it within the part that VS Code looks at', () => {
    for (const typed of ['', 'a'])
      for (const { label, filterText } of completed(`${typed}⟦⟧`).items)
        assert.ok(filterText.length <= 128, `${label}: ${filterText.length}`);
  });
});
