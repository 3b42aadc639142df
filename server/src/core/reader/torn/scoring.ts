/**
 * What each kind of evidence counts for when the rows of a torn table are told from one another (align.ts): all the
 * figures that reading weighs, in one place. Only their proportions matter.
 */
export const SCORING = {
  /** The numbers under a row's columns add up to its total: hardly ever by chance … */
  addsUp: 10,
  /** … but for zeros, which always do. */
  zeros: 1,
  /** They do not: an error of the source is possible, numbers of two rows are likelier. */
  broken: -6,
  /** All of the row's label stands right before its numbers or around them; a part counts for its share … */
  label: 6,
  /** … above this share, which any two labels have in common. */
  commonLabel: 0.4,
  /** Behind its numbers a label counts for less than before them. */
  around: 0.9,
  /** The whole label and its numbers stand in one line: no conversion has touched this row. */
  ownLine: 20,
  /** The numbers between two labels are as many as the row has columns: they stand clearly in their place. */
  wholeRun: 5,
  /** Fewer numbers than columns between two labels. */
  shortRun: 2,
  /** Behind the row's label, and no other row's, its first number stands. */
  named: 10,
  /** A few numbers of a row, the others displaced. */
  piece: -4,
  /** One or two are lacking that would make it add up and stand elsewhere; less by 1 for each … */
  goodPiece: 7,
  /** … but zeros always find such. */
  zeroPiece: -4,
  /** Words stand among the row's numbers: two rows' numbers, rather, than a label broken around them. */
  acrossWords: -4,
  /** So large a share of the rows has its label behind its numbers: all of them have. */
  enoughBehind: 0.8,
  /** A row of the form has nothing in the text. */
  absent: -8,
  /** A number in the table belongs to no row: a page's number. */
  skipped: -3,
  /** What is told has to be this much likelier than every other reading of the row's numbers. */
  margin: 4,
  /** What it costs to cut a torn row once (jigsaw.ts) … */
  cut: 4,
  /** … and for each of the two ends more, where no words part it from the number beside it. */
  cutInRun: 1,
  /** Words stand within one of its pieces … */
  pieceAcrossWords: 2,
  /** … and are the label of a row. */
  pieceAcrossLabel: 6,
  /** All ways that cost so much more than the best one have to agree with it. */
  pieceMargin: 2,
} as const;
