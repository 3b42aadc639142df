/** Has the client ask again for what it shows in and above the text, once something else than the text has changed it. */
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { guarded } from './guard';
import type { Session } from './session';

export const askAgain = ({ connection, client, log }: Session) => {
  const { semanticTokens, inlayHint } = connection.languages;
  const tokens = guarded(log, 'workspace/semanticTokens/refresh', undefined, () => semanticTokens.refresh());
  const hints = guarded(log, 'workspace/inlayHint/refresh', undefined, () => inlayHint.refresh());
  const lenses = guarded(log, CodeLensRefreshRequest.method, undefined, () =>
    connection.sendRequest(CodeLensRefreshRequest.type),
  );
  return () => {
    if (client.refreshesTokens) tokens();
    if (client.refreshesHints) hints();
    if (client.refreshesLenses) lenses();
  };
};
