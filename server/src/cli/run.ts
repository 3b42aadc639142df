/** Runs what was asked for, in the language asked for. */
import { speak, systemLanguage } from '../l10n';
import { version } from '../manifest';
import { RULE_CODES } from '../rules/check';
import { check } from './check';
import { explain } from './explain';
import { extract } from './extract';
import { fix } from './fix';
import { format } from './format';
import { help } from './help';
import { type ExitStatus, type Host, print, type Session, tell } from './host';
import { newReport } from './new';
import { commandIn, languageOption, UsageError } from './options';
import { namedBy } from './patterns';
import { readRequest } from './readRequest';
import type { Request } from './request';
import { listRules } from './rules';

export { helpJudge } from './threads/judgeFiles';

export async function run(args: readonly string[], host: Host): Promise<ExitStatus> {
  const language = languageOption(args) ?? systemLanguage(host.env);
  const t = speak(language);
  const session: Session = { ...host, language, t };
  try {
    const request = readRequest(args, new Set(RULE_CODES));
    const asked = 'paths' in request ? { ...request, paths: await namedBy(request.paths) } : request;
    return await serve(asked, session);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const command = commandIn(args);
    const what = t(error.message, ...error.args);
    tell(session, `gouji: ${what}\n${t('See {0}.', command ? `gouji ${command} --help` : 'gouji --help')}`);
    return 2;
  }
}

async function serve(request: Request, session: Session): Promise<ExitStatus> {
  switch (request.command) {
    case 'extract':
      return extract(request.format, request.paths, session);
    case 'check':
      return check(request, session);
    case 'fix':
      return fix(request, session);
    case 'format':
      return format(request, session);
    case 'rules':
      return listRules(request.format, session);
    case 'explain':
      return explain(request.code, session);
    case 'new':
      return newReport(request, session);
    case 'help':
      await print(session, help(session.t, request.of));
      return 0;
    case 'version':
      await print(session, `${version()}\n`);
      return 0;
  }
}
