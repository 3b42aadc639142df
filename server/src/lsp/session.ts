/** What every handler works with, from `initialize` on. */
import type { Connection } from 'vscode-languageserver/node';
import type { Translate } from '../rules/rule';
import type { ClientFeatures } from './client';
import type { Documents } from './documents';
import type { Log } from './guard';
import type { Settings } from './settings';

export interface Session {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly t: Translate;
  readonly log: Log;
  /** The address of the folder with the rules' pages, without a slash at its end. */
  readonly rulePages: string;
  /** Replaced as a whole when they change. */
  settings: Settings;
}
