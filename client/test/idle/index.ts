/** Tests inside a VS Code that has a folder without reports. */
import { runInHost } from '../harness/inHost';

export const run = (): Promise<void> => runInHost(__dirname);
