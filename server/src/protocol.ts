/**
 * What the client and the server say to each other beyond LSP. Types and names only: both sides import it.
 * Positions are LSP's (zero-based lines, UTF-16 units).
 */
export interface Position {
  line: number;
  character: number;
}
export interface LspRange {
  start: Position;
  end: Position;
}

/** A replacement of a range of the document. */
export interface TextChange {
  range: LspRange;
  newText: string;
}

/** Request: the official tables of an open document, as the form draws them. */
export const TABLES_REQUEST = 'gouji/tables';
export interface TablesParams {
  uri: string;
  /** Which of several reports in the document; absent: the first. */
  position?: Position;
}
export interface TablesResult {
  /** The version of the document that was read. */
  version: number;
  /** False for a text that is no such report: `tables` is empty then. */
  recognised: boolean;
  /** The report's title or body and year, for the panel's heading. */
  title: string;
  /** Where the document holds several reports: the lines, both included, in which the tables are this one's. */
  part?: { first: number; last: number };
  tables: TableView[];
  /** How the year went; absent where the text has neither of the tables that tell. */
  year?: YearFlow;
}

export interface TableView {
  /** `proactive`, `applications` or `remedies`. */
  id: string;
  /** The section's official heading. */
  title: string;
  /** The row of the text where the table starts, for scrolling along; absent where the table was not found. */
  range?: LspRange;
  /** How the table stands in a few words: "Adds up", "2 findings", "Not found in the text". */
  state: string;
  /** What would put its broken sums right, best first. */
  repairs: Repair[];
  /** The table as the form draws it: rows of cells with spans, header rows first. */
  rows: ViewCell[][];
}

/** Something that would put numbers of a table right, best first. */
export interface Repair {
  /** The change in words. */
  title: string;
  /** It is the one to take. */
  preferred?: true;
  /** The ids of the cells that it changes. */
  cells: string[];
  /** One undo step. */
  edits: TextChange[];
}

export interface ViewCell {
  kind: 'header' | 'label' | 'cell';
  colSpan: number;
  rowSpan: number;
  /** A header's or label's words, or the number as it stands in the text. */
  text: string;
  /** For kind `cell`: the contract's id (TABLE/ROW/COLUMN). */
  id?: string;
  /** For kind `cell`. */
  status?: 'given' | 'blank' | 'missing' | 'invalid';
  inferred?: boolean;
  /**
   * The finding that stands on it; `suspect`: it may be the wrong number of a broken sum; `involved`: it takes part in
   * a finding that stands elsewhere.
   */
  mark?: 'error' | 'warning' | 'suspect' | 'involved';
  /** The value that a broken sum expects here. */
  expected?: string;
  /** The findings' messages, and what the cell is (row and column), for tooltip and screen reader. */
  description?: string;
  /** Where its number, or the row's label, stands in the text; absent where it is missing. */
  range?: LspRange;
  /** The number's own characters, where more than these stands in the cell: what a person edits. */
  own?: string;
  /** The number as plain decimal text, where `own` or `text` writes it otherwise. */
  digits?: string;
  /** The sums (勾稽关系) that it is a part of, by their number; `totalOf`: those that it is the total of. */
  partOf?: number[];
  totalOf?: number[];
}

/** A number of the chart. */
export interface Amount {
  id: string;
  label: string;
  /** Plain decimal text; absent where it is not known. */
  value?: string;
}

/** What came in and what became of it, for a chart. */
export interface YearFlow {
  /** Absent where the text does not have the table. */
  applications?: {
    /** Received this year, carried over from last year. */
    in: Amount[];
    /** The outcomes, carried over to next year. */
    out: Amount[];
    /** The table's own total of the outcomes. */
    handled: Amount;
  };
  /** Reconsiderations and lawsuits by result. */
  remedies: { label: string; results: Amount[] }[];
  /** What is not drawn, and what does not add up. */
  notes: string[];
}

