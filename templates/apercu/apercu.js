/* The page: what was saved is told by the server, and shown without losing anyone's place. */

import { progress } from "./avancement.js";
import { findings } from "./constats.js";
import { ask, Fault, say } from "./dom.js";
import { listDocuments, showDocument } from "./feuille.js";
import { patch } from "./patching.js";
import { keepPlace } from "./place.js";

const SILENT = "L’aperçu ne répond plus. Cette page réessaie toute seule.";
const $ = (selector) => document.querySelector(selector);
const token = $("meta[name=jeton]").content;
const wanted = Object.fromEntries(new URLSearchParams(location.search));
const narrow = matchMedia("(max-width: 59.99rem)");
const tabs = [...document.querySelectorAll("[role=tab]")];

// --- What is shown ------------------------------------------------------------------------------

let refreshing = false;
let again = false;

/** Ask for all anew; what is asked while an answer is awaited is asked once more after it. */
async function refresh() {
  again = true;
  if (refreshing) return;
  refreshing = true;
  while (again) {
    again = false;
    try {
      await Promise.all([showState(), showDocument(wanted.document ?? "projet")]);
      say($("#liaison"), "");
    } catch (error) {
      say($("#liaison"), error instanceof Fault ? error.message : SILENT);
    }
  }
  refreshing = false;
}

async function showState() {
  const state = await (await ask("/etat", { etape: wanted.etape ?? "" })).json();
  document.title = `${sign(state)}${state.nom} – aperçu`;
  say($("#nom"), state.nom);
  say($("#precision"), state.precision);
  say($("#resume"), state.resume);
  $("#resume").className = `resume ${worst(state)}`;
  say($("#nombre-constats"), `${state.constats.length}`);
  const { faits, total } = state.avancement ?? {};
  say($("#nombre-avancement"), state.avancement ? `${faits}/${total}` : "");
  for (const [level, number] of Object.entries(state.comptes)) {
    say($(`[data-compte=${level}]`), `${number}`);
  }
  show($("#liste-constats"), findings(state));
  show($("#liste-avancement"), progress(state));
  if (state.documents) listDocuments($("#nom-document"), state.documents, wanted.document ?? "projet");
}

function worst({ comptes }) {
  return Object.keys(comptes).find((level) => comptes[level]) ?? "aucun";
}

function sign({ comptes }) {
  return comptes.erreur ? `(${comptes.erreur}) ` : "";
}

/** Show a list anew; what had the focus keeps it, or gives it to what took its place. */
function show(old, fresh) {
  const rank = [...old.querySelectorAll("button")].indexOf(document.activeElement);
  keepPlace(old.closest(".volet"), () => patch(old, fresh));
  if (rank < 0 || old.contains(document.activeElement)) return;
  const left = [...old.querySelectorAll("button")];
  (left[Math.min(rank, left.length - 1)] ?? old.closest(".volet")).focus({ preventScroll: true });
}

// --- Views --------------------------------------------------------------------------------------

function isShown(tab) {
  return tab.offsetParent !== null;
}

/** Show the panel of a tab; on a wide screen the document is always there. */
function select(tab, { focus = false } = {}) {
  for (const one of tabs) {
    one.setAttribute("aria-selected", one === tab);
    one.tabIndex = one === tab ? 0 : -1;
    const panel = document.getElementById(one.getAttribute("aria-controls"));
    panel.hidden = one !== tab && (narrow.matches || panel.id !== "document");
  }
  if (focus) tab.focus();
}

function arrange() {
  const panel = $("#document");
  panel.setAttribute("role", narrow.matches ? "tabpanel" : "region");
  const chosen = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
  select(isShown(chosen) ? chosen : tabs[0]);
}

const KEYS = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

function moveAmongTabs(event) {
  const step = KEYS[event.key];
  if (!step) return;
  event.preventDefault();
  const visible = tabs.filter(isShown);
  const last = visible.length - 1;
  const at = visible.indexOf(event.currentTarget);
  const next = Number.isFinite(step) ? (at + step + visible.length) % visible.length : step < 0 ? 0 : last;
  select(visible[next], { focus: true });
}

for (const tab of tabs) {
  tab.addEventListener("click", () => select(tab));
  tab.addEventListener("keydown", moveAmongTabs);
}
narrow.addEventListener("change", arrange);
arrange();

for (const link of document.querySelectorAll(".evitement")) {
  link.addEventListener("click", () => {
    const panel = $(link.getAttribute("href"));
    if (panel.hidden) select(tabs.find((tab) => tab.getAttribute("aria-controls") === panel.id));
    panel.focus();
  });
}

// --- Choices ------------------------------------------------------------------------------------

for (const [key, id] of [["etape", "#etape"], ["document", "#nom-document"]]) {
  if (wanted[key]) $(id).value = wanted[key];
  $(id).addEventListener("change", ({ target }) => {
    wanted[key] = target.value;
    history.replaceState(null, "", `?${new URLSearchParams(wanted)}`);
    refresh();
  });
}

function filter() {
  const boxes = [...document.querySelectorAll(".filtres input")];
  for (const box of boxes) $("#constats").classList.toggle(`sans-${box.value}`, !box.checked);
}

$(".filtres").addEventListener("change", filter);
filter();

// --- The editor ---------------------------------------------------------------------------------

async function open({ fichier, ligne, colonne }) {
  const body = JSON.stringify({ fichier, ligne: Number(ligne), colonne: Number(colonne) });
  const headers = { "Content-Type": "application/json", "X-Jeton": token };
  try {
    const answer = await fetch("/ouvrir", { method: "POST", headers, body });
    announce((await answer.json()).message, answer.ok);
  } catch {
    announce(SILENT, false);
  }
}

let leaving = 0;

function announce(message, good) {
  const line = $("#annonce");
  clearTimeout(leaving);
  line.textContent = "";
  line.classList.toggle("mauvaise", !good);
  line.textContent = message;
  if (good) leaving = setTimeout(() => (line.textContent = ""), 6000);
}

$("main").addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-fichier]");
  if (button) open(button.dataset);
});

// --- The server ---------------------------------------------------------------------------------

const RETRY = 2000;

function listen() {
  const events = new EventSource("/evenements");
  events.addEventListener("message", refresh);
  events.addEventListener("error", () => {
    say($("#liaison"), SILENT);
    events.close();
    setTimeout(listen, RETRY);
  });
}

listen();
