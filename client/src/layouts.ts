import { l10n } from 'vscode';

export interface LayoutWords {
  readonly label: string;
  readonly detail: string;
}

/** The layouts of tables in words, the same wherever a person chooses one; the settings have them, too. */
export const layoutWords = () =>
  ({
    tsv: {
      label: l10n.t('Tabs between the cells'),
      detail: l10n.t('To be copied to and from Word and Excel.'),
    },
    markdown: { label: l10n.t('Markdown'), detail: l10n.t('Cells between vertical bars.') },
    aligned: {
      label: l10n.t('Aligned with blanks'),
      detail: l10n.t('Numbers below one another, for reading as plain text.'),
    },
    lines: {
      label: l10n.t('One cell a line'),
      detail: l10n.t('As tables come out of web pages and PDF files.'),
    },
  }) satisfies Record<string, LayoutWords>;
