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
