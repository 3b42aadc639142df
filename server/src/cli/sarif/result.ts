/** A finding as SARIF's result, but for its rule. Whatever SARIF has no word for keeps the contract's name, among the properties. */
import type { Fix, Region, Result, Suppression } from 'sarif';
import type { Severity } from '../../rules/finding';
import type { AcceptedJson, CheckedFile, FoundJson } from '../fileJson';
import { artifactAt } from './artifact';

type Span = Pick<FoundJson, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** SARIF knows nothing between a warning and a note. */
export const LEVEL: Readonly<Record<Severity, NonNullable<Result['level']>>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The name of our fingerprint; another number where another way of making it comes. */
const FINGERPRINT = 'goujiFinding/v1';

export function resultOf(
  found: FoundJson | AcceptedJson,
  { path, part, body, reportYear, format }: CheckedFile,
  fingerprint: string,
): Omit<Result, 'ruleId' | 'ruleIndex'> {
  const { severity, message, cells, expected, actual, fixes, relation, section, row } = found;
  const about = { relation, section, row, expected, actual, body, reportYear, format, part };
  return {
    level: LEVEL[severity],
    message: { text: withoutLinks(message) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifactAt(path), region: regionOf(found) },
        ...(cells.length > 0
          ? { logicalLocations: cells.map((fullyQualifiedName) => ({ fullyQualifiedName, kind: 'cell' })) }
          : {}),
      },
    ],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    // SARIF wants it of all results or of none.
    suppressions: 'reason' in found ? [suppressionOf(found)] : [],
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(fix, path)) } : {}),
    properties: { severity, ...about },
  };
}

/** Words of a report must not become a link: `[…](…)` is one in a SARIF message, unless a bracket of it is escaped. */
const withoutLinks = (message: string) => message.replaceAll('](', '\\](');

const regionOf = ({ line, column, endLine, endColumn }: Span): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const suppressionOf = ({ reason, from }: AcceptedJson): Suppression => ({
  kind: from === 'text' ? 'inSource' : 'external',
  status: 'accepted',
  justification: reason,
  ...(from === 'text' ? {} : { location: { physicalLocation: { artifactLocation: artifactAt(from) } } }),
});

const fixOf = ({ title, preferred, edits }: FoundJson['fixes'][number], path: string): Fix => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: artifactAt(path),
      replacements: edits.map((edit) => ({
        deletedRegion: regionOf(edit),
        insertedContent: { text: edit.newText },
      })),
    },
  ],
  properties: { preferred },
});
