/** The page's side of VS Code: the one line to the host, and the one place that outlives the page. */
import type { Kept, ToHost } from '../messages';

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

export const host = acquireVsCodeApi();
