/* The reader's place: what stood at the top of the view stands there after a change. */

const BLOCKS = "p, li, tr, h1, h2, h3, h4, h5, h6, figcaption, caption, img, pre, button";

/** Change what `scroller` shows by `change()`, and keep the place of its reader. */
export function keepPlace(scroller, change) {
  const top = scroller.scrollTop;
  const marks = top > 0 ? landmarks(scroller) : [];
  const result = change();
  const mark = marks.find(({ element }) => element.isConnected);
  if (mark) scroller.scrollTop += offset(mark.element, scroller) - mark.at;
  return result;
}

/** Return blocks with their distance from the top of the view, the surest marks first. */
function landmarks(scroller) {
  const all = [...scroller.querySelectorAll(BLOCKS)]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const at = offset(element, scroller);
      return { element, at, end: at + element.getBoundingClientRect().height };
    });
  const inside = all.filter(({ at }) => at >= 0);
  const across = all.filter(({ at, end }) => at < 0 && end > 0);
  const above = all.filter(({ end }) => end <= 0);
  return [...inside, ...across.reverse(), ...above.reverse()];
}

function offset(element, scroller) {
  const isRoot = scroller === scroller.ownerDocument.documentElement;
  const start = isRoot ? 0 : scroller.getBoundingClientRect().top;
  return element.getBoundingClientRect().top - start;
}
