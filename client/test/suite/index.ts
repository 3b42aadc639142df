/** Tests inside VS Code, over a copy of the sample’s folder. */
import { runInHost } from '../harness/inHost';

export const run = (): Promise<void> => runInHost(__dirname);
