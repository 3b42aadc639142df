/** The server as a process of its own: over standard input and output, a pipe, a socket, or VS Code's channel to a fork. */
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { systemLanguage } from '../l10n';
import { DISK, pathOf } from '../project/disk';
import { Projects } from '../project/projects';
import { ReportFiles } from '../project/reportFiles';
import { OPTIONS, serve } from './connection';
import { type Log, logTo } from './guard';
import type { Host } from './host';
import { standardOutput } from './standardOutput';

/** What is not standard input and output. */
const TRANSPORT = /^--(node-ipc|socket|pipe)\b/;

const NODE: Host = {
  language: systemLanguage(process.env),
  disk: {
    scheme: 'file',
    projects(onRead) {
      const projects = new Projects(onRead);
      return {
        of: (uri) => {
          const file = pathOf(uri);
          return file === null ? null : projects.of(file);
        },
        forget: () => projects.forget(),
      };
    },
    reports: new ReportFiles(),
    files: DISK,
  },
  rulePages: pathToFileURL(path.join(__dirname, 'rules')).href,
  turn: () => new Promise((resolve) => setImmediate(resolve)),
};

/** Serves over what the arguments name; standard input and output where they name nothing. */
export function serveOnNode(): void {
  const isNamed = process.argv.some((argument) => TRANSPORT.test(argument));
  const connection = isNamed
    ? createConnection(ProposedFeatures.all, OPTIONS)
    : createConnection(ProposedFeatures.all, process.stdin, standardOutput(), OPTIONS);
  surviveFaults(logTo(connection));
  serve(connection, NODE);
}

/**
 * A client gives up for good on a server that ends five times in three minutes, so nothing that went wrong ends it.
 * What does: `exit`, a closed input, a parent that is gone.
 */
function surviveFaults(log: Log): void {
  process.on('uncaughtException', (error) => log('uncaughtException', error));
  process.on('unhandledRejection', (reason) => log('unhandledRejection', reason));
  process.on('disconnect', () => process.exit(1));
}
