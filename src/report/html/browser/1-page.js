// biome-ignore-all lint/correctness/noUnusedVariables: the files of this folder are one script
/* What every part of the script builds on: the page's data, and elements made from text alone. */

const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
const root = document.documentElement;
const kind = root.dataset.kind;

/** The reports of this file by their keys. Only the open one stays in the page, which keeps it light. */
const articles = new Map();
for (const report of kind === 'reports' ? document.querySelectorAll('.report') : []) {
  articles.set(report.id, report);
  report.remove();
}

/** Makes an element; children are elements or text, and text never becomes markup. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A word with its placeholders filled. */
function phrase(key, values) {
  return words[key].replace(/\{(\w+)\}/g, (whole, name) => values?.[name] ?? whole);
}

/** Calls once the calls have stopped for a while, given in milliseconds. */
function settled(milliseconds, call) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), milliseconds);
  };
}

/** What the reader stores about the page is a comfort: a browser may refuse it for local files. */
function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Not remembered.
  }
}
