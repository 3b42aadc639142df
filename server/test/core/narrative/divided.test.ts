/** Beside an outcome, what the table has in the same row. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  ['收到信息公开申请8件，其中属于主动公开范围的3件，予以公开5件。', 'received: 8'],
  ['收到信息公开申请8件，其中予以公开5件，告知获取方式和途径3件。', 'received: 8'],
  ['收到信息公开申请8件，其中5件予以公开，3件属于已主动公开范围。', 'received: 8'],
  ['收到信息公开申请8件，其中予以公开8件（含主动公开3件）。', 'received: 8', 'disclosed: 8'],
  ['本年度主动公开信息120件，收到信息公开申请8件，予以公开7件。', 'received: 8', 'disclosed: 7'],
  ['收到信息公开申请8件，审查公文，依申请公开5件，不予公开3件。', 'received: 8'],
  ['收到信息公开申请8件，其中信息不存在3件，无法提供5件。', 'received: 8'],
  ['收到信息公开申请8件，其中5件无法提供，3件不属于本机关公开。', 'received: 8'],
  ['收到信息公开申请8件，其中本机关不掌握相关政府信息5件，信息不存在3件。', 'received: 8'],
  ['收到信息公开申请8件，无法提供8件，其中信息不存在3件。', 'received: 8', 'unavailable: 8'],
  // What stands in one reason’s place may be all of them.
  ['收到信息公开申请8件，因本机关不掌握等原因无法提供的5件。', 'received: 8', 'unavailable: 5'],
  ['收到信息公开申请8件，因涉及内部事务等原因不予公开3件。', 'received: 8', 'refused: 3'],
  ['收到信息公开申请8件，因不掌握等原因无法提供5件，因内容不明确无法提供1件。', 'received: 8'],
  ['收到信息公开申请8件，其中1件为重复申请，已合并答复。', 'received: 8'],
  ['收到信息公开申请8件，其中重复申请1件（合并处理）。', 'received: 8'],
  ['收到信息公开申请8件，其中1件为重复申请，不予处理。', 'received: 8', 'row:3.5.2: 1'],
];

describe('an outcome that the text divides', () => {
  for (const [sentence, ...statements] of STATED)
    it(`is no statement: ${sentence}`, () => assert.deepEqual(statedBy([sentence]), statements));
});
