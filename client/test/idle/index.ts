/** Tests inside a VS Code in which no report is open yet. */
import { runInHost } from '../harness/inHost';

export const run = (): Promise<void> => runInHost(__dirname);
