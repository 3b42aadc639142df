/** What `gouji-language-server --help` says: mostly that an editor is to start it. */
import type { Translate } from '../rules/finding';

export const helpOnServer = (t: Translate): string =>
  `${t('The language server for annual reports on government information disclosure (政府信息公开工作年度报告).')}
${t('An editor starts it and speaks to it by the Language Server Protocol; how is in docs/editors.md.')}

${t('Usage:')}
  gouji-language-server [--stdio]       ${t('Standard input and output; the default.')}
  gouji-language-server --socket=PORT   ${t('Connects to that port of this machine.')}
  gouji-language-server --pipe=NAME     ${t('Connects to that pipe or socket file.')}
  gouji-language-server --version

${t('To check files without an editor there is the command gouji.')}
`;
