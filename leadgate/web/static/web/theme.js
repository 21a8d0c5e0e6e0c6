// Runs before the page is painted, so that a chosen theme doesn't flash.
// Without a choice, or without JavaScript, the system's colors are taken.
(() => {
  let chosen = "";
  try {
    chosen = localStorage.getItem("leadgate-theme") ?? "";
  } catch {
    // Storage is refused: the system's colors, then.
  }
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
})();
