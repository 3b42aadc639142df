/** A rule's page in the reader's language: `gouji explain CODE` prints it, and its first words say what the rule finds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../l10n';
import { type ExitStatus, print, type Session } from './host';

/** The pages lie in a folder beside the built file. */
const PAGES = path.join(__dirname, 'rules');

export async function explain(code: string, session: Session): Promise<ExitStatus> {
  await print(session, pageOf(code, session.language));
  return 0;
}

export const pageOf = (code: string, language: Language): string =>
  pageIn(language, readFileSync(path.join(PAGES, `${code}.md`), 'utf8'));

/** One line on what a rule finds: what stands below the title in its page. */
export const summaryIn = (page: string): string => page.split('\n\n')[1];

/** Headings, fenced examples and paragraphs. */
const BLOCK = /^```[\s\S]*?^```$|^[^\n]+(?:\n(?!\n|```)[^\n]+)*/gm;

/**
 * The half of a page that is in a language. Headings have both, Chinese first; of the blocks below each those in the
 * language stay, and all where none is. Examples are in no language.
 */
export function pageIn(language: Language, page: string): string {
  const parts: { heading: string; blocks: string[] }[] = [];
  for (const [block] of page.matchAll(BLOCK))
    if (/^#{1,3} /.test(block)) parts.push({ heading: headingIn(language, block), blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  const lines = parts.flatMap(({ heading, blocks }) => {
    const own = blocks.filter((block) => isExample(block) || languageOfBlock(block) === language);
    const isSection = !heading.startsWith('### ');
    return [heading, ...(isSection && own.length === 0 ? blocks : own)];
  });
  return `${lines.join('\n\n')}\n`;
}

const isExample = (block: string) => block.startsWith('```');

/** English quotes the forms' Chinese words at length; Chinese has no two English ones side by side, but in code. */
function languageOfBlock(block: string): Language {
  const prose = block.replace(/`[^`\n]*`/g, '');
  return !/[\u4e00-\u9fff]/.test(prose) || /[a-z] [a-z]/.test(prose) ? 'en' : 'zh';
}

/** `## 查什么 What it finds`, `### 有误 Wrong：增减写成文字`; the title stays whole, since it has a code and a name. */
function headingIn(language: Language, heading: string): string {
  const [, level, chinese, english, rest] =
    /^(#{2,3} )([^A-Za-z]*?) ?([A-Za-z][A-Za-z ]*)((?:：.*)?)$/.exec(heading) ?? [];
  if (level === undefined) return heading;
  return level + (language === 'zh' ? chinese + rest : english + rest.replace('：', ': '));
}
