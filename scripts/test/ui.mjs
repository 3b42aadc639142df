/** UI tests: the packed extension, installed in the real workbench, driven in a real browser. */
import path from 'node:path';
import { ensureBrowser } from '../host/browser.mjs';
import { pack } from '../host/pack.mjs';
import { ROOT } from '../host/places.mjs';
import { QUIET, serve } from '../host/serve.mjs';
import { sample, serveWeb } from '../host/web.mjs';
import { mocha, suite } from './suite.mjs';

/** Room for the text, for pictures that show nothing else; the colours follow what the browser prefers. */
const PLAIN = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'window.autoDetectColorScheme': true,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

export function testUi() {
  return suite('User interface', async (results) => {
    const browser = await ensureBrowser();
    const vsix = await pack();
    const server = await serve({ vsix, settings: PLAIN });
    const web = await serveWeb({ extension: ROOT, files: await sample(), settings: { ...QUIET, ...PLAIN } });
    const missing = 'dist/web/server.js';
    const broken = await serveWeb({ extension: ROOT, files: await sample(), settings: QUIET, missing });
    const restricted = await serve({ vsix, settings: PLAIN, isTrusted: false });
    try {
      await mocha(results, path.join(ROOT, 'out/client/test/ui'), {
        GOUJI_WORKBENCH: server.url,
        GOUJI_HOME: server.home,
        GOUJI_RESTRICTED: restricted.url,
        GOUJI_WEB: web.url,
        GOUJI_WEB_BROKEN: broken.url,
        GOUJI_BROWSER: browser,
      });
    } finally {
      await Promise.all([server.stop(), restricted.stop(), web.stop(), broken.stop()]);
    }
  });
}
