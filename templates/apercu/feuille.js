/* The document in its frame: it follows each version, and keeps the place of its reader. */

import { ask, el, say } from "./dom.js";
import { patch } from "./patching.js";
import { keepPlace } from "./place.js";

const frame = document.querySelector("#feuille");
const notice = document.querySelector("#avis");
const MOTIONLESS = matchMedia("(prefers-reduced-motion: reduce)");
const BLOCKS = "p, li, td, th, h1, h2, h3, h4, h5, h6, figure, figcaption, caption, tr, pre";

let shown = { nom: "", empreinte: "" };

/** Show the present version of a document; the last good one where the project does not read. */
export async function showDocument(nom) {
  const { empreinte, avis } = await (await ask("/empreinte", { nom })).json();
  say(notice, avis);
  frame.hidden = !empreinte;
  if (!empreinte || (shown.nom === nom && shown.empreinte === empreinte)) return;
  const same = shown.nom === nom && shown.empreinte;
  if (same) await follow(nom);
  else await load(nom);
  shown = { nom, empreinte };
}

/** Load another document, at the place where it was left. */
function load(nom) {
  return new Promise((loaded) => {
    frame.addEventListener(
      "load",
      () => {
        prepare(nom);
        loaded();
      },
      { once: true },
    );
    frame.src = `/document?${new URLSearchParams({ nom })}`;
  });
}

function prepare(nom) {
  const inner = frame.contentDocument;
  const root = inner.documentElement;
  frame.title = `Document\u00a0: ${inner.title}`;
  root.style.overflowAnchor = "none";
  root.scrollTop = Number(sessionStorage.getItem(`place:${nom}`));
  inner.addEventListener("scroll", () => sessionStorage.setItem(`place:${nom}`, root.scrollTop));
  inner.addEventListener("click", openOutside);
}

/** A link that leaves the document opens a tab of its own: the frame holds documents alone. */
function openOutside(event) {
  const link = event.target.closest("a[href]");
  if (!link || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  if (/^(https?|mailto):/.test(link.href)) window.open(link.href, "_blank", "noopener");
}

/** Make the document that is shown like its new version, and show briefly what changed. */
async function follow(nom) {
  const text = await (await ask("/document", { nom })).text();
  const inner = frame.contentDocument;
  const root = inner.documentElement;
  // The frame's own parser: what it reads may bear the styles that the document's policy allows.
  const fresh = new frame.contentWindow.DOMParser().parseFromString(text, "text/html");
  inner.title = fresh.title;
  const style = fresh.querySelector("style");
  if (style.textContent !== inner.querySelector("style").textContent) {
    inner.querySelector("style").textContent = style.textContent;
  }
  const changed = keepPlace(root, () => patch(inner.body, inner.adoptNode(fresh.body)));
  if (!MOTIONLESS.matches) highlight(changed);
}

function highlight(changed) {
  for (const block of new Set([...changed].map((one) => one.closest(BLOCKS) ?? one))) {
    block.animate([{ backgroundColor: "#fff0b8" }, {}], { duration: 2500, easing: "ease-in" });
  }
}

/** Write the list of the documents to choose from. */
export function listDocuments(select, documents, wanted) {
  const known = documents.some((one) => one.nom === wanted);
  const fiches = documents.filter((one) => one.nom.startsWith("fiche-action:"));
  const others = documents.filter((one) => !fiches.includes(one));
  const fresh = el(
    "select",
    { id: select.id },
    !known && option({ nom: wanted, titre: wanted, manque: "absent du projet" }),
    others.map(option),
    fiches.length && el("optgroup", { label: "Fiches action" }, fiches.map(option)),
  );
  patch(select, fresh);
  select.value = wanted;
}

function option(one) {
  return el("option", { value: one.nom }, one.manque ? `${one.titre} (${one.manque})` : one.titre);
}
