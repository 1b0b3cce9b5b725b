"use strict";
const table = document.getElementById("projets");
const rows = [...table.tBodies[0].rows];
const told = document.getElementById("combien");
const text = document.getElementById("cherche");
const stage = document.getElementById("stade");
const place = document.getElementById("departement");
const todo = document.getElementById("rappels");

const folded = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const names = new Map(rows.map((row) => [row, folded(row.textContent)]));

function filter() {
  const wanted = folded(text.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const kept =
      wanted.every((word) => names.get(row).includes(word)) &&
      (!stage.value || row.dataset.stade === stage.value) &&
      (!place.value || row.dataset.departements.split(" ").includes(place.value)) &&
      (!todo.checked || row.dataset.rappels !== "0");
    row.hidden = !kept;
    shown += kept;
  }
  told.textContent = shown === 1 ? "1 projet montré" : `${shown} projets montrés`;
}

function value(row, column) {
  const cell = row.cells[column];
  const raw = cell.dataset.v;
  return raw === undefined ? folded(cell.textContent.trim()) : raw === "" ? null : Number(raw);
}

function sort(head) {
  const column = head.cellIndex;
  const up = head.getAttribute("aria-sort") !== "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const sign = up ? 1 : -1;
  rows.sort((one, two) => {
    const a = value(one, column);
    const b = value(two, column);
    if (a === null || b === null) return (a === null) - (b === null);
    return sign * (typeof a === "number" ? a - b : a.localeCompare(b, "fr"));
  });
  table.tBodies[0].append(...rows);
}

for (const head of table.tHead.rows[0].cells) {
  const button = head.querySelector("button");
  if (button) button.addEventListener("click", () => sort(head));
}
for (const one of [text, stage, place, todo]) one.addEventListener("input", filter);
