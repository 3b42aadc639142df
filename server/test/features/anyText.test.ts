import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Range } from '../../src/core/model';
import { applyEdits } from '../../src/core/text';
import { codeActions } from '../../src/features/codeActions';
import { codeLenses } from '../../src/features/codeLens';
import { definition, references } from '../../src/features/definition';
import { diagnoseAll } from '../../src/features/diagnostics';
import { folding } from '../../src/features/folding';
import { highlight } from '../../src/features/highlight';
import { hover } from '../../src/features/hover';
import { inlayHints } from '../../src/features/inlayHints';
import { links } from '../../src/features/links';
import { selectionRanges } from '../../src/features/selection';
import { semanticTokens } from '../../src/features/semanticTokens';
import { symbols } from '../../src/features/symbols';
import { tableViews } from '../../src/features/tableView';
import { reportsIn } from '../../src/features/workspaceSymbols';
import { english } from '../support/english';
import { analysed, noFault } from './analysed';
import { assertNested } from './nested';
import { reportText } from './report';

/** A report with some stretches replaced by anything, so that it is one in part. */
const DAMAGED = fc
  .array(
    fc.tuple(fc.nat(), fc.nat(60), fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\t', '7'))),
    {
      maxLength: 8,
    },
  )
  .map((damages) =>
    damages.reduce((text, [at, length, newText]) => {
      const start = at % (text.length + 1);
      return applyEdits(text, [{ start, end: Math.min(start + length, text.length), newText }]);
    }, reportText()),
  );

describe('every feature, on a report in any state', () => {
  it('answers without a fault, with ranges that lie in the text', () => {
    fc.assert(
      fc.property(DAMAGED, fc.nat(), (text, at) => {
        const { analyses } = analysed(text.replace(/[⟦⟧]/g, ''));
        const whole = { start: 0, end: analyses[0].report.text.length };
        const lies = ({ start, end }: Range) => assert.ok(0 <= start && start <= end && end <= whole.end);
        const offset = at % (whole.end + 1);
        const place = { start: offset, end: offset };

        assertNested(symbols(analyses, english), whole);
        folding(analyses).forEach(lies);
        for (const { range } of highlight(analyses, offset)) lies(range);
        definition(analyses, offset)?.targets.forEach(lies);
        references(analyses, offset, true).forEach(lies);
        selectionRanges(analyses, offset).forEach((range, index, all) => {
          lies(range);
          const inner = all[index - 1] ?? { start: offset, end: offset };
          assert.ok(range.start <= inner.start && inner.end <= range.end, 'each lies in the next');
        });
        semanticTokens(analyses).forEach(({ range }, index, all) => {
          lies(range);
          assert.ok(index === 0 || all[index - 1].range.end <= range.start, 'no token over another');
        });
        for (const hint of inlayHints(analyses, whole, { columns: true, totals: true }, english))
          lies({ start: hint.offset, end: hint.offset });
        for (const { range } of links(analyses, english)) lies(range);
        for (const { range } of reportsIn(analyses)) lies(range);
        for (const { range } of codeLenses(analyses, english)) lies(range);
        const shown = hover(analyses, offset, english);
        if (shown) lies(shown.range);
        const options = { t: english, limit: 100, related: true, onFault: noFault, only: undefined };
        for (const { range, related } of diagnoseAll(analyses, options))
          for (const place of [range, ...related.map((other) => other.range)]) lies(place);
        for (const { edits } of codeActions(analyses, place, options)) edits.forEach(lies);
        const { tables } = tableViews(analyses, offset, options);
        assert.equal(tables.length, analyses[0].report.form ? 3 : 0);
      }),
      { numRuns: 300 },
    );
  });
});
