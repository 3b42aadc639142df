/** Follows docs/tour.md and its Chinese twin, step by step, as their reader does; the pages' pictures are taken here. */
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { LANGUAGES, ROOT } from '../../harness/texts';
import { until } from '../../harness/wait';
import { Workbench } from '../workbench';
import { pageOf, sessionsOf, stepsOf } from './page';
import { STEPS } from './steps';

const SAMPLE = 'test-fixtures/sample/政府信息公开工作年度报告.txt';

for (const language of LANGUAGES)
  describe(`The tour (${language})`, () => {
    const page = pageOf(language);
    const steps = stepsOf(page);
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, readFileSync(path.join(ROOT, SAMPLE), 'utf8'));
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.picture('tour-failed');
    });
    after(() => workbench?.close());

    it('has the steps that are known here, in this order', () => {
      assert.deepEqual(
        steps.map(({ name }) => name),
        Object.keys(STEPS),
      );
    });

    for (const step of steps)
      it(step.title, async () => {
        await STEPS[step.name](workbench, step);
        for (const words of step.seen)
          await until(`“${words}” is to be seen`, async () => (await workbench.seen()).includes(words));
        await workbench.picture(`tour-${step.name}`);
      });

    for (const { command, output } of sessionsOf(page))
      it(`$ ${command}`, () => {
        const [name, ...args] = command.split(' ');
        assert.equal(name, 'gouji');
        const { stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'dist/gouji.js'), ...args], {
          cwd: path.join(ROOT, path.dirname(SAMPLE)),
          encoding: 'utf8',
        });
        assert.equal(stdout + stderr, output);
      });
  });
