/** Rule pages, unit, property and protocol tests: plain Node, no editor. */
import path from 'node:path';
import { ROOT } from '../host/places.mjs';
import { mocha, suite } from './suite.mjs';

export function testUnits() {
  return suite('Engine, server and command line', (results) =>
    mocha(results, path.join(ROOT, 'out/server/test')));
}
