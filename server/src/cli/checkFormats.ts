/** What writes each format of `check`. */
import { type CheckFormat, jsonFormat, ndjsonFormat } from './printFiles';
import { githubFormat } from './printGithub';
import { textFormat } from './printText';
import type { CheckRequest } from './request';
import { type SarifPiece, sarifFormat } from './sarif/printSarif';

export type Piece = string | SarifPiece;

/** Each takes only the pieces that it wrote itself. */
export const CHECK_WRITERS: Readonly<Record<CheckRequest['format'], CheckFormat<Piece>>> = {
  text: textFormat,
  json: jsonFormat,
  ndjson: ndjsonFormat,
  sarif: sarifFormat as CheckFormat<Piece>,
  github: githubFormat,
};
