/** What the benchmark runs inside its own process: the engine as it is shipped, and the texts. */
import { read } from '../server/src/core/read';
import { speak } from '../server/src/l10n';
import { check, say } from '../server/src/rules/check';

export { reportText, reportTexts } from './corpus';

const t = speak('zh');

/** What an editor or the command line does with a text: reads it, checks it, says what was found. */
export function diagnose(text: string): object {
  const report = read(text);
  return { report, messages: check(report).map((finding) => say(finding, report, t)) };
}
