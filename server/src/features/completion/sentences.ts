/** Standard sentences with the report's own numbers, first those of what the caret's section, or its heading there, is about. */
import { periodOf } from '../../core/draft/paragraphs';
import { SENTENCES, type StandardSentence, wordsOf } from '../../core/draft/sentences';
import { NUMBER, templateOf } from '../../core/draft/template';
import type { SectionId } from '../../core/form/form';
import { sectionSpec } from '../../core/form/sections';
import type { Report } from '../../core/model';
import { isKnown, standsIn } from '../../core/relations';
import { repairsOf, type TableRepair } from '../../rules/repair/repairs';
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
  const topic = topicOf(place);
  const isOnTopic = (sentence: StandardSentence) => sentence.section === topic;
  const inOrder = [...own, ...others.filter(isOnTopic), ...others.filter((each) => !isOnTopic(each))];
  return inOrder.flatMap((sentence) => {
    const words = wordsOf(sentence, report, (cell) => soundDigits(report, cell));
    return words === null ? [] : [suggested(place, sentence, words)];
  });
}

const TOPICS: readonly (readonly [SectionId, RegExp])[] = [
  ['remedies', /复议|诉讼/],
  ['applications', /申请/],
  ['proactive', /主动公开/],
];

/** The section of which the heading （二）依申请公开情况 above the caret speaks. */
function topicOf({ report, section, line }: Place): SectionId | undefined {
  const lines = report.text.slice(section?.heading.end, line.start).split('\n');
  const heading = lines.findLast((each) => /^\s*[（(][一二三四五六七八九十][）)]/.test(each)) ?? '';
  return TOPICS.find(([, words]) => words.test(heading.slice(0, LONGEST_HEADING)))?.[0];
}

/** A paragraph may begin with the heading of what follows in it. */
const LONGEST_HEADING = 20;

/**
 * The number of a cell as it should be stated: the one that stands there, or the only one that puts its table right. Null
 * for one that is not known, and for one in a sum that does not hold while nobody can tell which number is wrong.
 */
function soundDigits(report: Report, index: number): string | null {
  const cell = report.cells[index];
  if (!isKnown(cell)) return null;
  const table = repairsOf(report).find((each) => each.table === cell.place.table);
  const changesOf = ({ changes }: TableRepair) => changes.find((change) => change.index === index);
  if (!table) return cell.digits;
  if (table.unique && table.repairs.length === 1) return changesOf(table.repairs[0])?.digits ?? cell.digits;
  const isDoubtful =
    table.repairs.some(changesOf) || table.broken.some((relation) => standsIn(relation, index));
  return isDoubtful ? null : cell.digits;
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
