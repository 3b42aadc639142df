/**
 * The tour as its page tells it. A step is a heading of the page with the picture under it; what is in **bold** there is to be
 * seen on the screen, what is `code` is typed, and a `console` block is run as it stands.
 */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type Language, ROOT } from '../../harness/texts';

export interface Step {
  /** The picture's name, which is the step's, too. */
  readonly name: string;
  readonly title: string;
  /** What is to be seen when the step is done. */
  readonly seen: readonly string[];
  /** What is typed, in order. */
  readonly typed: readonly string[];
}

export interface Session {
  readonly command: string;
  readonly output: string;
}

const PAGES: Record<Language, string> = { en: 'tour.md', 'zh-cn': 'tour.zh-cn.md' };

/** The page's text in this language. */
export const pageOf = (language: Language): string =>
  readFileSync(path.join(ROOT, 'docs', PAGES[language]), 'utf8');

/** The steps in the page's order: each heading that has a picture. */
export function stepsOf(page: string): Step[] {
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const name = /^!\[[^\]]+\]\(images\/tour-([a-z-]+?)(?:-zh)?\.webp\)$/m.exec(part)?.[1];
      if (!name) return [];
      const words = part.replace(/^!\[.*$/m, '').replace(/^```[\s\S]*?^```$/m, '');
      return [
        {
          name,
          title: part.slice(0, part.indexOf('\n')),
          seen: [...words.matchAll(/\*\*([^*]+)\*\*/g)].map(([, text]) => unwrapped(text)),
          typed: [...words.matchAll(/`([^`]+)`/g)].map(([, text]) => text),
        },
      ];
    });
}

/** The commands that the page runs, each with what it prints. */
export function sessionsOf(page: string): Session[] {
  return [...page.matchAll(/^```console\n\$ ([^\n]+)\n([\s\S]*?)^```$/gm)].map(([, command, output]) => ({
    command,
    output,
  }));
}

/** A line of the page ends where it is full, not where the words do. */
const unwrapped = (text: string) =>
  text.replace(/(?<=[\u2e80-\uffef])\n|\n(?=[\u2e80-\uffef])/g, '').replace(/\n/g, ' ');
