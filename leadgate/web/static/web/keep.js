// A form that was sent after the session had ended is there again after signing in.
//
// What a form marked with data-keep sends is kept in this tab until the next
// page, but for those marked with data-keeps-forms (sign-in, "send that again");
// the text of data-keep is what people read when the form is back.

const PREFIX = "leadgate-form:";

function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null; // refused by the browser
  }
}

function forget(kept) {
  for (const key of Object.keys(kept)) if (key.startsWith(PREFIX)) kept.removeItem(key);
}

function fits([name, value]) {
  const secret = name === "csrfmiddlewaretoken" || name === "version" || name.includes("password");
  return typeof value === "string" && !secret;
}

// Rows that were added by "Add another" are added again.
function addRows(form, entries) {
  for (const [name, value] of entries) {
    const prefix = name.match(/^(.+)-TOTAL_FORMS$/)?.[1];
    const button = prefix && form.querySelector(`button[data-add="${prefix}"]`);
    const total = prefix && form.elements.namedItem(name);
    while (button && Number(total.value) < Number(value)) button.click();
  }
}

function fill(form, entries) {
  for (const control of form.elements) {
    const given = entries.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === "checkbox" || control.type === "radio") {
      control.checked = given.includes(control.value);
    } else if (given.length && control.type !== "hidden") {
      control.value = given[0];
    }
  }
}

function tell(text) {
  const message = document.createElement("div");
  message.className = "message message-info";
  message.append(Object.assign(document.createElement("p"), { textContent: text }));
  document.getElementById("messages").append(message);
}

export function keepForms() {
  const kept = storage();
  if (!kept || document.querySelector("[data-keeps-forms]")) return;
  const form = document.querySelector("form[data-keep]");
  const key = PREFIX + location.pathname;
  const answered = document.querySelector(".message");
  const entries = form && !answered ? JSON.parse(kept.getItem(key) ?? "null") : null;
  forget(kept);
  if (!form) return;
  if (entries) {
    addRows(form, entries);
    fill(form, entries);
    tell(form.dataset.keep);
  }
  form.addEventListener("submit", () => {
    kept.setItem(key, JSON.stringify([...new FormData(form)].filter(fits)));
  });
}
