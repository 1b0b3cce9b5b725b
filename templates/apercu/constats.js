/* The findings, each of which opens its file at its line. */

import { el, opener } from "./dom.js";

const TITLES = { erreur: "Erreurs", avertissement: "Avertissements", conseil: "Conseils" };
const NAMES = { erreur: "Erreur", avertissement: "Avertissement", conseil: "Conseil" };
const ESTIMATE = " : estimation, à confirmer auprès de la CPAM";

/** Return the whole list, by level. */
export function findings(state) {
  const groups = Object.keys(TITLES).map((level) => group(level, state.constats));
  const list = el("div", { id: "liste-constats" }, groups);
  if (!state.constats.length) list.append(el("p", { class: "vide" }, state.resume));
  return list;
}

function group(level, all) {
  const found = all.filter((one) => one.niveau === level);
  if (!found.length) return null;
  return el(
    "div",
    { id: `groupe-${level}`, class: `groupe ${level}` },
    el("h3", {}, TITLES[level]),
    el("ul", {}, found.map(finding)),
  );
}

function finding(one) {
  return el(
    "li",
    { id: `constat-${one.cle}`, class: "constat" },
    one.lieu ? opener(one.lieu, ...head(one)) : el("p", { class: "ouvrir" }, ...head(one)),
    one.lieu && excerpt(one.lieu),
    one.autres.map(other),
    one.aide && el("p", { class: "aide" }, one.aide),
    one.fondement && basis(one.fondement),
  );
}

function head(one) {
  return [
    el("span", { class: "niveau" }, `${NAMES[one.niveau]} `, el("span", { class: "code" }, one.code)),
    el("span", { class: "message" }, one.message),
    one.lieu && where(one.lieu),
  ];
}

function where(place) {
  return el("span", { class: "lieu" }, `${place.fichier}, ligne ${place.ligne}`);
}

function other(place) {
  return el(
    "div",
    { class: "autre" },
    opener(place, el("span", { class: "message" }, place.mention), where(place)),
    excerpt(place),
  );
}

function excerpt(place) {
  if (!place.extrait.length) return null;
  const lines = place.extrait.map((line) =>
    el(
      "span",
      { class: line.numero === place.ligne ? "ligne ici" : "ligne" },
      el("span", { class: "numero", "aria-hidden": "true" }, `${line.numero}`),
      el("span", { class: "texte" }, line.avant, line.marque && el("mark", {}, line.marque), line.apres),
    ),
  );
  return el("pre", { class: "extrait" }, lines);
}

function basis(one) {
  const grade = `grade ${one.grade}${one.estimation ? ESTIMATE : ""}`;
  const linked = /^https?:/.test(one.source);
  const title = linked
    ? el("a", { href: one.source, target: "_blank", rel: "noopener noreferrer" }, one.titre)
    : one.titre;
  return el("p", { class: "fondement" }, "Fondement\u00a0: ", title, ` (${grade})`);
}
