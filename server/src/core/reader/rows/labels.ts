/** The labels of a form, folded, and which row each one names. */
import { fold } from '../../fold';
import { type Block, type Form, fullLabel, type Row, type Table, TOTAL_MISNOMER } from '../../form/form';
import { addTo } from '../../grouped';
import { onceFor } from '../../once';
import { NUMERALS } from '../sections/ordinals';

export interface RowRef {
  readonly table: Table;
  readonly row: Row;
  /** The first of its places; the row's cells run from there, one for each of its columns. */
  readonly first: number;
  readonly columns: number;
  /** Its number among the form's rows, in the form's order. */
  readonly order: number;
  /** The folded label without its number, to compare with damaged ones. */
  readonly key: string;
}

export interface Labels {
  readonly form: Form;
  readonly rows: readonly RowRef[];
  readonly byTable: ReadonlyMap<Table, readonly RowRef[]>;
  /** The rows of each block whose rows stand one below another: they share a grid. */
  readonly blocks: ReadonlyMap<Block, readonly RowRef[]>;
  /** Folded label, with and without its number or group, to its row. */
  readonly byKey: ReadonlyMap<string, RowRef>;
  /** The length of the longest folded label. */
  readonly longest: number;
  /** Those of the folded labels that have their group's label in front. */
  readonly grouped: ReadonlySet<string>;
  /** Short labels that a header has too (其他, 总计): they name a row only right after the row before it. */
  readonly inContext: ReadonlyMap<string, RowRef>;
  /** Whatever else the form prints: groups, columns, captions. Folded. */
  readonly furniture: ReadonlySet<string>;
}

export const labelsOf = onceFor((form: Form): Labels => {
  const rows = rowsOf(form);
  const furniture = furnitureOf(form);
  const byKey = new Map<string, RowRef>();
  const grouped = new Set<string>();
  const inContext = new Map<string, RowRef>();
  for (const ref of rows) {
    if (form.places[ref.first].block.axis === 'across') {
      furniture.add(ref.key);
      continue;
    }
    const { row } = ref;
    for (const label of [row.label, ...row.aliases]) {
      const key = fold(label);
      const bare = furniture.has(key) ? inContext : byKey;
      bare.set(key, ref);
      const numbered = fold(row.ordinal) + key;
      if (numbered !== key) byKey.set(numbered, ref).set(inDigits(fold(row.ordinal)) + key, ref);
      const group = row.groups.at(-1);
      if (group) {
        byKey.set(fold(group) + numbered, ref);
        grouped.add(fold(group) + numbered);
      }
    }
    furniture.delete(fold(fullLabel(row)));
  }
  const longest = Math.max(...[...byKey.keys()].map((key) => key.length));
  const byTable = new Map(form.tables.map((table) => [table, rows.filter((ref) => ref.table === table)]));
  return { form, rows, byTable, blocks: blocksOf(form, rows), byKey, longest, grouped, inContext, furniture };
});

/** （七） as it is written where numerals were no work: (7). */
const inDigits = (ordinal: string): string => {
  const at = NUMERALS.indexOf(ordinal);
  return at < 0 ? ordinal : String(at + 1);
};

function rowsOf(form: Form): RowRef[] {
  const rows: RowRef[] = [];
  for (const { table, row, block, index } of form.places) {
    const last = rows.at(-1);
    if (last?.row === row && last.table === table) continue;
    const key = fold(row.label);
    rows.push({ table, row, first: index, columns: block.columns.length, order: rows.length, key });
  }
  return rows;
}

/** Whatever the form prints besides its rows' labels. */
function furnitureOf(form: Form): Set<string> {
  const furniture = new Set<string>([fold(TOTAL_MISNOMER)]);
  for (const { row, column, block } of form.places) {
    for (const words of [block.caption, block.corner, block.banner, column.label, column.group])
      if (words) furniture.add(fold(words));
    for (const group of row.groups) addGroup(furniture, group);
  }
  return furniture;
}

function blocksOf(form: Form, rows: readonly RowRef[]): Map<Block, RowRef[]> {
  const blocks = new Map<Block, RowRef[]>();
  for (const ref of rows) {
    const { block } = form.places[ref.first];
    if (block.axis === 'down') addTo(blocks, block, ref);
  }
  return blocks;
}

/** A group's label stands with its number, without, and apart from it. */
function addGroup(furniture: Set<string>, group: string): void {
  const [, ordinal = '', name = group] = /^([^、）]*[、）])?(.*)$/.exec(group) ?? [];
  for (const words of [group, ordinal, name]) if (fold(words)) furniture.add(fold(words));
}
