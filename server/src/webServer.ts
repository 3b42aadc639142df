/** Entry of the language server in a browser's worker, for VS Code's web extension host. */
import { serveInWorker } from './lsp/worker';

serveInWorker();
