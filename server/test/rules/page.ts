/** Reads the rules' pages: their headings and the examples under them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FormId, TableId } from '../../src/core/form/form';
import type { LayoutId } from '../../src/core/layouts/layout';
import { ROOT } from '../support/repository';
import type { Example } from './example';

/** Every page of a rule by its name without ending. */
export function pageFiles(): Map<string, string> {
  const rules = path.join(ROOT, 'server/src/rules');
  const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  return new Map(files.map((file) => [path.basename(file, '.md'), path.join(rules, file)]));
}

export interface PageExample extends Example {
  /** The heading over it: 有误 … or 无误 …. */
  readonly heading: string;
  readonly wrong: boolean;
}

export interface Page {
  readonly title: string;
  /** Those of the second level. */
  readonly headings: readonly string[];
  readonly examples: readonly PageExample[];
}

export function readPage(file: string): Page {
  const headings: string[] = [];
  const examples: PageExample[] = [];
  let title = '';
  let heading = '';
  let fence: { info: string; lines: string[] } | null = null;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/))
    if (fence) {
      if (line === '```') {
        examples.push(exampleOf(fence.info, fence.lines, heading));
        fence = null;
      } else fence.lines.push(line);
    } else if (line.startsWith('```')) fence = { info: line.slice(3), lines: [] };
    else if (line.startsWith('# ')) title = line.slice(2);
    else if (line.startsWith('## ')) headings.push(line.slice(3));
    else if (line.startsWith('### ')) heading = line.slice(4);
  return { title, headings, examples };
}

/** `report format=2021 layout=tsv table=applications` */
function exampleOf(info: string, lines: readonly string[], heading: string): PageExample {
  const [language, ...words] = info.split(' ');
  if (language !== 'report') throw new Error(`An example's fence says "${info}", not "report …".`);
  const settings = new Map(words.map((word) => word.split('=') as [string, string]));
  return {
    format: (settings.get('format') ?? '2021') as FormId,
    layout: (settings.get('layout') ?? 'tsv') as LayoutId,
    table: (settings.get('table') as TableId | undefined) ?? null,
    body: settings.get('body'),
    lines,
    heading,
    wrong: heading.includes('有误'),
  };
}
