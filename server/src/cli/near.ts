/** Which of the codes someone may have meant. */

const MOST = 3;

/** The nearest first; those that hold the word, or are few letters away from it. */
export function near(word: string, codes: Iterable<string>): string[] {
  const given = word.toLowerCase();
  const distances = [...codes].map((code) => ({ code, distance: distance(given, code) }));
  return distances
    .filter(({ code, distance }) => distance <= Math.max(2, code.length / 3) || holds(code, given))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ code }) => code);
}

/** A part of a code that is no accident. */
const holds = (code: string, word: string) => word.length >= 3 && code.includes(word);

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}
