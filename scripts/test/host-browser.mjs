/** Runs a compiled suite in the extension host of the browser's workbench, which a headless browser opens. */
import { ROOT } from '../host/places.mjs';
import { serve } from '../host/serve.mjs';
import { inPage } from './page.mjs';

/** @param {import('./host.mjs').Job} job */
export async function testInBrowser(job) {
  const server = await serve({ flags: ['--vscode-option', 'enable-smoke-test-driver'] });
  try {
    await inPage({ url: address(server.port, job), language: job.language });
  } finally {
    await server.stop();
  }
}

function address(port, job) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(ROOT)],
    ['extensionTestsPath', remote(job.suite)],
    ['extensionEnvironment', JSON.stringify(job.env)],
  ];
  const query = new URLSearchParams({ folder: job.workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
