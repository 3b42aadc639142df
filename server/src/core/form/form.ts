/**
 * What an official form (格式) is: tables, their rows and columns, and the role that each plays.
 * A form is data. Everything that speaks of a row, a column or a sum (reading, relations, hovers, the
 * preview, the empty skeleton) derives from it, and nothing else knows a row's label or a column's number.
 */

/** A text shown to people, in English; its Chinese stands in the l10n bundle. Marked with {@link msg}. */
export type MessageKey = string;

/** Marks a literal as a message, so that the test of the bundles finds it. */
export const msg = (text: string): MessageKey => text;

/** `"2019"`: report years 2019 and 2020 (国办公开办函〔2019〕60号); `"2021"`: from 2021 on (〔2021〕30号). */
export type FormId = '2019' | '2021';

/** The six sections in the official order (条例第五十条). */
export type SectionId = 'overview' | 'proactive' | 'applications' | 'remedies' | 'problems' | 'other';

export type TableId = 'proactive' | 'applications' | 'remedies';

/** A row's part in the relations of the applications table. */
export type RowRole = 'received' | 'carried-in' | 'outcome' | 'outcome-total' | 'carried-out';

export interface Column {
  readonly id: string;
  /** The label as the form prints it. */
  readonly label: string;
  /** The header cell above several columns, e.g. 法人或其他组织. */
  readonly group?: string;
  /** 总计: the sum of the block's other columns. */
  readonly total?: true;
  /** Holds an amount of money, so decimals are right. */
  readonly amount?: true;
  /** Holds a change, so a sign or 增/减 is right. */
  readonly signed?: true;
}

export interface Row {
  readonly id: string;
  /** The leaf label as the form prints it, without its number: 属于国家秘密. */
  readonly label: string;
  /** The number before it: `1.`, `（三）`, `一、`, or empty. */
  readonly ordinal: string;
  /** The group labels above it, outermost first: 三、本年度办理结果, （三）不予公开. */
  readonly groups: readonly string[];
  /** Other wordings of the label in real reports. */
  readonly aliases: readonly string[];
  /** Those of the aliases that say something else than the label does. */
  readonly misnomers?: readonly string[];
  readonly role?: RowRole;
}

/** Rows under one header. Table 二 has five or four of them, the other tables one. */
export interface Block {
  /** The line above the header: 第二十条第（一）项. */
  readonly caption?: string;
  /** The header cell above the row labels: 信息内容, or the note on the 勾稽关系. */
  readonly corner?: string;
  /** A header cell above all columns: 申请人情况. */
  readonly banner?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** `across`: the form prints the block as one line of numbers, its rows side by side (table 四). */
  readonly axis: 'down' | 'across';
}

/** Whether each row of the block has the sum of its other numbers. */
export const hasTotal = ({ columns }: Block): boolean => columns.some(({ total }) => total);

export interface Table {
  readonly id: TableId;
  readonly section: SectionId;
  readonly blocks: readonly Block[];
}

/** Printed as one line of numbers below its headers (table 四): the others have a line for each row. */
export const isAcross = ({ blocks: [{ axis }] }: Table): boolean => axis === 'across';

/** One place of a form. */
export interface Place {
  /** `TABLE/ROW/COLUMN`, as the command line's contract has it. */
  readonly id: string;
  /** Its index in {@link Form.places}. */
  readonly index: number;
  readonly table: Table;
  readonly block: Block;
  readonly row: Row;
  readonly column: Column;
}

export interface Form {
  readonly id: FormId;
  readonly tables: readonly Table[];
  /** Every cell of the three tables, table by table, row by row. */
  readonly places: readonly Place[];
}

/** Builds a form: lists the places of its tables once. */
export function defineForm(id: FormId, tables: readonly Table[]): Form {
  const places: Place[] = [];
  for (const table of tables)
    for (const block of table.blocks)
      for (const row of block.rows)
        for (const column of block.columns)
          places.push({
            id: `${table.id}/${row.id}/${column.id}`,
            index: places.length,
            table,
            block,
            row,
            column,
          });
  return { id, tables, places };
}

/** The row with a wording that is met for its label and says something else. */
export const withMisnomer = (row: Row, misnomer: string): Row => ({
  ...row,
  aliases: [...row.aliases, misnomer],
  misnomers: [misnomer],
});

/** What some call 总计, of a row or a column. */
export const TOTAL_MISNOMER = '合计';

/** A row's label with its number, as the form prints it: `1.属于国家秘密`. */
export const fullLabel = (row: Row): string => row.ordinal + row.label;
