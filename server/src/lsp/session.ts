/** What every handler works with, from `initialize` on. */
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import type { ReportSource } from '../features/workspaceSymbols';
import type { FileStore } from '../project/folders';
import type { Translate } from '../rules/finding';
import type { ClientFeatures } from './client';
import type { Documents } from './documents';
import type { Log } from './guard';
import type { Host } from './host';
import type { Policies } from './policies';
import type { Settings } from './settings';

export interface Session {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly policies: Policies;
  readonly t: Translate;
  readonly log: Log;
  /** The address of the folder with the rules' pages, without a slash at its end. */
  readonly rulePages: string;
  /** By the address of a folder; null where neither the server nor its client can read there. */
  readonly filesAt: (folder: string) => FileStore | null;
  /** As the host has it. */
  readonly turn: Host['turn'];
  /** Null where the host cannot read files: then only open reports are found. */
  readonly reportFiles: ReportSource | null;
  /** Replaced as a whole when they change. */
  settings: Settings;
  /** Resolves once the client has told them. Nothing that cannot be stopped may wait for it. */
  configured: Promise<unknown>;
}

/** Once the settings are told: of a client that never tells them, whoever asked can still stop what waits. */
export const configuredFor = ({ configured }: Session, token: CancellationToken): Promise<unknown> =>
  Promise.race([configured, new Promise((resolve) => token.onCancellationRequested(resolve))]);

/** A handler that has something to ask of the client once that is ready. */
export interface Starting extends Disposable {
  start(): void;
}
