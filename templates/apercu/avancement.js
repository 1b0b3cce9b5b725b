/* How far the document of the stage is, item by item, and the dates that come. */

import { el, opener } from "./dom.js";

const STATES = { fait: ["✓", "Fait"], "en partie": ["~", "En partie"], manque: ["✗", "Manque"] };
const DAY = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

/** Return the items and the dates; for a project that does not read, the words that say so. */
export function progress(state) {
  const root = el("div", { id: "liste-avancement" });
  const found = state.avancement;
  if (!found) {
    root.append(el("p", { class: "vide" }, "L’avancement se montrera quand le projet se lira."));
    return root;
  }
  const said = `${found.faits} sur ${found.total}`;
  root.append(
    el("h3", { id: "titre-avancement" }, found.titre),
    el(
      "p",
      { class: "jauge" },
      el("progress", { max: found.total, value: found.faits, "aria-labelledby": "titre-avancement" }),
      el("span", {}, said),
    ),
    el("ul", { class: "elements" }, found.elements.map(item)),
  );
  if (state.dates.length) root.append(el("h3", {}, "Prochaines dates"), dates(state.dates));
  return root;
}

function item(one) {
  const [sign, words] = STATES[one.etat];
  const head = [
    el("span", { class: "signe", "aria-hidden": "true" }, sign),
    el("span", { class: "cache" }, `${words}\u00a0: `),
    el("span", { class: "message" }, one.libelle),
  ];
  const place = el("span", { class: "lieu" }, `${one.fichier}, ${one.chemin}`);
  const inside = one.existe
    ? opener(one, ...head, one.etat !== "fait" && place)
    : el("p", { class: "ouvrir" }, ...head, place);
  return el("li", { id: `element-${one.id}`, class: `element ${one.etat.replace(" ", "-")}` }, inside);
}

function dates(all) {
  const rows = all.map((one) =>
    el(
      "li",
      {},
      el("time", { datetime: one.jour }, DAY.format(new Date(one.jour))),
      ` ${one.libelle} (grade ${one.grade})`,
    ),
  );
  return el("ul", { class: "dates" }, rows);
}
