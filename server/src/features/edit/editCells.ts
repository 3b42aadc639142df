/**
 * Changes of cells from outside of the text (填表): what was typed into the table preview becomes edits of those cells'
 * own characters. Before they are given away the text is read with them: they are taken only if the cells then say
 * what was typed and every other one says what it said. So no layout has to be known here, and none can be broken.
 */
import { fullLabel } from '../../core/form/form';
import type { Cell, Report } from '../../core/model';
import { readParts } from '../../core/readParts';
import { isKnown } from '../../core/relations';
import { applyEdits } from '../../core/text';
import { keepsMarkup } from '../../rules/changes';
import type { Edit, Translate } from '../../rules/finding';
import { type Analyses, analysisAt } from '../analysis';
import { readTyped, type Typed } from './typed';
import { waysToWrite } from './ways';

export interface CellInput {
  /** The cell's id: TABLE/ROW/COLUMN. */
  readonly id: string;
  /** What was typed; empty to clear it. */
  readonly text: string;
}

export type CellEdits = { readonly edits: readonly Edit[] } | { readonly refused: string };

/** One cell to change, with the ways to do it and the one that is tried now. */
interface Target {
  readonly cell: Cell;
  readonly typed: Typed;
  readonly text: string;
  readonly ways: readonly Edit[];
  way: number;
}

/** The edits for all of the cells together, or why they are not made. The report is the one at the offset. */
export function editCells(
  analyses: Analyses,
  offset: number,
  inputs: readonly CellInput[],
  t: Translate,
): CellEdits {
  const analysis = analysisAt(analyses, offset);
  const { report } = analysis;
  const targets: Target[] = [];
  for (const input of inputs) {
    const target = targetOf(report, input, t);
    if ('refused' in target) return target;
    targets.push(target);
  }
  const reread = (edits: readonly Edit[]) =>
    readParts(applyEdits(report.markup ?? report.text, edits))[analyses.indexOf(analysis)];
  for (;;) {
    const edits = targets
      .map(({ ways, way }) => ways[way])
      .filter(({ start, end, newText }) => report.text.slice(start, end) !== newText);
    const wrong = edits.length === 0 ? [] : wrongAfter(report, reread(edits), targets);
    if (wrong.length === 0) return { edits };
    for (const target of wrong) target.way++;
    const stuck = wrong.find(({ ways, way }) => way >= ways.length);
    if (stuck)
      return {
        refused: t(
          '{0}: with “{1}” here the table would not be read as before. Change it in the text.',
          nameOf(stuck.cell),
          stuck.text,
        ),
      };
  }
}

function targetOf(report: Report, { id, text }: CellInput, t: Translate): Target | { refused: string } {
  const cell = report.cells.find(({ place }) => place.id === id);
  if (!cell) return { refused: t('The text has no such table any more.') };
  const typed = readTyped(text);
  if (!typed) return { refused: t('{0}: “{1}” is not a number.', nameOf(cell), text.slice(0, 60)) };
  // The reader places a row's numbers where all of them are there, or not at all: a missing one has no place among them.
  const ways = waysToWrite(cell, typed, report.text).filter((edit) => keepsMarkup(report, edit));
  if (cell.start < 0 || ways.length === 0)
    return {
      refused: t('{0} has no place in the text that is certain. Write it in the text.', nameOf(cell)),
    };
  return { cell, typed, text, ways, way: 0 };
}

const nameOf = ({ place }: Cell) => `${fullLabel(place.row)} · ${place.column.label}`;

/** The targets that do not say what was typed; all of them, where another cell does not say what it said. */
function wrongAfter(
  before: Report,
  after: Report | undefined,
  targets: readonly Target[],
): readonly Target[] {
  if (after?.form !== before.form) return targets;
  const changed = new Set(targets.map(({ cell }) => cell.place.index));
  const others = before.cells.filter(({ place }) => !changed.has(place.index));
  if (!others.every((cell) => says(after.cells[cell.place.index], cell))) return targets;
  return targets.filter(({ cell, typed }) => !holds(after.cells[cell.place.index], typed, cell));
}

/** Whether a cell still says what it said. What sums told before is theirs to tell again. */
function says(now: Cell, { status, digits, inferred }: Cell): boolean {
  if (status === 'missing' || inferred) return true;
  return now.status === status && (status !== 'given' || (isKnown(now) && now.digits === digits));
}

function holds(now: Cell, typed: Typed, before: Cell): boolean {
  // Its own characters are changed, and their place was known from the sums alone.
  if (before.inferred) return true;
  if (typed.kind === 'blank') return now.status === 'blank';
  const isLess = before.mark === 'decrease' && typed.kind === 'number' && !/^(?:-|0$)/.test(typed.digits);
  return isKnown(now) && now.digits === (isLess ? `-${typed.digits}` : typed.digits);
}
