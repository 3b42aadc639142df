/** The texts that are measured: whole reports that add up, in every layout, each with figures of its own. */
import { FORMS } from '../server/src/core/form/forms';
import { LAYOUTS, type LayoutId } from '../server/src/core/layouts/layout';
import { consistentValues, drawFrom, writeReport } from '../server/test/support/generate';

const SENTENCES = [
  '全年主动公开政府信息{}条，其中网站公开{}条，政务新媒体公开{}条。',
  '完善信息发布的审核制度，明确责任到人，做到先审查、后公开。',
  '组织培训{}次，参加{}人次，工作人员的业务水平有所提高。',
  '对栏目逐一检查，更新不及时的内容限期补齐，整改问题{}个。',
];

/** One report of about so many bytes in UTF-8, the text of its first section as long as that takes. */
export function reportText(seed: number, layout: LayoutId, bytes: number): string {
  const form = FORMS[seed % FORMS.length];
  const draw = drawFrom(seed);
  const values = consistentValues(form, draw);
  const paragraphs: string[] = [];
  let missing = bytes - Buffer.byteLength(writeReport({ form, layout, values, paragraphs }));
  while (missing > 0) {
    const sentence = SENTENCES[draw(SENTENCES.length - 1)].replace(/\{\}/g, () => String(draw(3000)));
    paragraphs.push(sentence);
    missing -= Buffer.byteLength(sentence) + 1;
  }
  return writeReport({ form, layout, values, paragraphs });
}

/** Reports of 8 KB, as long as real ones are, in all layouts in turn. */
export const reportTexts = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => reportText(at + 1, LAYOUTS[at % LAYOUTS.length], 8000));
