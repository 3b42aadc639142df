/** Entry of the language server on Node: `server.js --stdio`, or `--node-ipc` where VS Code forks it. */
import { serveOnNode } from './lsp/node';

serveOnNode();
