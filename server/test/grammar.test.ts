/** The colours: which words and numbers of a report the TextMate grammar tells apart. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, Registry } from 'vscode-textmate';

const root = path.resolve(__dirname, '../../..');
const grammarFile = path.join(root, 'syntaxes/disclosure-report.tmLanguage.json');

async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => JSON.parse(readFileSync(grammarFile, 'utf8')),
  });
  const grammar = await registry.loadGrammar('text.disclosure-report');
  assert.ok(grammar);
  return grammar;
}

describe('TextMate grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** The coloured pieces of a line: `heading.section 一、总体情况`. What stays plain is left out. */
  function colours(line: string): string[] {
    return grammar.tokenizeLine(line, INITIAL).tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes[1]?.split(' ')[0].replace('.disclosure-report', '');
      const innermost = scopes.at(-1)?.split(' ').at(-1)?.replace('.disclosure-report', '');
      const name = scope?.startsWith('markup.') ? scope : innermost;
      return scopes.length > 1 ? [`${name} ${line.slice(startIndex, endIndex)}`] : [];
    });
  }

  it('finds the title', () => {
    for (const line of ['某某县2023年政府信息公开工作年度报告', '# 某某局 2020 年 政府信息公开年报'])
      assert.deepEqual(colours(line), [`markup.heading.title ${line}`]);
    assert.deepEqual(colours('现将政府信息公开工作年度报告公布如下，欢迎监督。'), []);
  });

  it('dims a comment, whatever it says', () => {
    const line = '<!-- 勾稽接受 row-total：一、总体情况 3 件 -->';
    assert.deepEqual(colours(line), [`comment.block.html ${line}`]);
  });

  it('finds the six sections in the wordings of real reports', () => {
    for (const line of [
      '一、总体情况',
      '  二、主动公开政府信息情况',
      '## 三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '五、政府信息公开工作存在的主要问题和改进措施',
      '六、其他需要报告的事项',
    ])
      assert.deepEqual(colours(line), [`markup.heading.section ${line}`]);
  });

  it('tells a heading within a section from a row of a table', () => {
    assert.deepEqual(colours('（一）主动公开情况'), ['markup.heading.subsection （一）主动公开情况']);
    assert.deepEqual(colours('（一）加强组织领导。全年培训3次。'), [
      'markup.heading.subsection （一）加强组织领导',
      'constant.numeric 3',
    ]);
    assert.equal(colours('（一）予以公开\t10')[0], 'entity.name.tag.row （一）予以公开');
  });

  it('colours a row: its label and its numbers', () => {
    assert.deepEqual(colours('1.属于国家秘密\t1\t0'), [
      'entity.name.tag.row 1.属于国家秘密',
      'constant.numeric 1',
      'constant.numeric 0',
    ]);
    assert.deepEqual(colours('| 行政许可 | 8,251 | / |'), [
      'punctuation.separator.cell |',
      'entity.name.tag.row 行政许可',
      'punctuation.separator.cell |',
      'constant.numeric 8,251',
      'punctuation.separator.cell |',
      'constant.language.blank /',
      'punctuation.separator.cell |',
    ]);
  });

  it('colours totals apart, as a row and as a column', () => {
    assert.deepEqual(colours('（七）总计\t35'), ['entity.name.tag.total （七）总计', 'constant.numeric 35']);
    assert.deepEqual(colours('自然人\t总计'), ['support.type.column 自然人', 'entity.name.tag.total 总计']);
    assert.deepEqual(colours('全年总计公开信息'), []);
  });

  it('colours what stands behind a number as a mark', () => {
    assert.deepEqual(colours('9623(增)'), ['constant.numeric 9623', 'keyword.other.unit (增)']);
    assert.deepEqual(colours('2517.23万元'), ['constant.numeric 2517.23', 'keyword.other.unit 万元']);
    assert.deepEqual(colours('－１２'), ['constant.numeric －１２']);
  });

  it('finds the captions of the blocks of table 二', () => {
    assert.deepEqual(colours('第二十条第（一）项'), ['entity.name.type.caption 第二十条第（一）项']);
  });
});
