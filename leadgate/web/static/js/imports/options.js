// The options of a list that is too long for the page: the server is asked for
// those that fit what was typed, a moment after the last key.

const PAUSE = 150;

export function finder(address) {
  let waiting = 0;
  let asked = null;

  // Calls `show` with [{ value, label }] and a sentence about the rest; not if something else
  // was asked for meanwhile, nor if the server does not answer.
  return function find(words, show) {
    clearTimeout(waiting);
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    waiting = setTimeout(async () => {
      try {
        const answer = await fetch(`${address}&find=${encodeURIComponent(words)}`, { signal });
        if (!answer.ok) return;
        const { options, more } = await answer.json();
        if (!signal.aborted) show(options, more);
      } catch (error) {
        if (error.name !== "AbortError") show([], "");
      }
    }, words ? PAUSE : 0);
  };
}
