import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultInJson } from '../../src/cli/jsonFault';
import { unmark } from '../features/marks';

const placeIn = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** What no JSON has there. */
const FAULTS = [
  '⟦⟧',
  '⟦h⟧ello',
  '{"rules": ⟦⟧',
  '{"rules": {}⟦，⟧\n"accept": []}',
  '{\n  "rules": {"balance": "off"},\n⟦}⟧',
  '{"rules": {"balance": ⟦“⟧off”}}',
  "{⟦'⟧rules': {}}",
  '{"accept": [1, 2⟦}⟧',
  '{"accept": [1,⟦]⟧}',
  '{"rules"⟦,⟧ {}}',
  '{"rules": {}} ⟦x⟧',
  '[1 ⟦2⟧]',
  '{"a": ⟦"⟧one\nmore"}',
];

describe('the place where a text stops being JSON', () => {
  for (const marked of FAULTS)
    it(`is found in ${JSON.stringify(marked)}`, () => {
      const { text, marks } = unmark(marked);
      assert.deepEqual(faultInJson(text), placeIn(text, marks[0].start));
    });

  it('is nowhere in any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        assert.equal(faultInJson(JSON.stringify(value, null, indent)), null);
      }),
    );
  });

  it('is somewhere exactly where the runtime finds a fault', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', ',', '"', '}', '[', '1', '\\'),
        (value, seed, cut, put) => {
          const whole = JSON.stringify(value, null, 1);
          const at = seed % (whole.length + 1);
          const text = whole.slice(0, at) + put + whole.slice(at + cut);
          assert.equal(faultInJson(text) === null, isJson(text), text);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
