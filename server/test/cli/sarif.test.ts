import assert from 'node:assert/strict';
import type { Log, Region, Result, Run } from 'sarif';
import { RULES } from '../../src/rules/registry';
import { wholeReport } from '../rules/example';
import { pageFiles, readPage } from '../rules/page';
import { unmark } from '../support/marked';
import { inFolder } from './support/folder';
import { gouji } from './support/gouji';
import { FAULTY, FAULTY_ROW, sample, TOTAL } from './support/sample';
import { faultsOf } from './support/sarif';

/** The 10 that should be a 9 is the last in its row. */
const REGION: Region = {
  startLine: TOTAL.line,
  startColumn: TOTAL.start,
  endLine: TOTAL.line,
  endColumn: TOTAL.end,
};

/** The wrong examples on the pages of the rules, each a file. */
const EXAMPLES = Object.fromEntries(
  [...pageFiles()].flatMap(([code, page]) =>
    readPage(page).examples.flatMap((example, at) =>
      example.wrong ? [[`${code}-${at}.txt`, unmark(wholeReport(example)).text]] : [],
    ),
  ),
);

/** The one run of a log that follows the schema. */
function sarif(
  args: readonly string[],
  where: { cwd: string } | { input: string },
): Run & { results: Result[] } {
  const { stdout } = gouji(['check', '--format', 'sarif', ...args], where);
  const log: Log = JSON.parse(stdout);
  assert.deepEqual(faultsOf(log), []);
  assert.equal(log.runs.length, 1);
  const [{ results = [], ...run }] = log.runs;
  return { ...run, results };
}

const ofRule = (results: readonly Result[], code: string) => {
  const found = results.find(({ ruleId }) => ruleId === code);
  assert(found, code);
  return found;
};

const uriOf = ({ locations }: Pick<Result, 'locations'>) =>
  locations?.[0].physicalLocation?.artifactLocation?.uri;

