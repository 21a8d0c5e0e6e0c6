// New Import: a drop zone, the name from the file, and an upload that shows how far it is.
// Without JavaScript the form is sent as any other.

const form = document.querySelector("form[data-upload]");
if (form) start(form);

function start(form) {
  const zone = form.querySelector("[data-drop-zone]");
  const file = form.querySelector("input[type=file]");
  const name = form.querySelector("input[name=name]");
  const limit = Number(form.dataset.limit);
  let named = name.value; // what we, not the user, have written into Name
  let request = null;

  form.querySelector("[data-drop-words]").hidden = false;
  file.classList.add("visually-hidden"); // "Browse" is its label; the keyboard still reaches it

  function chosen() {
    const picked = file.files[0];
    zone.classList.toggle("drop-filled", Boolean(picked));
    form.querySelector("[data-chosen]").textContent = picked ? `${picked.name} · ${bytes(picked.size)}` : "";
    showErrors(file, picked && picked.size > limit ? [form.dataset.tooLarge.replace("{name}", picked.name)] : []);
    if (picked && (name.value === "" || name.value === named)) {
      named = picked.name.replace(/\.[^.]+$/, "").slice(0, 250);
      name.value = named;
      showErrors(name, []);
    }
    return Boolean(picked) && picked.size <= limit;
  }
  file.addEventListener("change", chosen);
  if (file.files.length) chosen(); // kept by the browser when coming back

  for (const kind of ["dragenter", "dragover"]) {
    zone.addEventListener(kind, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      zone.classList.add("drop-over");
    });
  }
  zone.addEventListener("dragleave", (event) => {
    if (!zone.contains(event.relatedTarget)) zone.classList.remove("drop-over");
  });
  zone.addEventListener("drop", (event) => {
    zone.classList.remove("drop-over");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    file.files = one.files;
    chosen();
  });
  // A file dropped beside the zone must not replace the page, and what was typed with it.
  for (const kind of ["dragover", "drop"]) {
    window.addEventListener(kind, (event) => event.preventDefault());
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (request) return;
    if (file.files.length && !chosen()) {
      file.focus();
      return;
    }
    send();
  });
  form.querySelector("[data-cancel]").addEventListener("click", () => request?.abort());

  function send() {
    const data = new FormData(form);
    const picked = data.get("file");
    data.delete("file");
    data.append("file", picked); // last: if it is refused, the other fields have arrived
    request = new XMLHttpRequest();
    request.open("POST", form.action || location.href);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) show(event.loaded, event.total);
    });
    request.addEventListener("load", () => answered(request));
    request.addEventListener("error", () => ended(form.dataset.cutOff));
    request.addEventListener("abort", () => ended(form.dataset.canceled));
    busy(true);
    show(0, picked?.size ?? 0);
    request.send(data);
  }

  function answered(done) {
    let answer = {};
    try {
      answer = JSON.parse(done.responseText);
    } catch {
      // A page instead of an answer: said below.
    }
    if (answer.location) {
      location.assign(answer.location);
      return;
    }
    ended(answer.errors ? "" : form.dataset.cutOff);
    const fields = Object.entries(answer.errors ?? {});
    const general = fields.filter(([field]) => !form.elements[field]);
    for (const control of form.querySelectorAll("input, select, textarea")) {
      if (control.name && control.type !== "hidden") {
        showErrors(control, (answer.errors?.[control.name] ?? []).map((error) => error.message));
      }
    }
    if (general.length) say(general.flatMap(([, errors]) => errors.map((error) => error.message)).join(" "));
    form.querySelector("[aria-invalid=true]")?.focus();
  }

  function busy(on) {
    form.querySelector("[data-progress]").hidden = !on;
    form.querySelector("[data-cancel]").hidden = !on;
    form.querySelector("[data-leave]").hidden = on;
    form.querySelector("button[type=submit]").disabled = on;
  }

  function ended(sentence) {
    request = null;
    busy(false);
    delete form.dataset.sent;
    if (sentence) say(sentence);
  }

  function show(loaded, total) {
    const part = total ? Math.floor((100 * loaded) / total) : 0;
    form.querySelector("[data-progress] progress").value = part;
    const words = loaded < total || !total ? form.dataset.uploading : form.dataset.looking;
    form.querySelector("[data-progress-words]").textContent = words
      .replace("{loaded}", bytes(loaded))
      .replace("{total}", bytes(total))
      .replace("{percent}", part);
  }
}

function say(sentence) {
  const message = document.createElement("div");
  message.className = "message message-error";
  const text = document.createElement("p");
  text.textContent = sentence;
  message.append(text);
  document.getElementById("messages").replaceChildren(message);
  message.scrollIntoView({ block: "nearest" });
}

function showErrors(control, sentences) {
  const field = control.closest(".field");
  if (!field) return;
  field.classList.toggle("field-wrong", sentences.length > 0);
  let list = field.querySelector(".field-errors");
  if (!list) {
    list = document.createElement("ul");
    list.className = "field-errors";
    list.id = `${control.id}_error`;
    field.append(list);
  }
  list.replaceChildren(
    ...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }),
  );
  if (sentences.length) {
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", `${control.id}_helptext ${list.id}`);
  } else {
    control.removeAttribute("aria-invalid");
  }
}

function bytes(number) {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  let unit = 0;
  while (number >= 1000 && unit < units.length - 1) {
    number /= 1000;
    unit += 1;
  }
  const language = document.documentElement.lang || undefined;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[unit],
    unitDisplay: unit ? "short" : "long",
    maximumFractionDigits: unit && number < 100 ? 1 : 0,
  }).format(number);
}
