/** The numbers of the chart: one that is not known is drawn as nothing, and said to be unknown. */
import type { Amount } from '../../../../../server/src/protocol';

export const numberOf = ({ value }: Amount): number => Number(value ?? 0);

export const totalOf = (amounts: readonly Amount[]): number =>
  amounts.reduce((sum, amount) => sum + numberOf(amount), 0);

export const wordsOf = ({ label, value }: Amount, unknown: string): string => `${label} ${value ?? unknown}`;
