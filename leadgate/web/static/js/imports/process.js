// Process Import: native selects become searchable; "Clear" empties a select.

import { searchable } from "./searchable.js";

function makeSearchable() {
  for (const select of document.querySelectorAll("select[data-searchable]:not([hidden])")) {
    searchable(select);
  }
}

makeSearchable();
document.addEventListener("htmx:afterSettle", makeSearchable);

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
