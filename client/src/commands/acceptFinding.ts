import { l10n, window } from 'vscode';
import { ACCEPT_COMMAND, type AcceptArgs, type AcceptTarget } from '../../../server/src/protocol';
import { openReport, parseUri } from '../language';
import { isKept } from '../readOnly';
import type { Server } from '../server';
import { execute } from './execute';

/** Asks why a finding is right as it is, and has the server put the comment in front of it. */
export async function acceptFinding(server: Server, target: unknown): Promise<void> {
  if (!isTarget(target)) return;
  const uri = parseUri(target.uri);
  const report = uri && openReport(uri);
  if (!report || (await isKept(report)) || !(await server.ready())) return;
  const reason = await window.showInputBox({
    title: l10n.t('Accept the finding {0}', target.code),
    prompt: l10n.t(
      'Why is it right as it is? The reason is written into the text as a comment above the place; of a Markdown table, above it and for all of it.',
    ),
    validateInput: (value) => (value.trim() === '' ? l10n.t('An acceptance needs a reason.') : undefined),
  });
  if (reason === undefined) return;
  const { code, position } = target;
  const args: AcceptArgs = { uri: target.uri, code, position, reason };
  const accepted = await execute(server, ACCEPT_COMMAND, args);
  if (accepted === false)
    void window.showInformationMessage(l10n.t('Nothing was accepted: the finding is no longer there.'));
}

function isTarget(value: unknown): value is AcceptTarget {
  const { uri, code, position } = (value ?? {}) as Partial<AcceptTarget>;
  return typeof uri === 'string' && typeof code === 'string' && typeof position === 'object';
}
