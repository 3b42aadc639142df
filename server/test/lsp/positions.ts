/** Offsets as positions, counted anew each time: the plain model that the server is held against. */
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Range as Offsets } from '../../src/core/model';

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}

export const rangeAt = (text: string, { start, end }: Offsets): Range => ({
  start: positionAt(text, start),
  end: positionAt(text, end),
});
