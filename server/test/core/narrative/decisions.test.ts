/** What sentences state of decisions (处理决定). The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  ['办理行政许可处理决定120件；办理行政处罚处理决定3件。', 'licensing: 120', 'penalties: 3'],
  ['行政许可本年处理决定数量120项，行政处罚3项、行政强制0项。', 'licensing: 120项'],
];

describe('a number of decisions', () => {
  for (const [sentence, ...statements] of STATED)
    it(sentence, () => assert.deepEqual(statedBy([sentence]), statements));
});
