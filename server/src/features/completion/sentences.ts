/** Standard sentences with the report's own numbers, the caret's section first. */
import { periodOf } from '../../core/draft/paragraphs';
import { SENTENCES, type StandardSentence, wordsOf } from '../../core/draft/sentences';
import { NUMBER, templateOf } from '../../core/draft/template';
import type { SectionId } from '../../core/form/form';
import { sectionSpec } from '../../core/form/sections';
import { readable } from './names';
import type { Place } from './place';
import type { Suggestion } from './suggestion';

export function sentences(place: Place): Suggestion[] {
  const { report, form, section, inTable, line } = place;
  if (inTable || line.lead.includes('|')) return [];
  if (!section) return report.sections.length > 0 || !report.recognised ? preamble(place) : [];
  const fitting = SENTENCES.filter((sentence) => (sentence.form ?? form) === form);
  const own = fitting.filter((sentence) => sentence.section === section.id);
  const others = section.id === 'overview' ? fitting.filter((each) => each.section !== 'other') : [];
  return [...own, ...others].flatMap((sentence) => {
    const words = wordsOf(sentence, report);
    return words === null ? [] : [suggested(place, sentence, words)];
  });
}

const suggested = (place: Place, { id, section, text }: StandardSentence, words: string): Suggestion => ({
  kind: 'sentence',
  id,
  form: place.form,
  label: words,
  where: sectionSpec(section).title,
  template: templateOf(words),
  range: place.line.typed,
  names: [readable(words), readable(text)],
  words,
});

/** What stands in front of the sections. */
function preamble(place: Place): Suggestion[] {
  const words = periodOf(place.report.year ?? NUMBER);
  const section: SectionId = 'overview';
  return [suggested(place, { id: 'period', section, text: words }, words)];
}
