import { FORM_2021 } from '../../../src/core/form/form2021';
import { writeReport } from '../../support/generate';

/** Figures that add up: nine applications, all granted. Every other place is 0. */
const FIGURES: Readonly<Record<string, string>> = {
  'applications/1/natural-person': '8',
  'applications/1/business': '1',
  'applications/1/total': '9',
  'applications/3.1/natural-person': '8',
  'applications/3.1/business': '1',
  'applications/3.1/total': '9',
  'applications/3.7/natural-person': '8',
  'applications/3.7/business': '1',
  'applications/3.7/total': '9',
};

/** A report on 2023 that is in order but for the figures given, by the ids of their cells. */
export function sample(figures: Readonly<Record<string, string>> = {}): string {
  const values = new Map(FORM_2021.places.map(({ id }) => [id, figures[id] ?? FIGURES[id] ?? '0']));
  return writeReport({ form: FORM_2021, layout: 'tsv', values, body: '海棠区' });
}

/** Its 总计 of row 一 is wrong, and the balance with it. */
export const WRONG_TOTAL = { 'applications/1/total': '10' };

export const RIGHT = sample();
export const FAULTY = sample(WRONG_TOTAL);
/** The row with the wrong total, which stands at its end. */
export const FAULTY_ROW = FAULTY.split('\n').find((line) => line.startsWith('一、本年新收')) ?? '';
/** Where its total stands: the line, and the columns from the first to behind the last, counted from 1. */
export const TOTAL = {
  line: FAULTY.split('\n').indexOf(FAULTY_ROW) + 1,
  start: FAULTY_ROW.length - 1,
  end: FAULTY_ROW.length + 1,
};
