/** The traditional characters are OpenCC's, but for those that a simplified text has as well. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { simplifiedUnits } from '../../src/core/simplified';
import { ROOT, readText } from '../support/repository';

describe('the traditional characters', () => {
  const unitOf = (character: string) => character.charCodeAt(0);

  it('are those that OpenCC’s data give (node scripts/traditional.mjs)', async () => {
    const { FILE, generate } = await import(pathToFileURL(path.join(ROOT, 'scripts/traditional.mjs')).href);
    assert.equal(readText(FILE), generate());
  });

  it('have the simplified one that the words of a report need', () => {
    for (const [traditional, simplified] of ['機机', '關关', '據据', '檔档', '後后', '務务', '開开', '應应'])
      assert.equal(simplifiedUnits().get(unitOf(traditional)), unitOf(simplified));
  });

  it('hold none that is right in a simplified text', () => {
    for (const character of '乾著於瞭藉夥徵麽么覆沈堃喆昇甯淼像俱哩仝菸摺')
      assert.ok(!simplifiedUnits().has(unitOf(character)), character);
  });
});
