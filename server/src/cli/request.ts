/** What can be asked of the command line. */
import type { LayoutChoice, LayoutId } from '../core/layouts/layout';
import type { Output } from './change';

/** The formats that each command prints in, its own first. */
export const EXTRACT_FORMATS = ['json', 'csv', 'ndjson'] as const;
export const CHECK_FORMATS = ['text', 'json', 'ndjson', 'sarif', 'github'] as const;
export const RULES_FORMATS = ['text', 'json'] as const;

export type Request =
  | { readonly command: 'version' }
  | { readonly command: 'help'; readonly of: string | null }
  | { readonly command: 'extract'; readonly format: (typeof EXTRACT_FORMATS)[number]; readonly paths: Paths }
  | CheckRequest
  | { readonly command: 'rules'; readonly format: (typeof RULES_FORMATS)[number] }
  | { readonly command: 'explain'; readonly code: string }
  | NewRequest
  | FixRequest
  | FormatRequest;

export interface CheckRequest {
  readonly command: 'check';
  readonly format: (typeof CHECK_FORMATS)[number];
  /** Whether to list what is accepted, too. */
  readonly accepted: boolean;
  /** How many threads may read and check; null: as many as are of use. */
  readonly threads: number | null;
  readonly paths: Paths;
}

export interface FixRequest {
  readonly command: 'fix';
  /** The rules whose corrections are wanted; `totals`: recompute every total; absent: all safe ones. */
  readonly only?: ReadonlySet<string> | 'totals';
  readonly output: Output;
  readonly paths: Paths;
}

export interface FormatRequest {
  readonly command: 'format';
  readonly layout: LayoutChoice;
  /** `check`: only name the files that would change. */
  readonly output: Output | 'check';
  readonly paths: Paths;
}

export interface NewRequest {
  readonly command: 'new';
  /** Null: last year. */
  readonly year: number | null;
  readonly body: string;
  readonly layout: LayoutId;
}

export type Paths = readonly string[];