/** Request: the text of a report to be filled in. Null where there is no official form for the year. */
export const DRAFT_REQUEST = 'gouji/draft';
/** There is one from this report year on. */
export const FIRST_YEAR = 2019;
export interface DraftParams {
  year: number;
  /** The name of the body; absent: a place to fill in. */
  body?: string;
  /** One of the layouts of tables; absent: `tsv`. */
  layout?: string;
}
export interface DraftResult {
  /** In the syntax of LSP's snippets, its places tab stops in the text's order. */
  snippet: string;
  /** The same as plain text. */
  text: string;
}

/** Request: what was typed or pasted into cells of a document's tables, as edits of the text. It changes nothing itself. */
export const EDIT_CELLS_REQUEST = 'gouji/editCells';
export interface EditCellsParams {
  uri: string;
  /** The version that the person saw. Another one is refused. */
  version: number;
  /** Which of several reports in the document; absent: the first. */
  position?: Position;
  /** The cells' ids, each with what was typed; an empty text clears the cell. All or none are taken. */
  cells: { id: string; text: string }[];
}
/** The edits; or why there are none, in words for the person (empty where the server cannot say). */
export type EditCellsResult = { edits: TextChange[] } | { refused: string };

/**
 * Command (workspace/executeCommand): recompute the totals of an open document.
 * Arguments: [RecomputeArgs]. The server answers with workspace/applyEdit on that version, and returns how many numbers changed; null
 * where tags are in the way of all that should. What is left as it is, the server tells the person itself.
 */
export const RECOMPUTE_COMMAND = 'gouji.server.recomputeTotals';
export interface RecomputeArgs {
  uri: string;
  /** The row or table that holds this position; absent: the whole report. */
  position?: Position;
  scope: 'row' | 'table' | 'report';
}

/** The layouts that tables are converted to: aligned Markdown, cells divided by tabs, one cell a line. */
export type TableLayout = 'markdown' | 'tsv' | 'lines';

/**
 * Command (workspace/executeCommand): write tables of an open document in another layout. Arguments: [ConvertArgs]. The server
 * answers with workspace/applyEdit on that version, tells by window/showMessage why it left tables as they are, and returns
 * a ConvertResult.
 */
export const CONVERT_COMMAND = 'gouji.server.convertTables';
export interface ConvertArgs {
  uri: string;
  to: TableLayout;
  /** The table that holds this position; absent: all tables of the document. */
  position?: Position;
}

export interface ConvertResult {
  /** How many tables were written, and how many were left since they are not clear. */
  written: number;
  refused: number;
}

/**
 * Request: how a table on the clipboard is to stand in an open document, in the layout of the tables beside it; null
 * where a plain paste does as well.
 */
export const PASTE_REQUEST = 'gouji/paste';
export interface PasteParams {
  uri: string;
  /** What the paste replaces. */
  range: LspRange;
  /** The clipboard as HTML and as plain text, where it has them. */
  html?: string;
  text?: string;
}
export type PasteResult =
  /** Whole lines, with the document's line ends. */
  | { text: string }
  /** Numbers that go into the cells of a table: nothing is put in the place of the range. */
  | { edits: TextChange[] };

/**
 * Command (workspace/executeCommand): accept a finding with a reason, as a comment in front of it.
 * Arguments: [AcceptArgs]. The server answers with workspace/applyEdit, and returns whether the comment was put in.
 */
export const ACCEPT_COMMAND = 'gouji.server.acceptFinding';
/** The finding: its rule's code, and where it begins. */
export interface AcceptTarget {
  uri: string;
  code: string;
  position: Position;
}
export interface AcceptArgs extends AcceptTarget {
  reason: string;
}

/** A command of the client, which asks for the reason. Arguments: [AcceptTarget]. */
export const ASK_REASON_COMMAND = 'gouji.acceptFinding';

/**
 * Command (workspace/executeCommand): check every report below folders, and files. Arguments: [CheckFoldersArgs]. The findings on files
 * that are not open come as textDocument/publishDiagnostics, and are kept up to date from then on; those on open ones come
 * as they do anyway. Progress is told, and can be cancelled: by its token, or with the request. Returns CheckFoldersResult.
 */
