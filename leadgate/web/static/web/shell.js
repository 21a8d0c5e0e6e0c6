// What all pages do with JavaScript; each works without it, too.

import { keepForms } from "./keep.js";

const KEY = "leadgate-theme";

function themeSwitch(group) {
  const root = document.documentElement;
  const buttons = [...group.querySelectorAll("button")];
  const show = () => {
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.value === (root.dataset.theme ?? "")));
    }
  };
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.value) root.dataset.theme = button.value;
    else delete root.dataset.theme;
    try {
      if (button.value) localStorage.setItem(KEY, button.value);
      else localStorage.removeItem(KEY);
    } catch {
      // Not kept, but shown.
    }
    show();
  });
  group.hidden = false;
  show();
}

// A menu closes when the focus or a click goes elsewhere, and on Escape.
function menus() {
  const open = () => document.querySelectorAll("details.menu[open]");
  const closeOthers = (inside) => {
    for (const menu of open()) if (!menu.contains(inside)) menu.open = false;
  };
  document.addEventListener("click", (event) => closeOthers(event.target));
  document.addEventListener("focusin", (event) => closeOthers(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

// A form is sent once, however often its button is pressed.
function sendOnce() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  // Coming back by the browser's button, it can be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
}

// Selects and checkboxes of a filter apply at once; its button goes.
function filters() {
  for (const form of document.querySelectorAll("form[data-filter]")) {
    form.addEventListener("change", () => form.requestSubmit());
    for (const button of form.querySelectorAll("[data-filter-button]")) button.hidden = true;
  }
}

// "Add another" copies the empty row of a list of forms.
function addAnother() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-add]");
    if (!button) return;
    const prefix = button.dataset.add;
    const total = document.getElementById(`id_${prefix}-TOTAL_FORMS`);
    const template = document.getElementById(`${prefix}-empty`);
    const copy = template.content.cloneNode(true);
    for (const node of copy.querySelectorAll("*")) {
      for (const { name, value } of [...node.attributes]) {
        if (value.includes("__prefix__")) {
          node.setAttribute(name, value.replaceAll("__prefix__", total.value));
        }
      }
    }
    total.value = String(Number(total.value) + 1);
    const first = copy.querySelector("input, select, textarea");
    button.before(copy);
    first.focus();
  });
  for (const button of document.querySelectorAll("button[data-add]")) button.hidden = false;
}

for (const group of document.querySelectorAll("[data-theme-switch]")) themeSwitch(group);
menus();
sendOnce();
filters();
addAnother();
keepForms();
document.querySelector(".field-wrong input, .field-wrong select, .field-wrong textarea")?.focus();
