/** A report whose ranges are those of another text: of the one that the text it was read from is a part of, or was made from. */
import type {
  Cell,
  Comment,
  Places,
  Range,
  Report,
  RowReading,
  Section,
  Statement,
  TableReading,
} from './model';

export interface Move {
  readonly range: (at: Range) => Range;
  /** @param units how many there are of the words that stand there. */
  readonly places: (places: Places, units: number) => Places;
}

/** What counts the units of the prose's plain words stays as it is. */
export function movedReport(own: Report, { range: move, places }: Move): Report {
  const maybe = (at: Range | null) => at && move(at);
  const { prose } = own;
  return {
    ...own,
    title: maybe(own.title),
    sections: own.sections.map(
      (section): Section => ({ ...section, heading: move(section.heading), range: move(section.range) }),
    ),
    tables: own.tables.map(
      (table): TableReading => ({
        ...table,
        range: maybe(table.range),
        rows: table.rows.map(
          (row): RowReading => ({ ...row, label: maybe(row.label), range: maybe(row.range) }),
        ),
      }),
    ),
    cells: own.cells.map(
      (cell): Cell => (cell.start < 0 ? cell : { ...cell, ...move(cell), outer: move(cell.outer) }),
    ),
    prose: {
      ...prose,
      places: places(prose.places, prose.plain.length),
      paragraphs: prose.paragraphs.map((paragraph) => ({ ...paragraph, source: move(paragraph.source) })),
    },
    statements: own.statements.map(
      (statement): Statement => ({
        ...statement,
        range: move(statement.range),
        sentence: move(statement.sentence),
      }),
    ),
    comments: own.comments.map((comment): Comment => ({ ...comment, ...move(comment) })),
    unplaced: own.unplaced.map((one) => ({ ...one, range: move(one.range) })),
  };
}