export const CHECK_FOLDERS_COMMAND = 'gouji.server.checkFolders';
export interface CheckFoldersArgs {
  /** Their addresses; absent: those of the workspace, where there are no files either. */
  folders?: string[];
  /** Files to check beside them, whatever they are called. */
  files?: string[];
}
export interface CheckFoldersResult {
  /** What was found, in a few sentences. */
  summary: string;
  /** The worst first. */
  reports: CheckedReport[];
  /** The files that were not checked, and why, in words. */
  unread: { uri: string; why: string }[];
}
/** A report with what was found in it, by severity. */
export interface CheckedReport {
  uri: string;
  /** Where it begins: a file may hold several. */
  position: Position;
  /** Its title, or the file's name. */
  name: string;
  errors: number;
  warnings: number;
  /** Of severity information; hints are not counted. */
  notes: number;
  /** What is right as it is, with the reason that was given. */
  accepted: { code: string; reason: string; position: Position }[];
  /** The heaviest of what it has. */
  heaviest: 'errors' | 'warnings' | 'notes' | 'nothing';
  /** Of its file, where that is not open and not in UTF-8: `gb18030`, `utf-16le`, `utf-16be`. */
  encoding?: string;
}

/** Request: what an open document is, in a word for each of its reports. Null where it is not open. */
export const SUMMARY_REQUEST = 'gouji/summary';
export interface SummaryParams {
  uri: string;
}
export interface DocumentSummary {
  /** `format`: the year of the notice that the tables follow, 2019 or 2021. */
  reports: { year: number | null; format: string }[];
  /** How many findings an editor lists. */
  findings: number;
  /** The gouji.json that counts for it, a path or an address, where something in that makes no sense; and what. */
  project?: { file: string; problems: string[] };
}

/** A command of the client, which shows the tables of a report. Arguments: [the document's address]. */
export const PREVIEW_COMMAND = 'gouji.openPreviewToSide';

/** A command of the client, which shows the findings on a report. Arguments: [the document's address]. */
export const CHECK_COMMAND = 'gouji.checkReport';

/**
 * Request of the server to its client: the gouji.json that counts for a document which is no file on the server's
 * machine: the nearest one from its folder up to its workspace folder. Null where there is none.
 */
export const PROJECT_REQUEST = 'gouji/project';
export interface ProjectParams {
  uri: string;
}
export interface ProjectResult {
  /** Its address. */
  file: string;
  /** Null where it cannot be read. */
  json: string | null;
  /** The document as seen from its folder, with slashes. */
  path: string;
}

/** Requests of the server to its client: what is in a folder, and a file, of file systems that the client alone can read. */
export const FOLDER_REQUEST = 'gouji/folder';
export const FILE_REQUEST = 'gouji/file';
export interface FolderParams {
  uri: string;
}
/** Nothing where it cannot be looked into. */
export type FolderResult = { name: string; kind: 'file' | 'folder' | 'other' }[];
export interface FileParams {
  uri: string;
  /** The most bytes to send. */
  most: number;
}
/** Its bytes in base64; null where it has more than wanted. An error where it cannot be read. */
export type FileResult = string | null;

/** initializationOptions of the server. */
export interface InitializationOptions {
  /** The client has {@link ASK_REASON_COMMAND}. To others the server offers an edit with words to replace. */
  asksReason?: boolean;
  /** The client has {@link PREVIEW_COMMAND}: the server offers it above each table. */
  opensPreview?: boolean;
  /** The client has {@link CHECK_COMMAND}. */
  showsFindings?: boolean;
  /** The client answers {@link PROJECT_REQUEST}. */
  readsProjects?: boolean;
  /** The client answers {@link FOLDER_REQUEST} and {@link FILE_REQUEST}. */
  readsFiles?: boolean;
  /** Base URI of the folder with the rules' pages (`<base>/row-total.md`). */
  rulePages?: string;
}
