/**
 * Whole reports in both formats and all layouts, with a text written from their own numbers: without a fault nothing is
 * found from warning on up, and with one fault of a kind that one and nothing else.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form } from '../../src/core/form/form';
import { FORMS } from '../../src/core/form/forms';
import { LAYOUTS, type LayoutId } from '../../src/core/layouts/layout';
import { read } from '../../src/core/read';
import { check, onePerCause } from '../../src/rules/check';
import { RULE_CODES, ruleOf } from '../../src/rules/registry';
import { consistentValues, drawFrom, writeReport } from '../support/generate';
import { narrativeOf, WORDINGS } from '../support/narratives';
import { type Draft, FAULTS } from './corpus/faults';
import { isAtLeast } from './findings';

function draftOf(form: Form, layout: LayoutId, seed: number): Draft {
  return { form, layout, values: consistentValues(form, drawFrom(seed)), paragraphs: [OPENING] };
}

/** With a sentence that states the tables' numbers. */
function draftWithNumbers(form: Form, layout: LayoutId, seed: number): Draft {
  const draft = draftOf(form, layout, seed);
  const own = WORDINGS.filter((wording) => !wording.form || wording.form === form.id);
  draft.paragraphs.push(narrativeOf(own[seed % own.length], form, draft.values).text);
  return draft;
}

const OPENING = '本年度梳理公开目录，回应群众关心的事项。行政复议、行政诉讼的情况见第四部分。';

const findings = (text: string) => onePerCause(check(read(text), (_, error) => assert.fail(String(error))));

/** The codes from warning on up. */
const found = (text: string) =>
  findings(text)
    .filter(({ severity }) => isAtLeast(severity, 'warning'))
    .map(({ code }) => code);

/** Every code but those that the same text has without the fault. */
function foundAnew(faulty: string, sound: string): string[] {
  const before = new Set(findings(sound).map(({ code }) => code));
  return [...new Set(findings(faulty).map(({ code }) => code))].filter((code) => !before.has(code)).sort();
}

const anySeed = fc.integer({ min: 1, max: 1 << 30 });

describe('a report without a fault', () => {
  for (const layout of LAYOUTS)
    it(`yields nothing (${layout})`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...FORMS), anySeed, (form, seed) => {
          assert.deepEqual(found(writeReport(draftWithNumbers(form, layout, seed))), []);
        }),
        { numRuns: 40 },
      );
    });
});

it('every rule has a kind of fault', () => {
  const tried = Object.values(FAULTS).flatMap((fault) => [fault.code, ...(fault.with ?? [])]);
  assert.deepEqual(
    RULE_CODES.filter((code) => !tried.includes(code)),
    [],
  );
});

describe('a report with one fault yields it and nothing else:', () => {
  for (const [name, fault] of Object.entries(FAULTS))
    it(`${name} (${fault.code})`, () => {
      const forms = FORMS.filter(({ id }) => !fault.form || fault.form === id);
      fc.assert(
        fc.property(
          fc.constantFrom(...forms),
          fc.constantFrom(...(fault.layouts ?? LAYOUTS)),
          anySeed,
          (form, layout, seed) => {
            const draft = (fault.text ? draftWithNumbers : draftOf)(form, layout, seed);
            const sound = writeReport(draft);
            fault.draft?.(draft);
            const text = writeReport(draft);
            const faulty = fault.text?.(text) ?? text;
            // A fault that needs certain numbers to stand in.
            fc.pre(faulty !== sound);
            const where = `${form.id} ${layout} ${seed}`;
            const isHint = ruleOf(fault.code)?.severity === 'hint';
            if (!isHint) assert.deepEqual([...new Set(found(faulty))], [fault.code], where);
            if (isHint || fault.with)
              assert.deepEqual(foundAnew(faulty, sound), [fault.code, ...(fault.with ?? [])].sort(), where);
          },
        ),
        { numRuns: 30 },
      );
    });
});
