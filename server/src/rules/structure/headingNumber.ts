/** The number in front of a section’s heading: 一、, （一）, 1、, 第一部分. */
import type { Section } from '../../core/model';

const NUMBER =
  /^(?:第?\s?[一二三四五六七八九十—－-]\s?(?:部分)?\s?[、.,:]|第[一二三四五六]部分|\(\s?[一二三四五六七八九十]\s?\)\s?[、.]?|\d\s?[、.)])\s{0,4}/;
const ENCLOSED = /^[㈠㈡㈢㈣㈤㈥]\s?[、.．]?/;

/** As it stands, with the white space behind it; empty where there is none. */
export function headingNumber({ title }: Section): string {
  const found = ENCLOSED.exec(title) ?? NUMBER.exec(title.slice(0, 12).normalize('NFKC'));
  return title.slice(0, found?.[0].length ?? 0);
}

export const headingWords = (section: Section): string => section.title.slice(headingNumber(section).length);
