/** A marked text, read and checked, for the tests of the features. */
import assert from 'node:assert/strict';
import type { Range } from '../../src/core/model';
import { type Analyses, analyse } from '../../src/features/analysis';
import { unmark } from './marks';

export function analysed(marked: string): { analyses: Analyses; marks: readonly Range[] } {
  const { text, marks } = unmark(marked);
  return { analyses: analyse(text, noFault), marks };
}

export const noFault = (code: string, error: unknown): void => assert.fail(`${code}: ${error}`);
