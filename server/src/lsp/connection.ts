/** The server's life: from the connection over `initialize` to `shutdown`. */
import {
  createConnection,
  type Disposable,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  Message,
  ProposedFeatures,
  ResponseError,
  type ResponseMessage,
} from 'vscode-languageserver/node';
import { languageOf, speak } from '../l10n';
import { ReportFiles } from '../project/reportFiles';
import { CAPABILITIES } from './capabilities';
import { clientFeatures } from './client';
import { Documents } from './documents';
import { logTo, surviveFaults } from './guard';
import { register } from './handlers';
import { Policies } from './policies';
import { rulePagesFrom } from './rulePages';
import type { Session } from './session';
import { DEFAULT_SETTINGS } from './settings';

const TRANSPORT = /^--(stdio|node-ipc|socket|pipe)\b/;

/** A request that is cancelled while it waits for its turn is answered so at once, and never worked on. */
const cancelUndispatched = (message: Message): ResponseMessage | undefined =>
  Message.isRequest(message)
    ? {
        jsonrpc: '2.0',
        id: message.id,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled.' },
      }
    : undefined;

/** Serves over what the arguments name; standard input and output where they name nothing. */
export function startServer(): void {
  if (!process.argv.some((argument) => TRANSPORT.test(argument))) process.argv.push('--stdio');
  const connection = createConnection(ProposedFeatures.all, { connectionStrategy: { cancelUndispatched } });
  const log = logTo(connection);
  surviveFaults(log);

  let state: 'new' | 'running' | 'shut down' = 'new';
  let registrations: Disposable[] = [];

  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (state !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server was initialized before.');
    state = 'running';
    const t = speak(languageOf(params.locale));
    const policies = new Policies(({ file, problems }) => {
      for (const { message, args } of problems) connection.console.warn(`${file}: ${t(message, ...args)}`);
    });
    const session: Session = {
      connection,
      client: clientFeatures(params),
      documents: new Documents(log, policies),
      policies,
      t,
      log,
      rulePages: rulePagesFrom(params.initializationOptions),
      reportFiles: new ReportFiles(),
      settings: DEFAULT_SETTINGS,
    };
    registrations = register(session);
    return { serverInfo: { name: 'gouji' }, capabilities: CAPABILITIES };
  });

  connection.onShutdown(() => {
    state = 'shut down';
    for (const registration of registrations) registration.dispose();
  });

  connection.onRequest((method) => {
    if (state === 'running')
      return new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    return state === 'new'
      ? new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.')
      : new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
  });

  connection.listen();
}
