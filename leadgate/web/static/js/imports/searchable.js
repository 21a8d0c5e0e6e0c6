// A select that can be searched by typing: a combobox (WAI-ARIA APG, "editable
// combobox with list autocomplete") over the native select, which keeps the
// value, the name and the form. Without JavaScript the select is used as it is.
// With `data-options` it has only some options; the rest is looked for there.

import { finder } from "./options.js";

let counter = 0;

export function searchable(select) {
  const id = `combo-${(counter += 1)}`;
  const combo = document.createElement("div");
  combo.className = "combo";
  const input = document.createElement("input");
  input.type = "text";
  input.className = "form-select combo-input";
  input.id = `${id}-input`;
  input.autocomplete = "off";
  input.spellcheck = false;
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-expanded", "false"],
    ["aria-autocomplete", "list"],
    ["aria-controls", `${id}-list`],
  ]) {
    input.setAttribute(name, value);
  }
  const described = select.getAttribute("aria-describedby");
  if (described) input.setAttribute("aria-describedby", described);
  const list = document.createElement("ul");
  list.className = "combo-list";
  list.id = `${id}-list`;
  list.setAttribute("role", "listbox");
  list.hidden = true;
  const label = document.querySelector(`label[for="${select.id}"]`);
  if (label) {
    label.htmlFor = input.id;
    label.id ||= `${id}-label`;
    list.setAttribute("aria-labelledby", label.id);
  }
  select.before(combo);
  combo.append(input, list, select);
  select.hidden = true;

  let here = -1;
  const find = select.dataset.options ? finder(select.dataset.options) : null;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const current = () => select.options[select.selectedIndex]?.textContent ?? "";
  const restore = () => {
    input.value = current();
  };
  restore();

  // By name; by the heading only where no name fits.
  function matching(words) {
    const wanted = fold(words);
    const all = [...select.options];
    const named = all.filter((option) => fold(`${option.textContent} ${option.value}`).includes(wanted));
    if (named.length) return named;
    return all.filter((option) => fold(option.parentElement.label ?? "").includes(wanted));
  }

  function fill(words) {
    list.replaceChildren();
    let group = null;
    for (const option of matching(words)) {
      const section = option.parentElement.label ?? "";
      if (section && section !== group) {
        group = section;
        head(section);
      }
      add(option.value, option.textContent, option.selected);
    }
    if (find) find(words, (found, more) => append(found, more, words));
    else if (!options().length) say("–");
  }

  // What the server has found comes below the select's own options.
  function append(found, more, words) {
    if (list.hidden) return;
    const there = new Set(options().map((item) => item.dataset.value));
    for (const { value, label } of found) if (!there.has(value)) add(value, label, false);
    if (more || !options().length) say(more || "–");
    if (here < 0 || words) stand(Math.max(here, 0));
  }

  function head(text) {
    const item = document.createElement("li");
    item.className = "combo-group";
    item.setAttribute("role", "presentation");
    item.textContent = text;
    list.append(item);
  }

  function add(value, text, selected) {
    const item = document.createElement("li");
    item.className = "combo-option";
    item.id = `${id}-${list.childElementCount}`;
    item.dataset.value = value;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(selected));
    item.textContent = text;
    list.append(item);
  }

  function say(text) {
    const item = document.createElement("li");
    item.className = "combo-none";
    item.setAttribute("role", "option");
    item.setAttribute("aria-disabled", "true");
    item.setAttribute("aria-selected", "false");
    item.textContent = text;
    list.append(item);
  }

  function open(words = "") {
    fill(words);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    const selected = options().findIndex((item) => item.getAttribute("aria-selected") === "true");
    stand(words ? 0 : Math.max(selected, 0));
  }

  function close() {
    list.hidden = true;
    here = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    restore();
  }

  function stand(number) {
    const items = options().filter((item) => !item.hasAttribute("aria-disabled"));
    if (!items.length) return;
    here = (number + items.length) % items.length;
    for (const item of items) delete item.dataset.here;
    items[here].dataset.here = "";
    input.setAttribute("aria-activedescendant", items[here].id);
    items[here].scrollIntoView({ block: "nearest" });
  }

  function choose({ dataset: { value }, textContent }) {
    const changed = select.value !== value;
    if (![...select.options].some((option) => option.value === value)) {
      select.append(new Option(textContent, value));
    }
    select.value = value;
    close();
    if (changed) select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  input.addEventListener("focus", () => input.select());
  input.addEventListener("click", () => (list.hidden ? open() : null));
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    open(input.value);
  });
  input.addEventListener("change", (event) => event.stopPropagation());
  input.addEventListener("blur", () => close());
  input.addEventListener("keydown", (event) => {
    const closed = list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (closed) open();
      else stand(here + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Home" && !closed) {
      stand(0);
    } else if (event.key === "End" && !closed) {
      stand(-1);
    } else if (event.key === "Enter") {
      event.preventDefault(); // the form is sent by its buttons only
      const item = list.querySelector("[data-here]");
      if (!closed && item) choose(item);
    } else if (event.key === "Escape" && !closed) {
      event.preventDefault();
      close();
    }
  });
  // Before the input loses its focus, and closes the list.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const item = event.target.closest("[role=option]");
    if (item && !item.hasAttribute("aria-disabled")) choose(item);
  });
  select.addEventListener("change", restore);
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
