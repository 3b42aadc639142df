/** Changes of the page that touch only what differs, so that scroll, focus and selection stay as they are. */

/** Sets an attribute, or takes it away where there is no value. */
export function attribute(element: Element, name: string, value: string | number | undefined): void {
  const wanted = value === undefined ? null : String(value);
  if (element.getAttribute(name) === wanted) return;
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}

/** Sets the text of an element that holds nothing else. */
export function words(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Gives a parent exactly these children by tag, keeping those that are there. */
export function children(parent: Element, tags: readonly string[]): HTMLElement[] {
  tags.forEach((tag, at) => {
    const child = parent.children[at];
    if (child?.localName === tag) return;
    const fresh = document.createElement(tag);
    if (child) child.replaceWith(fresh);
    else parent.append(fresh);
  });
  while (parent.children.length > tags.length) parent.lastElementChild?.remove();
  return [...parent.children] as HTMLElement[];
}
