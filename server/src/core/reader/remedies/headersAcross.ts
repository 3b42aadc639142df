/** The two levels of headers of a table that is one line of numbers (table 四), as the words of a text are compared with them: folded. */
import { fold } from '../../fold';
import type { Block } from '../../form/form';
import { onceFor } from '../../once';

export interface Headers {
  readonly leaves: ReadonlySet<string>;
  readonly rowKeys: readonly string[];
  /** All of them, with the rows’ groups. */
  readonly headers: ReadonlySet<string>;
}

export const headersOf = onceFor((block: Block): Headers => {
  const leaves = block.columns.map((column) => fold(column.label));
  const rowKeys = block.rows.map((row) => fold(row.label));
  const groups = block.rows.flatMap((row) => row.groups.map((group) => fold(group)));
  return { leaves: new Set(leaves), rowKeys, headers: new Set([...leaves, ...rowKeys, ...groups]) };
});
