import { tableViews } from '../../features/tableView';
import { TABLES_REQUEST, type TablesParams, type TablesResult } from '../../protocol';
import { having, isText, optional } from '../../shape';
import { onChecked } from '../onChecked';
import { isPosition } from '../params';
import type { Session } from '../session';

const NOTHING: TablesResult = { version: 0, recognised: false, title: '', tables: [] };

const isParams = having<TablesParams>({ uri: isText, position: optional(isPosition) });

export const handleTables = (session: Session) =>
  onChecked(session, TABLES_REQUEST, isParams, NOTHING, ({ uri, position }): TablesResult => {
    const { documents, t, log } = session;
    const open = documents.get(uri);
    if (!open) return NOTHING;
    const { document, analyses } = open;
    const offset = position ? document.offsetAt(position) : 0;
    return { version: document.version, ...tableViews(analyses, offset, { t, onFault: log }) };
  });
