/** What a completion item is about, and on which article or form it rests. */
import { containedIn, countedInRow } from '../../core/form/explained';
import { fullLabel, type MessageKey, msg } from '../../core/form/form';
import { formOf, noticeOf } from '../../core/form/forms';
import { officialHeading, SECTIONS, sectionSpec } from '../../core/form/sections';
import type { Translate } from '../../rules/finding';
import { type Block, heading, paragraph } from '../markup';
import type { Explained } from './suggestion';

export function explain(item: Explained, t: Translate): Block[] {
  const form = formOf(item.form);
  const rests = (article: string) => paragraph(t('Rests on {0}.', `${article}；${noticeOf(item.form)}`));
  switch (item.kind) {
    case 'heading': {
      const spec = SECTIONS.find(({ id }) => id === item.id);
      if (!spec) return [];
      return [heading(officialHeading(spec)), paragraph(t(containedIn(spec.id))), rests(REGULATIONS)];
    }
    case 'table': {
      const table = form.tables.find(({ id }) => id === item.id);
      if (!table) return [];
      const spec = sectionSpec(table.section);
      const size = form.places.filter((place) => place.table === table).length;
      return [
        heading(officialHeading(spec)),
        paragraph(t(containedIn(spec.id))),
        paragraph(
          t(
            '{0} cells to fill in, in the layout of this text. A cell with nothing to count is filled with 0.',
            size,
          ),
        ),
        rests(REGULATIONS),
      ];
    }
    case 'row': {
      const place = form.places.find(({ table, row }) => `${table.id}/${row.id}` === item.id);
      if (!place) return [];
      const { row, block } = place;
      return [
        heading([...row.groups, fullLabel(row)].join(' › ')),
        paragraph(t('To be counted here: {0}.', t(countedInRow(row)))),
        paragraph(block.columns.map(({ label }) => label).join('、')),
        rests(block.caption ? `《政府信息公开条例》${block.caption}` : REGULATIONS),
      ];
    }
    case 'sentence':
      return [paragraph(item.words ?? ''), paragraph(t(NUMBERS)), rests(REGULATIONS)];
  }
}

const REGULATIONS = '《政府信息公开条例》第五十条';

const NUMBERS: MessageKey = msg(
  'The numbers are those of this report’s tables. ____ stands for one that the tables do not have yet.',
);
