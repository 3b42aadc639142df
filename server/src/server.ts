/**
 * Entry of the language server on Node, which is also the command `gouji-language-server`: over standard input and output where
 * nothing else is asked for, over `--node-ipc` where VS Code forks it.
 */
import { speak, systemLanguage } from './l10n';
import { helpOnServer } from './lsp/help';
import { serveOnNode } from './lsp/node';
import { version } from './manifest';

const asked = (...names: string[]) => process.argv.slice(2).some((argument) => names.includes(argument));

if (asked('--version', '-v')) process.stdout.write(`${version()}\n`);
else if (asked('--help', '-h')) process.stdout.write(helpOnServer(speak(systemLanguage(process.env))));
else serveOnNode();
