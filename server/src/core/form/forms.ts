/** The official forms, by their id and by the year that they are for. */
import type { Form, FormId } from './form';
import { FORM_2019 } from './form2019';
import { FORM_2021 } from './form2021';

export const FORMS: readonly Form[] = [FORM_2019, FORM_2021];

export const formOf = (id: FormId): Form => (id === '2019' ? FORM_2019 : FORM_2021);

/** The year from which there is an official form at all. */
export const FIRST_YEAR = 2019;

/** The form that a report on the year has to use; null before 2019, when there was none. */
export function formIdOfYear(year: number): FormId | null {
  if (year < FIRST_YEAR) return null;
  return year <= 2020 ? '2019' : '2021';
}

/** The notice (通知) that a form was issued with: 国办公开办函, the year and the number. */
export const NOTICES: Readonly<Record<FormId, readonly [year: string, number: string]>> = {
  '2019': ['2019', '60'],
  '2021': ['2021', '30'],
};

/** 〔2021〕30号. */
export function noticeNumberOf(id: FormId): string {
  const [year, number] = NOTICES[id];
  return `〔${year}〕${number}号`;
}

/** As it is cited: 国办公开办函〔2021〕30号. */
export const noticeOf = (id: FormId): string => `国办公开办函${noticeNumberOf(id)}`;
