/** Brings the field that a path names into view and puts the focus in it; where there is none, what it is part of. */
export function pointAt(form: HTMLElement, path: string): void {
  const place = nearest(form, path);
  if (place === null) return;
  // What is missing may lie inside something closed: that is opened first.
  const closed = place.dataset['path'] === path ? null : place.querySelector<HTMLElement>('button[aria-expanded="false"]');
  if (closed === null) return focusIn(place);
  closed.click();
  requestAnimationFrame(() => focusIn(nearest(form, path) ?? place));
}

function nearest(form: HTMLElement, path: string): HTMLElement | null {
  const found = paths(path).map((each) => form.querySelector<HTMLElement>(`[data-path="${CSS.escape(each)}"]`));
  return found.find((place) => place !== null) ?? null;
}

function focusIn(place: HTMLElement): void {
  place.scrollIntoView({ block: 'center' });
  place.querySelector<HTMLElement>('input, textarea, button:not(.ordered-list__handle)')?.focus();
}

/** The path, then each part that it lies in. */
function paths(path: string): readonly string[] {
  const shorter = path.replace(/(\.[^.[\]]+|\[\d+\])$/, '');
  return shorter === path ? [path] : [path, ...paths(shorter)];
}
