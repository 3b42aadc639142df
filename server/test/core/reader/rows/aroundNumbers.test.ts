/**
 * Rows whose label is broken around their numbers: in a narrow column a PDF’s text has these between its two lines. A table as
 * pdftotext writes it, of which the last rows came out in pieces.
 */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const TABLE = [
  '|15650||申请人情况|（本列数据的勾稽关系为：第|法人或其他组织|一项加第二项之和，等于第三 自然|',
  '社会 法律|商业|科研|项加第四项之和）|人 企业 机构 公益 服务 其他 总计|组织 机构|',
  '一、本年新收政府信息公开申 5235 0 6756 11304 8511 4624 36430|请数量|',
  '二、上年结转政府信息公开申 11 7 2 18 3 16 57|请数量|三、 （一）予以公开|',
  '0 0 1623 0 0 438 2061|本年 （二）部分公开（区分处|',
  '度办 理的，只计这一情形，不 0 0 0 0 0 0 0|理结 计其他情形）|果|',
  '1.属于国家秘密 2038 0 0 0 0 1231 3269|2.其他法律行政|0 0 89 0 0 0 89|',
  '法规禁止公开|3.危及“三安全|0 0 0 278 0 0 278|一稳定”|4.保护第三方合|',
  '0 0 0 0 0 0 0|（三） 法权益|不予公 5.属于三类内部|0 0 0 1189 0 1104 2293|',
  '开 事务信息|6.属于四类过程|0 0 0 0 0 0 0|性信息|',
  '7.属于行政执法 321 0 0 535 0 0 856|案卷|8.属于行政查询|',
  '0 0 0 0 620 0 620|事项||1.本机关不掌握|0|相关政府信息|（四） 2.没有现成信息|',
  '无法提 需要另行制作 2887|供|3.补正后申请内|0|容仍不明确|1.信访举报投诉|0|类申请|2.重复申请|',
  '0|（五） 3.要求提供公开|0|出版物|不予处|理 4.无正当理由大|0|量反复申请|5.要求行政机关|',
  '确认或重新出具 0|已获取信息|0|（六） 1.逾期不补正|其他处 2.逾期不缴费|0|理 3.其他|0|',
  '（七）总计|5246|四、结转下年度继续办理|0||',
].join('');
const SPILLED = [
  '|0 2982||0 2785 1866 7633||0 526 2533 1976||0 7922||0||0||',
  '0||0|0|0||0 998 374|0 0 2751|0 2585 0||0||0||0||0 1372|',
  '0 2751|0 2585||0 1452||0||0||0 1452||0||0||0||0||0||0||',
  '0 0 2479 0 0 2479|0 67 143 0 0 210|0 0 563 0 0 563|',
  '0 6739 11303 8506 4639 36433|7 19 19 8 1 54|||',
].join('');

const linesOf = (table: string) => table.split('|').slice(0, -1);

/** One number is not as it was: the other rows do not add up. */
const BROKEN = SPILLED.replace('998 374', '997 374');

const textOf = (table: string, spilled = BROKEN) =>
  writeReport({
    form: FORM_2021,
    layout: 'spaced',
    values: consistentValues(FORM_2021, drawFrom(11)),
    reshape: (lines, { id }) => {
      if (id === 'applications') return linesOf(table);
      return id === 'remedies' ? [...linesOf(spilled), ...lines] : lines;
    },
  });

const rowOf = (text: string, id: string) =>
  read(text)
    .cells.filter(({ place }) => place.id.startsWith(`applications/${id}/`))
    .map(({ digits }) => digits || '?')
    .join(' ');

const ROWS = {
  '1': '5235 0 6756 11304 8511 4624 36430',
  '2': '11 7 2 18 3 16 57',
  '3.3.2': '0 0 89 0 0 0 89',
  '3.3.5': '0 0 0 1189 0 1104 2293',
  '3.3.7': '321 0 0 535 0 0 856',
  '3.3.8': '0 0 0 0 620 0 620',
};

describe('a row with its label around its numbers', () => {
  it('is the label’s, though other rows of the table cannot be told', () => {
    const text = textOf(TABLE);
    for (const [id, numbers] of Object.entries(ROWS)) assert.equal(rowOf(text, id), numbers, id);
    assert.equal(rowOf(text, '3.4.2'), '? ? ? ? ? ? ?');
  });

  it('is read with the others, block by block, where all of them add up', () => {
    const text = textOf(TABLE, SPILLED);
    for (const [id, numbers] of Object.entries(ROWS)) assert.equal(rowOf(text, id), numbers, id);
    assert.equal(rowOf(text, '3.4.2'), '2887 0 526 2533 1976 0 7922');
    assert.equal(rowOf(text, '3.5.1'), '0 0 0 998 374 0 1372');
    assert.equal(rowOf(text, '4'), '0 7 19 19 8 1 54');
  });

  it('is not told where the second line is another’s', () => {
    const text = textOf(
      TABLE.replace(/法规禁止公开|一稳定”|法权益|事务信息|性信息|案卷|事项|请数量/g, '材料'),
    );
    for (const id of Object.keys(ROWS)) assert.equal(rowOf(text, id), '? ? ? ? ? ? ?', id);
  });
});
