/** Of which documents (规章、规范性文件) a number is that names none. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  [
    '制定规章3件，废止1件，现行有效8件；制发规范性文件5件，废止2件。',
    'regulations:issued: 3',
    'regulations:repealed: 1',
    'regulations:in-force: 8',
    'normative-documents:issued: 5',
    'normative-documents:repealed: 2',
  ],
  [
    '健全规章制度，制发规范性文件5件，废止2件。',
    'normative-documents:issued: 5',
    'normative-documents:repealed: 2',
  ],
  ['制定规章9件（含新制定5件、废止4件）。'],
];

describe('a number of documents', () => {
  for (const [sentence, ...statements] of STATED)
    it(sentence, () => assert.deepEqual(statedBy([sentence]), statements));
});
