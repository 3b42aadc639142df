/**
 * What becomes of the findings of a document: the editor's settings, and behind them gouji.json in or above its folder.
 * New documents, and others that neither the server nor its client can look around, have the settings alone.
 */
import { type Placed, type Project, policyOf } from '../project/project';
import type { Level } from '../rules/finding';
import type { Policy } from '../rules/verdict/verdicts';
import type { ProjectSource } from './host';

interface Known {
  readonly placed: Placed | null;
  readonly rules: ReadonlyMap<string, Level>;
  readonly policy: Policy;
}

export class Policies {
  readonly #known = new Map<string, Known>();
  #rules: ReadonlyMap<string, Level> = new Map();
  readonly #sources: ReadonlyMap<string, ProjectSource>;
  readonly #others: ProjectSource | null;

  /** @param sources by scheme, and the one of all other schemes. */
  constructor(sources: ReadonlyMap<string, ProjectSource>, others: ProjectSource | null) {
    this.#sources = sources;
    this.#others = others;
  }

  /** The same object as before where nothing that it comes from has changed. */
  of(uri: string): Policy {
    const rules = this.#rules;
    const placed = this.#sourceOf(uri)?.of(uri) ?? null;
    const known = this.#known.get(uri);
    if (known && isSame(known.placed, placed) && known.rules === rules) return known.policy;
    const policy = policyOf(placed, rules);
    this.#known.set(uri, { placed, rules, policy });
    return policy;
  }

  /** The gouji.json that counts for a document. */
  projectOf(uri: string): Project | undefined {
    return this.#sourceOf(uri)?.of(uri)?.project;
  }

  /** What is still being read that the policy of a document comes from; undefined where nothing is. */
  pending(uri: string): Promise<void> | undefined {
    return this.#sourceOf(uri)?.pending?.(uri);
  }

  use(rules: ReadonlyMap<string, Level>): void {
    this.#rules = rules;
  }

  /** Looks for gouji.json anew. */
  forget(): void {
    for (const source of this.#sources.values()) source.forget();
    this.#others?.forget();
  }

  close(uri: string): void {
    this.#known.delete(uri);
    this.#sourceOf(uri)?.close?.(uri);
  }

  #sourceOf(uri: string): ProjectSource | null {
    return this.#sources.get(uri.slice(0, uri.indexOf(':'))) ?? this.#others;
  }
}

const isSame = (one: Placed | null, other: Placed | null) =>
  one?.project === other?.project && one?.path === other?.path;
