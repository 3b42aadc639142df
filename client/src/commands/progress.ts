import { ProgressLocation, window } from 'vscode';

/** Tells in the status bar what is being done, once that takes longer than a moment: with a text of megabytes. */
export const inProgress = <T>(title: string, work: () => Promise<T>): Thenable<T> =>
  window.withProgress({ location: ProgressLocation.Window, title }, work);
