/** Where the server runs: what it needs of Node or of a browser's worker, which have it each in their own way. */
import type { ReportSource } from '../features/workspaceSymbols';
import type { Language } from '../l10n';
import type { FileStore } from '../project/folders';
import type { Placed, Project } from '../project/project';

/** Finds the gouji.json that counts for a document, by the document's address. */
export interface ProjectSource {
  /** What is known now. */
  of(uri: string): Placed | null;
  /** What is still being read of it; undefined where nothing is. */
  pending?(uri: string): Promise<void> | undefined;
  /** Looks anew from now on. */
  forget(): void;
  close?(uri: string): void;
}

export interface Host {
  /** The scheme of the documents that are on its disk, whose gouji.json and neighbours it reads by itself; absent: it reads nothing. */
  readonly disk?: {
    readonly scheme: string;
    projects(onRead: (project: Project) => void): ProjectSource;
    readonly reports: ReportSource;
    readonly files: FileStore;
  };
  /** The language of the messages where the client names none, as few editors but VS Code do. */
  readonly language: Language;
  /** The folder with the rules' pages where the client names none. */
  readonly rulePages: string;
  /** Resolves once the host has taken at least one message that has come in meanwhile. */
  turn(): Promise<void>;
}
