// View Results: a record as it stood in the file opens below its row.
// Without JavaScript the same link leads to the record's own page.

function dress(part) {
  for (const link of part.querySelectorAll("a[data-cells]")) opens(link);
  const head = part.querySelector("th[data-select-all]");
  if (head) selectsAll(head);
}

function opens(link) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(link);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    toggle(link);
  });
}

async function toggle(link) {
  const row = link.closest("tr");
  const opened = row.nextElementSibling?.classList.contains("cells-row") ? row.nextElementSibling : null;
  if (opened) {
    opened.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  link.setAttribute("aria-expanded", "true");
  const holder = document.createElement("tr");
  holder.className = "cells-row";
  const cell = document.createElement("td");
  cell.colSpan = row.cells.length;
  cell.setAttribute("aria-live", "polite");
  holder.append(cell);
  row.after(holder);
  try {
    const answer = await fetch(link.dataset.cells, { headers: { "HX-Request": "true" } });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    cell.innerHTML = await answer.text();
  } catch {
    location.assign(link.href); // the record's own page says what is wrong
  }
}

// One box in the table's head selects all records of the page.
function selectsAll(head) {
  const boxes = [...document.querySelectorAll("input[form=selection][type=checkbox]")];
  const all = document.createElement("input");
  all.type = "checkbox";
  all.className = "form-check-input";
  all.setAttribute("aria-label", head.dataset.selectAll);
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
  });
  for (const box of boxes) {
    box.addEventListener("change", () => {
      const chosen = boxes.filter((one) => one.checked).length;
      all.checked = chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    });
  }
  if (boxes.length) head.replaceChildren(all);
}

dress(document);
// A search in a large import goes on by itself until something is found.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "results-main") dress(event.target);
});
