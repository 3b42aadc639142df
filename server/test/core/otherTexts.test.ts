/** Texts that speak of such reports, or are like them, and are none. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../src/core/form/form2021';
import { read } from '../../src/core/read';
import { looksLikeReport } from '../../src/core/recognise';
import { figuresOf } from '../rules/figures';
import { writeReport } from '../support/generate';

const report = writeReport({ form: FORM_2021, layout: 'tsv', values: figuresOf(FORM_2021) });
const [title] = report.split('\n');
const body = report.slice(title.length);

const PARTS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]
  .map((heading) => `${heading}\n按要求填写。`)
  .join('\n');

const OTHERS: Readonly<Record<string, string>> = {
  'the table of a year before the form, alone': `附件\n政府信息公开情况统计表\n（2018年度）\n统计指标\t单位\t统计数\n一、主动公开情况\t——\t\n二、回应解读情况\t——\t\n三、依申请公开情况\t——\t\n（一）收到申请数\t件\t14\n四、行政复议数量\t件\t2\n五、行政诉讼数量\t件\t1\n六、举报投诉数量\t件\t0\n七、依申请公开信息收取的费用\t万元\t0\n八、机构建设和保障经费情况\t——\t`,
  'a circular that goes through the parts': `某市关于编报2023年政府信息公开工作年度报告的通知\n\n各县（区）：\n${PARTS}`,
  'a circular whose title is broken': `关于做好2023年政府信息公开工作年度报告\n编制发布工作的通知\n\n${PARTS}`,
  'a circular with the form behind it': `关于印发年度报告格式的通知\n${PARTS}\n附件：\n${body}`,
  'what was found in others’ reports': `关于2023年政府信息公开工作年度报告抽查情况的通报\n${PARTS}`,
  'the report of a university on a school year': `某大学2022—2023学年信息公开工作年度报告\n一、概述\n工作平稳。\n二、主动公开信息情况\n公开信息 80 条。\n三、依申请公开和不予公开情况\n没有申请。\n四、存在的主要问题和改进措施\n更新不够及时。\n五、其他需要报告的事项\n无。`,
  'the report of a company by rules of its own': `某市供水集团2023年信息公开年度报告\n一、总体情况\n公开停水通知 20 条。\n二、依申请公开情况\n没有申请。\n三、存在的问题及改进措施\n渠道不多。`,
};

describe('is no report:', () => {
  for (const [name, text] of Object.entries(OTHERS))
    it(name, () => {
      assert.equal(read(text).recognised, false);
      assert.equal(looksLikeReport(text), false);
    });
});

const REPORTS: Readonly<Record<string, string>> = {
  'with a circular’s title in front of its own': `关于公布2023年政府信息公开工作年度报告的通知\n${report}`,
  'of a hospital on 政府信息公开': report.replace(title, '某县医院2023年政府信息公开工作年度报告'),
  'of a school that has the form’s tables': report.replace(title, '某县职业学校2023年信息公开年度报告'),
  'without a title, its first sentence wrapped behind a circular’s name': `根据关于印发政府信息\n公开工作年度报告格式的通知\n要求编制。\n${body}`,
};

describe('is a report', () => {
  for (const [name, text] of Object.entries(REPORTS)) it(name, () => assert.ok(read(text).recognised));
});