describe('gouji check --format sarif', function () {
  this.timeout(60_000);

  it('holds the exit status of every other format, and says it', () =>
    inFolder({ 'good.txt': sample(), 'bad.txt': FAULTY }, (folder) => {
      for (const [paths, status] of [
        [['good.txt'], 0],
        [['bad.txt'], 1],
        [['bad.txt', 'absent.txt'], 2],
      ] as const) {
        assert.equal(gouji(['check', '--format', 'sarif', ...paths], { cwd: folder }).status, status);
        const [invocation] = sarif(paths, { cwd: folder }).invocations ?? [];
        assert.equal(invocation.exitCode, status);
        assert.equal(invocation.executionSuccessful, status < 2);
      }
    }));

  it('places a finding by UTF-16 columns, in a file relative to the folder that it runs in', () =>
    inFolder({ '年报/甲 1#.txt': FAULTY }, (folder) => {
      const { results, columnKind } = sarif(['.'], { cwd: folder });
      assert.equal(columnKind, 'utf16CodeUnits');
      const found = ofRule(results, 'row-total');
      assert.equal(found.level, 'error');
      assert.deepEqual(found.locations?.[0].physicalLocation?.region, REGION);
      assert.equal(uriOf(found), `${encodeURIComponent('年报')}/${encodeURIComponent('甲 1#.txt')}`);
      assert.deepEqual(found.locations?.[0].logicalLocations?.[0].fullyQualifiedName, 'applications/1/total');
      assert.equal(found.properties?.relation, 'row-total@1');
    }));

  it('names a file elsewhere by its whole address', () =>
    inFolder({ 'a/bad.txt': FAULTY, 'b/good.txt': sample() }, (folder) => {
      const found = ofRule(sarif(['../a/bad.txt'], { cwd: `${folder}/b` }).results, 'row-total');
      assert.match(uriOf(found) ?? '', /^file:\/\/\/.*\/a\/bad\.txt$/);
    }));

  it('offers the fixes', () => {
    const [fix] = ofRule(sarif(['-'], { input: FAULTY }).results, 'row-total').fixes ?? [];
    assert.match(fix.description?.text ?? '', /from 10 to 9/);
    assert.deepEqual(fix.artifactChanges[0].replacements, [
      { deletedRegion: REGION, insertedContent: { text: '9' } },
    ]);
  });

  it('lists the rules that found something, each with its page in the language of the messages', () => {
    for (const [lang, heading] of [
      ['en', '## What it finds'],
      ['zh', '## 查什么'],
    ]) {
      const { tool, results } = sarif(['-', '--lang', lang], { input: FAULTY });
      const rules = tool.driver.rules ?? [];
      assert.deepEqual(
        [...new Set(results.map(({ ruleId }) => ruleId))].sort(),
        rules.map(({ id }) => id).sort(),
      );
      for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex ?? -1].id, ruleId);
      for (const { help, shortDescription } of rules) {
        assert(help?.markdown?.includes(heading));
        assert(shortDescription?.text);
      }
    }
  });

  it('is valid whatever is found: the examples of all rules', () =>
    inFolder(EXAMPLES, (folder) => {
      const found = new Set(sarif(['.'], { cwd: folder }).results.map(({ ruleId }) => ruleId));
      assert.deepEqual(
        RULES.map(({ code }) => code).filter((code) => !found.has(code)),
        [],
      );
    }));

  it('is valid and empty where nothing is found', () => {
    const { results, tool } = sarif(['-'], { input: sample() });
    assert.deepEqual([results, tool.driver.rules], [[], []]);
    assert.notDeepEqual(faultsOf({ version: '2.1.0', runs: [{ results }] }), []);
  });

  it('shows what is accepted as suppressed, with the reason, and says of all others that they are not', () => {
    const reason = '总计含补录的一件';
    const row = FAULTY_ROW;
    const accept = [{ file: 'a.txt', code: 'balance', reason }];
    const files = {
      'a.txt': FAULTY.replace(row, `<!-- 勾稽接受 row-total：${reason} -->\n${row}`),
      'b.txt': FAULTY,
      'gouji.json': JSON.stringify({ accept }),
    };
    return inFolder(files, (folder) => {
      const { results } = sarif(['a.txt', 'b.txt'], { cwd: folder });
      const of = (file: string) => results.filter((result) => uriOf(result) === file);
      const [inText] = ofRule(of('a.txt'), 'row-total').suppressions ?? [];
      assert.deepEqual(inText, { kind: 'inSource', status: 'accepted', justification: reason });
      const [inFile] = ofRule(of('a.txt'), 'balance').suppressions ?? [];
      assert.deepEqual([inFile.kind, inFile.justification], ['external', reason]);
      assert.equal(inFile.location?.physicalLocation?.artifactLocation?.uri, 'gouji.json');
      for (const { suppressions } of of('b.txt')) assert.deepEqual(suppressions, []);
    });
  });

  it('says which files could not be read', () =>
    inFolder({ 'bad.txt': FAULTY, 'binary.txt': new Uint8Array([0, 1, 2, 0, 0, 7]) }, (folder) => {
      const [{ toolExecutionNotifications = [] }] = sarif(['.'], { cwd: folder }).invocations ?? [];
      assert.deepEqual(toolExecutionNotifications.map(uriOf), ['binary.txt']);
      assert.match(toolExecutionNotifications[0].message.text ?? '', /binary/);
    }));

  it('makes no link of a report’s words', () => {
    const text = sample({ 'proactive/fees/amount': '[见附件](1)' });
    const { message } = ofRule(sarif(['-'], { input: text }).results, 'cell-invalid');
    assert.ok(message.text?.includes('[见附件\\](1)'), message.text);
  });
});

describe('the fingerprint of a finding', function () {
  this.timeout(60_000);

  const fingerprints = (text: string) =>
    sarif(['-'], { input: text }).results.map(
      ({ partialFingerprints }) => partialFingerprints?.['goujiFinding/v1'] ?? '',
    );

  it('stays where lines come above it, the number is wrong in another way, or the messages are in Chinese', () => {
    const before = fingerprints(FAULTY);
    const [title, ...rest] = FAULTY.split('\n');
    assert.deepEqual(fingerprints([title, '', ...rest].join('\n')), before);
    assert.deepEqual(fingerprints(sample({ 'applications/1/total': '11' })), before);
    const chinese = sarif(['-', '--lang', 'zh'], { input: FAULTY }).results;
    assert.deepEqual(
      chinese.map(({ partialFingerprints }) => partialFingerprints?.['goujiFinding/v1']),
      before,
    );
  });

  it('differs between all findings of a report, and between the same one in two years', () => {
    for (const [name, text] of Object.entries(EXAMPLES).filter((_, at) => at % 20 === 0)) {
      const all = fingerprints(text);
      assert.equal(new Set(all).size, all.length, name);
    }
    const later = fingerprints(FAULTY.replaceAll('2023', '2024'));
    assert.equal(
      fingerprints(FAULTY).some((each) => later.includes(each)),
      false,
    );
  });
});
