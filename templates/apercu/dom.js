/** Build an element. `false`, `null` and `undefined` leave an attribute or a child out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** Write a text, only where it changes: a live region then says it, and says it once. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Return a button that opens a file of the project at a place. */
export function opener(place, ...children) {
  return el(
    "button",
    {
      type: "button",
      class: "ouvrir",
      "data-fichier": place.fichier,
      "data-ligne": place.ligne,
      "data-colonne": place.colonne,
    },
    ...children,
  );
}

/** Ask our own server; what goes wrong there is thrown with the words that it says. */
export async function ask(path, query) {
  const answer = await fetch(`${path}?${new URLSearchParams(query)}`);
  if (!answer.ok) throw new Fault((await answer.json()).message);
  return answer;
}

/** Something that the server says is wrong; anything else means that it does not answer. */
export class Fault extends Error {}
