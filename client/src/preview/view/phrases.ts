/** Words of the form as their lines may be broken: between words of Chinese, which a browser by itself cuts anywhere. */

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Sets the text of an element that holds nothing else. Beside a mark, a browser knows where a line may end. */
export function phrases(element: Element, text: string): void {
  if (element.textContent === text) return;
  element.textContent = '';
  let isBehindWord = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike && isBehindWord) element.append(document.createElement('wbr'));
    element.append(segment);
    isBehindWord = isWordLike === true;
  }
}
