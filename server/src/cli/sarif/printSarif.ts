/**
 * Prints a run as SARIF 2.1.0, for code scanning and viewers. Plain data that `@types/sarif` checks: a builder library would
 * hold all results in memory, and these go out file by file. The rules stand behind the results, since only those that
 * found something are listed, each with its whole page.
 */
import type { Invocation, Notification, Run, Tool } from 'sarif';
import { version } from '../../manifest';
import type { Session } from '../host';
import type { CheckFormat, CheckPrinter } from '../printFiles';
import { artifactAt } from './artifact';
import { fingerprints } from './fingerprint';
import { resultOf } from './result';
import { ruleOf } from './rule';

/** What the log says of itself and of all its places, before the first result is known. */
const HEAD = {
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
};
const RUN: Omit<Run, 'tool' | 'results'> = {
  columnKind: 'utf16CodeUnits',
  newlineSequences: ['\r\n', '\n', '\r'],
};

const inside = (object: object) => JSON.stringify(object).slice(1, -1);

/** A result without its rule's place in the log, which only the log of all files has. */
interface ResultPiece {
  readonly code: string;
  /** Its other keys, as JSON without the braces. */
  readonly rest: string;
}

export type SarifPiece = readonly ResultPiece[];

export const sarifFormat: CheckFormat<SarifPiece> = {
  write: () => (file, report) => {
    const fingerprintOf = fingerprints(file, report);
    return [...file.diagnostics, ...(file.accepted ?? [])].map((found) => ({
      code: found.code,
      rest: inside(resultOf(found, file, fingerprintOf(found))),
    }));
  },
  printer: sarifPrinter,
};

function sarifPrinter(session: Session): CheckPrinter<SarifPiece> {
  const language = session.language === 'zh' ? 'zh-CN' : 'en-US';
  const rules: string[] = [];
  const notifications: Notification[] = [];
  let before = `{${inside(HEAD)},"runs":[{${inside({ ...RUN, language })},"results":[\n`;

  const indexOf = (code: string): number => {
    const index = rules.indexOf(code);
    return index < 0 ? rules.push(code) - 1 : index;
  };

  return {
    file(results) {
      if (results.length === 0) return '';
      const output = results.map(({ code, rest }) => {
        const rule = { ruleId: code, ruleIndex: indexOf(code) };
        return `{${inside(rule)},${rest}}`;
      });
      const start = before;
      before = ',\n';
      return start + output.join(',\n');
    },
    unread({ path, error }) {
      const locations = [{ physicalLocation: { artifactLocation: artifactAt(path) } }];
      notifications.push({ level: 'error', message: { text: error.message }, locations });
      return '';
    },
    end(_summary, status) {
      const descriptors = rules.map((code) => ruleOf(code, session));
      const tool: Tool = {
        driver: {
          name: 'Gouji',
          version: version(),
          semanticVersion: version(),
          language,
          rules: descriptors,
        },
      };
      const invocation = invocationOf(status, notifications);
      const start = before === ',\n' ? '\n' : before;
      return `${start}],${inside({ tool, invocations: [invocation] })}}]}\n`;
    },
  };
}

/** Findings are no failure of the run; what could not be read is. */
const invocationOf = (status: number, notifications: Notification[]): Invocation => ({
  executionSuccessful: status !== 2,
  exitCode: status,
  toolExecutionNotifications: notifications,
});
