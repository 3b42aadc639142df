/**
 * What each row and column of the forms counts, and what each section holds: for whoever asks, in a hover or beside a
 * suggestion. Apart from the forms, since reading and checking ask nothing of it.
 * Sources: the notes on the forms in 国办公开办函〔2019〕60号 and 〔2021〕30号; 条例第三十六条, 第五十条.
 */
import {
  type Column,
  type FormId,
  type MessageKey,
  msg,
  type Row,
  type SectionId,
  type TableId,
} from './form';

const SECTIONS: Readonly<Record<SectionId, MessageKey>> = {
  overview: msg(
    'A text on the year: disclosure on own initiative and on application, management of information, platforms, supervision.',
  ),
  proactive: msg(
    'The table on what Article 20 has disclosed: normative documents, licences, penalties, fees.',
  ),
  applications: msg(
    'The table on applications by kind of applicant: received, carried over, their outcomes, carried to next year.',
  ),
  remedies: msg('The table on reconsiderations and lawsuits by their results.'),
  problems: msg('A text on the main problems and how they are being mended.'),
  other: msg('A text on whatever else is to be reported, among it the fees for handling information.'),
};

const ROWS: Readonly<Record<string, MessageKey>> = {
  '1': msg('applications received this year'),
  '2': msg('applications carried over from last year'),
  '3.1': msg('applications whose information was disclosed in full'),
  '3.2': msg('applications disclosed in part; each is counted here only, in no other outcome'),
  '3.3.1': msg('refused: state secrets'),
  '3.3.2': msg('refused: another law or regulation forbids disclosure'),
  '3.3.3': msg('refused: endangers state, public or economic security or social stability'),
  '3.3.4': msg('refused: lawful interests of a third party'),
  '3.3.5': msg('refused: internal affairs (personnel, logistics, workflow)'),
  '3.3.6': msg('refused: information on a process (minutes, drafts, letters, requests)'),
  '3.3.7': msg('refused: files of administrative enforcement'),
  '3.3.8': msg('refused: matters for an administrative enquiry'),
  '3.4.1': msg('not available: the body does not hold the information'),
  '3.4.2': msg('not available: it would have to be made'),
  '3.4.3': msg('not available: unclear even after correction'),
  '3.5.1': msg('not handled: petitions, reports, complaints'),
  '3.5.2': msg('not handled: repeated applications'),
  '3.5.3': msg('not handled: asks for a publication'),
  '3.5.4': msg('not handled: many applications without good reason'),
  '3.5.5': msg('not handled: asks to confirm or reissue information already received'),
  '3.6': msg('applications handled in another way'),
  '3.6.1': msg('no longer handled: not corrected in time'),
  '3.6.2': msg('no longer handled: fee not paid in time'),
  '3.6.3': msg('applications handled in another way'),
  '3.7': msg('the sum of all outcomes （一） to （六）'),
  '4': msg('applications carried over to next year'),
  regulations: msg('regulations'),
  licensing: msg('administrative licences'),
  penalties: msg('administrative penalties'),
  coercion: msg('administrative coercion'),
  fees: msg('administrative fees'),
  'normative-documents': msg('normative documents'),
  'other-services': msg('other services for the public'),
  procurement: msg('central procurement'),
  reconsideration: msg('administrative reconsiderations'),
  'litigation-direct': msg('lawsuits without reconsideration'),
  'litigation-after-reconsideration': msg('lawsuits after reconsideration'),
};

/** By the table; of table 二, which differs, by the form. */
const COLUMNS: Readonly<Record<string, MessageKey>> = {
  'applications/natural-person': msg('applications by natural persons'),
  'applications/business': msg('applications by businesses'),
  'applications/research': msg('applications by research bodies'),
  'applications/social-welfare': msg('applications by social welfare organisations'),
  'applications/legal-service': msg('applications by legal service bodies'),
  'applications/other': msg('applications by other organisations'),
  'applications/total': msg('the sum of the six kinds of applicants'),
  '2019/made': msg('made this year'),
  '2019/newly-disclosed': msg('newly disclosed this year'),
  '2019/total-disclosed': msg('disclosed in all'),
  '2019/last-year-items': msg('items last year'),
  '2019/change': msg('items added this year; with a minus sign where they became fewer'),
  '2019/decisions': msg('cases decided this year; not the number of items'),
  '2019/items': msg('procurement projects'),
  '2019/amount': msg('the amount spent on procurement'),
  '2021/issued': msg('issued this year'),
  '2021/repealed': msg('repealed this year'),
  '2021/in-force': msg('in force at the end of the year'),
  '2021/decisions': msg('decisions taken this year, published or lawfully not published'),
  '2021/amount': msg('fees collected this year, in units of 10,000 yuan'),
  'remedies/upheld': msg('the act was upheld'),
  'remedies/corrected': msg('the act was corrected'),
  'remedies/other': msg('another result'),
  'remedies/pending': msg('not decided yet'),
  'remedies/total': msg('the sum of the four results'),
};

export const containedIn = (section: SectionId): MessageKey => SECTIONS[section];

export const countedInRow = ({ id }: Row): MessageKey => ROWS[id];

/** @param form of the report, which has one where it has cells. */
export const countedInColumn = (form: FormId | null, table: TableId, { id }: Column): MessageKey =>
  COLUMNS[`${table === 'proactive' ? form : table}/${id}`];
