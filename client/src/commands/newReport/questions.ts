/** What is asked before a report is drafted: whose it is, on which year, how its tables are to be written. */
import { l10n, type Memento } from 'vscode';
import { FIRST_YEAR } from '../../../../server/src/protocol';
import { layoutWords } from '../../layouts';
import { ask, askChoice, askWords, type Choice, named, type Step } from './steps';

export interface Answers {
  readonly body: string;
  readonly year: number;
  readonly layout: string;
}

/** An office writes its own report every year: what was answered last is there the next time. */
const REMEMBERED = 'newReport';

const LONGEST_BODY = 60;

export async function askForReport(memory: Memento, thisYear: number): Promise<Answers | undefined> {
  const before = memory.get<Partial<Answers>>(REMEMBERED, {});
  const answers = await ask<Answers>(l10n.t('New disclosure report'), [
    askBody(before.body ?? ''),
    askYear(thisYear),
    askLayout(before.layout),
  ]);
  if (answers) await memory.update(REMEMBERED, { body: answers.body, layout: answers.layout });
  return answers;
}

const askBody =
  (before: string): Step<Answers> =>
  async ({ body = before }, place) =>
    named(
      await askWords(place, {
        value: body,
        prompt: l10n.t('Which body reports? Its full name, as the title is to have it. May be left empty.'),
        placeholder: l10n.t('for example 青禾县财政局'),
        complain: (value) =>
          value.trim().length > LONGEST_BODY ? l10n.t('This is too long for the name of a body.') : undefined,
      }),
      (answer) => ({ body: answer }),
    );

/** Reports are drawn up in January and are on the year before. */
const askYear =
  (thisYear: number): Step<Answers> =>
  async ({ year = thisYear - 1 }, place) => {
    const years = [thisYear - 1, thisYear];
    for (let earlier = thisYear - 2; earlier >= FIRST_YEAR; earlier--) years.push(earlier);
    const items = years.map((value): Choice<number> => {
      const description =
        value === thisYear - 1 ? l10n.t('last year') : value === thisYear ? l10n.t('this year') : '';
      return { label: String(value), description, value };
    });
    return named(
      await askChoice(place, items, year, l10n.t('Which year is the report on? It decides on the format.')),
      (answer) => ({ year: answer }),
    );
  };

const askLayout =
  (before: string | undefined): Step<Answers> =>
  async ({ layout = before }, place) =>
    named(
      await askChoice(place, layouts(), layout, l10n.t('How are the tables to be written?')),
      (answer) => ({
        layout: answer,
      }),
    );

const layouts = (): Choice<string>[] => {
  const { tsv, markdown, aligned, lines } = layoutWords();
  return [
    { ...tsv, value: 'tsv' },
    { ...markdown, value: 'markdown' },
    { ...aligned, value: 'aligned' },
    { ...lines, value: 'cell-line' },
  ];
};
