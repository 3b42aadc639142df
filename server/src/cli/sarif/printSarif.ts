/**
 * Prints a run as SARIF 2.1.0, for code scanning and viewers. Plain data that `@types/sarif` checks: a builder library would
 * hold all results in memory, and these go out file by file. The rules stand behind the results, since only those that
 * found something are listed, each with its whole page.
 */
import type { Invocation, Notification, Run } from 'sarif';
import { version } from '../../manifest';
import { print, type Session } from '../host';
import type { CheckPrinter } from '../printFiles';
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

export function sarifPrinter(session: Session): CheckPrinter {
  const language = session.language === 'zh' ? 'zh-CN' : 'en-US';
  const rules: string[] = [];
  const notifications: Notification[] = [];
  let before = `{${inside(HEAD)},"runs":[{${inside({ ...RUN, language })},"results":[\n`;

  const indexOf = (code: string): number => {
    const index = rules.indexOf(code);
    return index < 0 ? rules.push(code) - 1 : index;
  };

  return {
    async file(file, report) {
      const fingerprintOf = fingerprints(file, report);
      const results = [...file.diagnostics, ...(file.accepted ?? [])].map((found) =>
        resultOf(found, file, indexOf(found.code), fingerprintOf(found)),
      );
      if (results.length === 0) return;
      await print(session, before + results.map((result) => JSON.stringify(result)).join(',\n'));
      before = ',\n';
    },
    async unread({ path, error }) {
      const locations = [{ physicalLocation: { artifactLocation: artifactAt(path) } }];
      notifications.push({ level: 'error', message: { text: error.message }, locations });
    },
    async end(_summary, status) {
      const descriptors = rules.map((code) => ruleOf(code, session));
      const tool = {
        driver: {
          name: 'Gouji',
          version: version(),
          semanticVersion: version(),
          language,
          rules: descriptors,
        },
      };
      // Findings are no failure of the run; what could not be read is.
      const invocation: Invocation = {
        executionSuccessful: status !== 2,
        exitCode: status,
        toolExecutionNotifications: notifications,
      };
      const start = before === ',\n' ? '\n' : before;
      await print(session, `${start}],${inside({ tool, invocations: [invocation] })}}]}\n`);
    },
  };
}
