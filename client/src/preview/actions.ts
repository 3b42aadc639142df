import { commands, l10n, Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import {
  EDIT_CELLS_REQUEST,
  type EditCellsParams,
  type EditCellsResult,
  type TablesResult,
  type TextChange,
} from '../../../server/src/protocol';
import { recomputeTotals } from '../commands/recomputeTotals';
import { readOnlyReason } from '../readOnly';
import type { Server } from '../server';
import type { ToHost } from './messages';
import { showText } from './reveal';

/** The report that is meant, where it is open. */
type Open = TextDocument | undefined;

type Asked<T extends ToHost['type']> = Extract<ToHost, { type: T }>;

/** Why nothing was done, for the page to say; empty where there is nothing to say. Null: the text was changed. */
export type Outcome = string | null;

/**
 * What the page asks to be done to the text. Every change is one undo step of the document, and is made only to the
 * version that the page has drawn: a person changes what they see.
 */
export class Actions {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async edit(document: Open, { version, cells, position }: Asked<'edit'>): Promise<Outcome> {
    if (document?.version !== version) return outdated();
    const client = await this.#server.ready();
    if (!client) return '';
    const uri = document.uri.toString();
    const params: EditCellsParams = { uri, version, cells, ...(position ? { position } : {}) };
    const result = await client.sendRequest<EditCellsResult>(EDIT_CELLS_REQUEST, params);
    return 'refused' in result ? result.refused : change(document, version, result.edits);
  }

  async repair(
    document: Open,
    { version, table, repair }: Asked<'repair'>,
    drawn: TablesResult | undefined,
  ): Promise<Outcome> {
    const offered = drawn?.version === version ? drawn.tables[table]?.repairs[repair] : undefined;
    return offered ? change(document, version, offered.edits) : outdated();
  }

  async recompute(document: Open, { version, scope, position }: Asked<'recompute'>): Promise<Outcome> {
    if (document?.version !== version) return outdated();
    const changed = await recomputeTotals(this.#server, document, scope, position);
    return changed ? null : '';
  }

  /** Undo and redo are the text's: they run where it has the focus. */
  async history(document: Open, what: 'undo' | 'redo'): Promise<void> {
    if (!document) return;
    await showText(document.uri);
    await commands.executeCommand(what);
  }
}

async function change(document: Open, version: number, changes: readonly TextChange[]): Promise<Outcome> {
  if (changes.length === 0) return '';
  if (document?.version !== version || document.isClosed) return outdated();
  const reason = await readOnlyReason(document);
  if (reason) return reason;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of changes) edit.replace(document.uri, rangeOf(range), newText);
  return (await workspace.applyEdit(edit)) ? null : outdated();
}

const rangeOf = ({ start, end }: TextChange['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);

const outdated = (): string => l10n.t('The text has changed meanwhile. Look at the number again.');
