import { tableViews } from '../../features/tableView';
import { TABLES_REQUEST, type TablesParams, type TablesResult } from '../../protocol';
import { guarded } from '../guard';
import type { Session } from '../session';

const NOTHING: TablesResult = { version: 0, recognised: false, title: '', tables: [] };

export const handleTables = ({ connection, documents, t, log }: Session) =>
  connection.onRequest(
    TABLES_REQUEST,
    guarded(log, TABLES_REQUEST, NOTHING, ({ uri, position }: TablesParams): TablesResult => {
      const open = documents.get(uri);
      if (!open) return NOTHING;
      const { document, analyses } = open;
      const offset = position ? document.offsetAt(position) : 0;
      return { version: document.version, ...tableViews(analyses, offset, { t, onFault: log }) };
    }),
  );
