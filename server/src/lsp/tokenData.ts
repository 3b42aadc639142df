/**
 * Semantic tokens as the protocol sends them: five numbers each, places as steps from the token before. vscode-languageserver has
 * a builder for tokens in any order, which every server would load to send its first findings; ours come in theirs.
 */
import type { SemanticTokensEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Token } from '../features/semanticTokens';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/tokenTypes';

/** @param tokens in the order of the text. */
export function tokenData(document: TextDocument, tokens: Iterable<Token>): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { range, type, modifiers } of tokens) {
    const place = document.positionAt(range.start);
    const down = place.line - last.line;
    const right = place.character - (down === 0 ? last.character : 0);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    data.push(down, right, range.end - range.start, TOKEN_TYPES.indexOf(type), bits);
    last = place;
  }
  return data;
}

/** The one stretch that makes of what was sent what is to be; none where they are the same. */
export function editsOf(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
