import type { YearFlow } from '../../../../../server/src/protocol';
import type { Words } from '../../messages';
import { wordsOf } from './amounts';
import { drawFlow } from './flow';
import { drawRemedies } from './remedies';
import { byClass, byValue, FONTS, Pen, shape } from './svg';

const WIDTH = 860;
/** Narrower, the labels would not fit; then the drawing is made smaller. */
const LEAST_WIDTH = 560;

/** The chart on the page, in the theme's colours, as wide as there is room: its words are as large as those of the page. */
export const drawOnPage = (year: YearFlow, title: string, say: Words, room: number): SVGElement =>
  draw(year, title, say, Math.min(WIDTH, Math.max(LEAST_WIDTH, room)), false);

/** A drawing as SVG. */
export interface Drawing {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** The chart as a file that needs nothing else: its colours and its fonts are in it. */
export function drawAsFile(year: YearFlow, title: string, say: Words): Drawing {
  const root = draw(year, title, say, WIDTH, true);
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
  width: number,
  isFile: boolean,
): SVGElement {
  const root = shape(null, 'svg', { width, role: 'img', ...(isFile ? { 'font-family': FONTS } : {}) });
  const pen = new Pen(root, isFile ? byValue : byClass);
  const paper = isFile ? shape(root, 'rect', { width, fill: '#ffffff' }) : null;
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
    heading(`${say.yearApplications}　${wordsOf(applications.handled, say.unknown)}`);
    y += drawFlow(pen, applications, y, width, say.unknown) + 30;
  }
  if (remedies.length > 0) {
    heading(say.yearRemedies);
    y += drawRemedies(pen, remedies, y, width, say.unknown, isFile ? 'f-' : 'p-') + 8;
  }
  if (isFile)
    for (const note of notes) {
      pen.words(note, 16, y + 14, { 'font-size': 12 }, 'quiet');
      y += 20;
    }
  const height = Math.ceil(y + 12);
  for (const sheet of [root, ...(paper ? [paper] : [])]) sheet.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return root;
}
