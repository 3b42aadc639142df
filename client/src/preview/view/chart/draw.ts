import type { YearFlow } from '../../../../../server/src/protocol';
import type { Words } from '../../messages';
import { drawFlow } from './flow';
import { drawRemedies } from './remedies';
import { byClass, byValue, FONTS, Pen, shape } from './svg';

const WIDTH = 860;

/** The chart on the page, in the theme's colours. */
export const drawOnPage = (year: YearFlow, title: string, say: Words): SVGElement =>
  draw(year, title, say, false);

/** The chart as a file that needs nothing else: its colours and its fonts are in it. */
export function drawAsFile(
  year: YearFlow,
  title: string,
  say: Words,
): { text: string; width: number; height: number } {
  const root = draw(year, title, say, true);
  return {
    text: new XMLSerializer().serializeToString(root),
    width: WIDTH,
    height: Number(root.getAttribute('height')),
  };
}

function draw(
  { applications, remedies, notes }: YearFlow,
  title: string,
  say: Words,
  isFile: boolean,
): SVGElement {
  const root = shape(null, 'svg', { width: WIDTH, role: 'img', ...(isFile ? { 'font-family': FONTS } : {}) });
  const pen = new Pen(root, isFile ? byValue : byClass);
  const paper = isFile ? shape(root, 'rect', { width: WIDTH, fill: '#ffffff' }) : null;
  let y = 8;
  if (isFile) {
    pen.words(title, 16, y + 20, { 'font-size': 17, 'font-weight': 600 });
    y += 40;
  }
  const heading = (text: string) => {
    pen.words(text, 16, y + 14, { 'font-size': 14, 'font-weight': 600 });
    y += 34;
  };
  if (applications) {
    const { label, value } = applications.handled;
    heading(`${say.yearApplications}　${label} ${value ?? say.unknown}`);
    y += drawFlow(pen, applications, y, say.unknown) + 30;
  }
  if (remedies.length > 0) {
    heading(say.yearRemedies);
    y += drawRemedies(pen, remedies, y, say.unknown, isFile ? 'f-' : 'p-') + 8;
  }
  if (isFile)
    for (const note of notes) {
      pen.words(note, 16, y + 14, { 'font-size': 12 }, 'quiet');
      y += 20;
    }
  const height = Math.ceil(y + 12);
  for (const sheet of [root, ...(paper ? [paper] : [])]) sheet.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`);
  return root;
}
