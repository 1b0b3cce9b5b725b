/* A tree made like another one, keeping every node that stays: with it stay the focus, the reader's
   place and what a screen reader reads. */

const TOO_MANY = 4_000_000; // pairs of nodes: beyond, only the two ends are compared

/**
 * Make `old` like `fresh`, and return the elements whose words changed or that are new.
 * Nodes that say the same, or bear the same id, are kept. `fresh` is used up.
 */
export function patch(old, fresh, changed = new Set()) {
  alignAttributes(old, fresh);
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  let from = 0;
  let to = 0;
  for (const [i, j] of [...common(before.map(key), after.map(key)), [before.length, after.length]]) {
    replace(old, before.slice(from, i), after.slice(to, j), before[i] ?? null, changed);
    if (before[i] && !before[i].isEqualNode(after[j])) patch(before[i], after[j], changed);
    [from, to] = [i + 1, j + 1];
  }
  return changed;
}

/** Replace a run of nodes by another, each by one of its kind where there is one. */
function replace(parent, olds, news, end, changed) {
  const places = [...olds];
  for (const fresh of news) {
    const old = places[0];
    if (old && alike(old, fresh)) {
      places.shift();
      if (old.nodeType === Node.ELEMENT_NODE) patch(old, fresh, changed);
      else if (old.data !== fresh.data) {
        old.data = fresh.data;
        if (fresh.data.trim()) changed.add(parent);
      }
    } else {
      parent.insertBefore(fresh, old ?? end);
      if (fresh.nodeType === Node.ELEMENT_NODE) changed.add(fresh);
      else if (fresh.data?.trim()) changed.add(parent);
    }
  }
  for (const old of places) old.remove();
}

function alike(old, fresh) {
  return old.nodeName === fresh.nodeName && !old.id && !fresh.id;
}

function key(node) {
  if (node.id) return `${node.nodeName} ${node.id}`;
  return node.outerHTML ?? `${node.nodeName} ${node.data}`;
}

function alignAttributes(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE) return;
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

/** Return the longest common subsequence of two lists, as pairs of indices. */
export function common(before, after) {
  const pairs = [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    pairs.push([start, start]);
    start += 1;
  }
  let [i, j] = [before.length, after.length];
  const tail = [];
  while (i > start && j > start && before[i - 1] === after[j - 1]) tail.unshift([(i -= 1), (j -= 1)]);
  const middle = between(before.slice(start, i), after.slice(start, j));
  return [...pairs, ...middle.map(([a, b]) => [a + start, b + start]), ...tail];
}

function between(before, after) {
  const [rows, columns] = [before.length, after.length];
  if (!rows || !columns || rows * columns > TOO_MANY) return [];
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const [here, right, down] = [i * width + j, i * width + j + 1, (i + 1) * width + j];
      longest[here] =
        before[i] === after[j] ? longest[down + 1] + 1 : Math.max(longest[right], longest[down]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) i += 1;
    else j += 1;
  }
  return pairs;
}
