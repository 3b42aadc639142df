/** Which of the codes someone may have meant. */
import { distance } from '../core/distance';

const MOST = 3;

/** The nearest first; those that hold the word, or are few letters away from it. */
export function near(word: string, codes: Iterable<string>): string[] {
  const given = word.toLowerCase();
  const all = [...codes].map((code) => ({ code, far: distance(given, code) }));
  return all
    .filter(({ code, far }) => far <= Math.max(2, code.length / 3) || holds(code, given))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ code }) => code);
}

/** A part of a code that is no accident. */
const holds = (code: string, word: string) => word.length >= 3 && code.includes(word);
