import { commands, type ExtensionContext } from 'vscode';
import { ASK_REASON_COMMAND } from '../../server/src/protocol';
import { acceptFinding } from './commands/acceptFinding';
import { checkReport } from './commands/checkReport';
import { convertTables } from './commands/convertTables';
import { newReport } from './commands/newReport/newReport';
import { openPreview } from './commands/openPreview';
import { recomputeTotals } from './commands/recomputeTotals';
import { targetOf } from './commands/target';
import { treatAsReport } from './commands/treatAsReport';
import { registerTurningOff, turnOffRule } from './commands/turnOffRule/turnOffRule';
import { Encodings } from './encodings';
import { Ended } from './ended';
import { checkFolder } from './folders/checkFolder';
import { ResultList } from './folders/resultList';
import { Offer } from './offer';
import { registerPaste } from './paste';
import { Previews } from './preview/previews';
import type { Runtime } from './runtime';
import { Server } from './server';
import { Status } from './status';

/** All of the extension that does not depend on where it runs. Gives the server that it talks to. */
export function start(context: ExtensionContext, runtime: Runtime): Server {
  const running = new Server(runtime);
  const previews = new Previews(context, running);
  const list = new ResultList();
  const register = (command: string, run: (...args: unknown[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(command, run));

  register('gouji.newReport', () => newReport(running, context.globalState));
  register('gouji.recomputeTotals', (uri) => recomputeTotals(running, targetOf(previews, uri), 'report'));
  register('gouji.recomputeTotalsOfTable', (uri) =>
    recomputeTotals(running, targetOf(previews, uri), 'table'),
  );
  register('gouji.recomputeTotalsOfRow', (uri) => recomputeTotals(running, targetOf(previews, uri), 'row'));
  register('gouji.convertTables', (uri) => convertTables(running, targetOf(previews, uri)));
  register('gouji.checkReport', (uri) => checkReport(running, targetOf(previews, uri)));
  register('gouji.checkFolder', (clicked, selected) => checkFolder(running, list, clicked, selected));
  register('gouji.openPreview', (uri) => openPreview(previews, uri, false));
  register('gouji.openPreviewToSide', (uri) => openPreview(previews, uri, true));
  register('gouji.lockPreview', () => previews.lock(true));
  register('gouji.unlockPreview', () => previews.lock(false));
  register(ASK_REASON_COMMAND, (target) => acceptFinding(running, target));
  register('gouji.turnOffRule', turnOffRule);
  register('gouji.restartServer', () => running.restart());
  register('gouji.treatAsReport', () => treatAsReport(context.workspaceState));
  const parts = [
    running,
    previews,
    list,
    new Encodings(),
    registerPaste(running),
    registerTurningOff(),
    new Status(running),
    new Ended(running),
    new Offer(context.workspaceState),
  ];
  context.subscriptions.push(...parts);
  return running;
}
