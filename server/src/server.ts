/** Entry of the language server: `server.js --stdio`, or `--node-ipc` where VS Code forks it. */
import { startServer } from './lsp/connection';

startServer();
