/** The server's life on any host: from the connection over `initialize` to `shutdown`. */
import {
  type Connection,
  type ConnectionOptions,
  type Disposable,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  Message,
  ResponseError,
  type ResponseMessage,
} from 'vscode-languageserver';
import { languageOf, speak } from '../l10n';
import type { Project } from '../project/project';
import { PROJECT_REQUEST, type ProjectParams, type ProjectResult } from '../protocol';
import { CAPABILITIES } from './capabilities';
import { type ClientFeatures, clientFeatures } from './client';
import { clientFiles } from './clientFiles';
import { ClientProjects } from './clientProjects';
import { Documents } from './documents';
import { guarded, type Log, logTo } from './guard';
import { register } from './handlers';
import type { Host } from './host';
import { OnDemand } from './onDemand';
import { Policies } from './policies';
import { rulePagesFrom } from './rulePages';
import type { Session } from './session';
import { DEFAULT_SETTINGS } from './settings';

/** A request that is cancelled while it waits for its turn is answered so at once, and never worked on. */
const cancelUndispatched = (message: Message): ResponseMessage | undefined =>
  Message.isRequest(message)
    ? {
        jsonrpc: '2.0',
        id: message.id,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled.' },
      }
    : undefined;

/** A process or a worker has one connection. */
const others = new OnDemand();

/** What the connection is to be made with. */
export const OPTIONS: ConnectionOptions = {
  connectionStrategy: { cancelUndispatched },
  messageStrategy: others,
};

export function serve(connection: Connection, host: Host): void {
  const log = logTo(connection);
  let state: 'new' | 'running' | 'shut down' = 'new';
  let registrations: Disposable[] = [];

  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (state !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server was initialized before.');
    const { registrations: first, load } = register(sessionOf(connection, host, params, log));
    registrations = first;
    state = 'running';
    others.load = () =>
      load().catch((error: unknown) => {
        log('loading', error);
        throw error;
      });
    return { serverInfo: { name: 'gouji' }, capabilities: CAPABILITIES };
  });

  connection.onShutdown(() => {
    state = 'shut down';
    others.load = undefined;
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

/** What the handlers work with, for a client that sent these parameters. */
function sessionOf(connection: Connection, host: Host, params: InitializeParams, log: Log): Session {
  const t = speak(params.locale ? languageOf(params.locale) : host.language);
  const client = clientFeatures(params);
  const policies = policiesFor(connection, host, client, log, ({ file, problems }) => {
    for (const { message, args } of problems) connection.console.warn(`${file}: ${t(message, ...args)}`);
  });
  return {
    connection,
    client,
    documents: new Documents(log, policies, host.turn),
    policies,
    t,
    log,
    rulePages: rulePagesFrom(params.initializationOptions, host.rulePages),
    filesAt: fileStores(connection, host, client),
    turn: host.turn,
    reportFiles: host.disk?.reports ?? null,
    settings: DEFAULT_SETTINGS,
    configured: Promise.resolve(),
  };
}

/** The host reads its own disk; whatever is elsewhere, the client reads, where it can. */
function policiesFor(
  connection: Connection,
  { disk }: Host,
  { readsProjects }: ClientFeatures,
  log: Log,
  onRead: (project: Project) => void,
): Policies {
  const sources = new Map(disk ? [[disk.scheme, disk.projects(onRead)]] : []);
  const ask = guarded(log, PROJECT_REQUEST, null, (uri: string) =>
    connection.sendRequest<ProjectResult | null>(PROJECT_REQUEST, { uri } satisfies ProjectParams),
  );
  return new Policies(sources, readsProjects ? new ClientProjects(ask, onRead) : null);
}

function fileStores(
  connection: Connection,
  { disk }: Host,
  { readsFiles }: ClientFeatures,
): Session['filesAt'] {
  const others = readsFiles ? clientFiles(connection) : null;
  return (folder) => (disk && folder.startsWith(`${disk.scheme}:`) ? disk.files : others);
}
