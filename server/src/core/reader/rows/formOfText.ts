/** Tells from the words of its tables which form a text uses. */
import type { FormId } from '../../form/form';
import { FORMS, formIdOfYear } from '../../form/forms';
import type { Token } from '../lines/token';
import { labelsOf } from './labels';

/** The folded words that one form prints and the other does not, by form. */
const OWN_WORDS: ReadonlyMap<string, FormId> = ownWords();

function ownWords(): Map<string, FormId> {
  const [a, b] = FORMS.map((form) => {
    const labels = labelsOf(form);
    return { id: form.id, words: new Set([...labels.byKey.keys(), ...labels.furniture]) };
  });
  const own = new Map<string, FormId>();
  // A conversion breaks words: what is a part of the other form’s is none of this one’s own.
  for (const [one, other] of [
    [a, b],
    [b, a],
  ]) {
    const all = [...other.words].join(' ');
    for (const word of one.words) if (!all.includes(word)) own.set(word, one.id);
  }
  // Group and row share these words; which of the two is meant the text does not say.
  for (const word of own.keys()) if (word.includes('其他处理')) own.delete(word);
  return own;
}

/** The form that the tables show; where they show none or both alike, the year's; null where nothing tells. */
export function formOfText(tokens: readonly Token[], yearOf: () => number | null): FormId | null {
  const votes: Record<FormId, number> = { '2019': 0, '2021': 0 };
  for (const token of tokens) {
    const id = token.kind === 'text' ? OWN_WORDS.get(token.key) : undefined;
    if (id) votes[id]++;
  }
  if (votes['2019'] !== votes['2021']) return votes['2019'] > votes['2021'] ? '2019' : '2021';
  const year = yearOf();
  return year === null ? null : formIdOfYear(year);
}
