/** What section six says of fees for handling information. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../src/core/form/form2021';
import { read } from '../../../src/core/read';
import { check } from '../../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';

const report = writeReport({
  form: FORM_2021,
  layout: 'tsv',
  values: consistentValues(FORM_2021, drawFrom(5)),
  paragraphs: ['没有数字。'],
});
const HEADING = '六、其他需要报告的事项';
const before = report.slice(0, report.indexOf(HEADING) + HEADING.length);

const OTHER_MATTERS =
  '对照年度政务公开工作要点，我局逐项落实了主动公开、政策解读、平台建设和监督保障等各项任务，没有遗漏。';

function found(other: string, text = before): string[] {
  const whole = `${text}\n\n${other}\n`;
  return check(read(whole))
    .filter(({ code }) => code === 'fee-statement')
    .map(({ range, severity }) => `${severity} ${whole.slice(range.start, range.end)}`);
}

describe('the statement on fees', () => {
  const wrong: readonly [text: string, ...on: string[]][] = [
    [OTHER_MATTERS, `hint ${HEADING}`],
    ['发出收费通知3件，总金额300元，实际收取1300元。', 'warning 1300'],
    ['发出收费通知3件，总金额0.03万元，实际收取310元。', 'warning 310'],
    ['收取信息处理费385元。', 'warning 385'],
    ['收取信息处理费5元。', 'warning 5'],
    ['发出收费通知1件，总金额0.0385万元，实际收取0元。', 'warning 0.0385'],
    ['发出收费通知30件，总金额200元，实际收取0元。', 'warning 200'],
    ['收取信息处理费380万元，其中民政局1件，收取380元。', 'warning 380'],
    ['对2件申请收取信息处理费420万元。', 'warning 420'],
    ['收取3件信息处理费960元。其中，甲局1件，收取420元；乙县2件，收取530元。', 'warning 960'],
    ['收取4件信息处理费950元。其中，甲局1件，收取420元；乙县2件，收取530元。', 'warning 4'],
    ['未收取信息处理费。全年实际收取信息处理费380元。', 'warning 380'],
    ['收取4件信息处理费940元。其中，甲局1件，收取420元；乙县2件，收取530元。', 'warning 940'],
    ['收取2件信息处理费960元。其中，甲局1件，收取420元；乙县2件，收取530元。', 'warning 2'],
  ];
  for (const [text, ...on] of wrong) it(`is wrong: ${text}`, () => assert.deepEqual(found(text), on));

  const right: readonly string[] = [
    '无。',
    '本年度没有其他需要报告的事项。',
    '没有发出收费通知，未收取信息处理费。',
    '信息公开未发生收费情况。',
    '发出收费通知的件数和总金额，以及实际收取的总金额均为0。',
    '收取3件信息处理费950元。其中，甲局1件，收取420元；乙县2件，收取530元。',
    '收取5件信息处理费1950元。其中，甲局1件，收取420元；乙县2件，收取530元。',
    '收取信息处理费380元，其中民政局1件，收取380元。',
    '发出收费通知3件，总金额1300元，实际收取300元。',
    '发出收费通知0件，总金额0元，实际收取总金额0元。',
    '未收取信息处理费。全年行政事业性收费35.67万元。',
    '市本级未收取信息处理费。全市收取信息处理费380元。',
    '收取复印费、邮寄费23.5元，未收取信息处理费。',
    '收取信息处理费约385元。',
    // About, none, and of several
    '发出收费通知约30件，总金额200元，实际收取0元。',
    '发出收费通知3件，总金额0元，实际收取0元。',
    '对2件申请收取信息处理费约420万元。',
    '对2件申请收取信息处理费0.042万元。',
    '对约2件申请收取信息处理费420万元。',
    '对0件申请收取信息处理费420万元。',
    '甲局2件、乙局3件申请，共收取信息处理费420万元。',
    '收取信息处理费380万元，其中民政局1件，收取380万元。',
    '收取约3件信息处理费960元。其中，甲局1件，收取420元；乙县2件，收取530元。',
    '收取3件信息处理费960元。其中，甲局1件，收取420元；乙县2件，收取530元，丙县1件。',
    '收取3件信息处理费950元。其中，甲局1件，收取420元；乙县2件，收取0.053万元。',
    // No contradiction to a denial
    '上半年未收取信息处理费，全年实际收取信息处理费380元。',
    '未收取信息处理费。2022年实际收取信息处理费380元。',
    '未收取信息处理费。发出收费通知1件，总金额380元。',
    '未收取信息处理费。全年实际收取信息处理费约380元。',
    '未收取信息处理费。全年实际收取信息处理费0元。',
  ];
  for (const text of right) it(`yields nothing: ${text}`, () => assert.deepEqual(found(text), []));

  it('may stand in section one', () => {
    assert.deepEqual(found(OTHER_MATTERS, before.replace('没有数字。', '没有收取信息处理费。')), []);
  });

  it('is not looked for before the preamble ends', () => {
    const preamble = before.replace('编制本报告', '编制本报告，含信息处理费收取情况');
    assert.deepEqual(found(OTHER_MATTERS, preamble), [`hint ${HEADING}`]);
  });

  it('is not asked for before 2021', () => {
    assert.deepEqual(found(OTHER_MATTERS, before.replaceAll('2023', '2020')), []);
  });
});
