/** Debian's packages: installed where we may (root on Debian or a child of it), else named for the person to install. */
import { existsSync } from 'node:fs';
import { runQuietly, which, withProgress } from './run.mjs';

/** Refreshes the lists first: on a fresh machine they are empty. */
export async function aptInstall(packages, why) {
  let doing = '';
  const apt = (...args) =>
    runQuietly(
      'apt-get',
      ['-q', ...args],
      { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
      (text) => {
        doing = text.trim().split('\n').at(-1).slice(0, 60);
      },
    );
  const install = async () => {
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', ...packages);
  };
  await withProgress(`Installing ${packages.join(', ')} by apt-get (${why})`, install, () => doing);
}

/** Whether `aptInstall` may be called. */
export function mayInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && which('apt-get') !== undefined;
}
