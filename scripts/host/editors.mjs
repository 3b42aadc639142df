/** The editors that the packed server is tried in, besides VS Code: from Debian, where we may install anything. */
import { aptInstall, mayInstall } from './debian.mjs';
import { runQuietly, which } from './run.mjs';

/** What there has to be, by name: how to see that it is there, and Debian's packages of it. */
const NEEDS = {
  nvim: { isThere: async () => which('nvim') !== undefined, packages: ['neovim'] },
  eglot: { isThere: () => hasLibrary('eglot'), packages: ['emacs-nox', 'elpa-eglot'] },
  'lsp-mode': { isThere: () => hasLibrary('lsp-mode'), packages: ['emacs-nox', 'elpa-lsp-mode'] },
};

/**
 * Installs what is missing where that is allowed.
 * @returns {Promise<Record<string, string>>} of what is missing all the same, why and what to type.
 */
export async function ensureEditors() {
  const missing = await missingNeeds();
  const packages = [...new Set(missing.flatMap((name) => NEEDS[name].packages))];
  if (packages.length > 0 && mayInstall())
    await aptInstall(packages, 'for the tests in other editors, about 190 MB');
  const line = (name) => `sudo apt-get install ${NEEDS[name].packages.join(' ')}`;
  const why = (name) =>
    `${name} is not installed, and only root on Debian may do that unasked. Type: ${line(name)}`;
  return Object.fromEntries((await missingNeeds()).map((name) => [name, why(name)]));
}

async function missingNeeds() {
  const names = [];
  for (const [name, { isThere }] of Object.entries(NEEDS)) if (!(await isThere())) names.push(name);
  return names;
}

async function hasLibrary(name) {
  if (!which('emacs')) return false;
  const args = [
    '--batch',
    '--no-init-file',
    '--funcall',
    'package-initialize',
    '--eval',
    `(require '${name})`,
  ];
  return runQuietly('emacs', args).then(
    () => true,
    () => false,
  );
}
