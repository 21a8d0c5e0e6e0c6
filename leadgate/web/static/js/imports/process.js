// Process Import: native selects become searchable; "Clear" empties a select.

import { searchable } from "./searchable.js";

function makeSearchable() {
  for (const select of document.querySelectorAll("select[data-searchable]:not([hidden])")) {
    searchable(select);
  }
}

makeSearchable();
document.addEventListener("htmx:afterSettle", makeSearchable);

// The preview's answer brings what belongs to the attributes that were just chosen: number and
// type, formats, values. They are named until they have come; a request may be left behind.
const changed = new Set();

document.getElementById("process-form")?.addEventListener("change", ({ target }) => {
  const column = /^field-(\d+)$/.exec(target.name)?.[1];
  if (column) changed.add(column);
});
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.elt.id === "preview") detail.parameters.changed = [...changed].join(",");
});
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id !== "preview" || !detail.shouldSwap) return;
  for (const column of detail.requestConfig.parameters.changed.split(",")) changed.delete(column);
});

for (const button of document.querySelectorAll("button[data-clears]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const select = document.getElementById(button.dataset.clears);
    select.value = "";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    select.focus();
  });
}

// What names a template changes no record: no preview for it.
for (const part of document.querySelectorAll("[data-no-preview]")) {
  part.addEventListener("change", (event) => event.stopPropagation());
}
