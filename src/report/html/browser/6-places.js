// biome-ignore-all lint/correctness/noUnusedVariables: the files of this folder are one script
/* What the address names: the overview, a report, a finding or a figure in it. */

const overview = document.getElementById('overview');
const stepsBar = document.querySelector('.steps');
const overviewTitle = document.title;

/** The report that an address names, by the key that its ids begin with. */
function keyOf(name) {
  return /^r[0-9a-f]{12}(?=-|$)/.exec(name)?.[0] ?? null;
}

function showPlace() {
  const name = decodeURIComponent(location.hash.slice(1));
  const key = keyOf(name);
  if (kind === 'index' && key !== null) {
    const report = data.reports.find((each) => each.key === key);
    if (report) location.replace(`${report.page}#${encodeURIComponent(name)}`);
    return;
  }
  if (kind === 'reports') showReport(articles.get(key) ?? null);
  const target = name === '' ? null : document.getElementById(name);
  if (target !== null) showTarget(target);
}

function showReport(report) {
  hideCard();
  const before = openReport();
  if (report === before && (report !== null || !overview.hidden)) return;
  before?.classList.remove('open');
  before?.remove();
  if (report !== null) {
    report.classList.add('open');
    document.querySelector('main').append(report);
  }
  overview.hidden = report !== null;
  stepsBar.hidden = report === null || data.reports.length < 2;
  document.title = report === null ? overviewTitle : report.querySelector('h2').textContent;
  if (report) {
    readyLink(report);
    readyFigures(report);
  }
  applyFilters();
  window.scrollTo(0, 0);
  (report ?? overview).querySelector('h1, h2').focus({ preventScroll: true });
}

/** Completes the link to the annotated copy, which is given from the results folder. */
function readyLink(report) {
  const link = report.querySelector('.annotated');
  if (link === null) return;
  const folder = document
    .querySelector('.brand')
    .getAttribute('href')
    .replace(/#$|[^/]*$/, '');
  link.href = folder + link.dataset.path;
  link.hidden = false;
}

/** Puts the first figure into the tab order. */
function readyFigures(report) {
  const first =
    report.querySelector('.figure.at-fault, .figure.inconsistent') ?? report.querySelector('.figure');
  if (first && !report.querySelector('.figure[tabindex="0"]')) first.tabIndex = 0;
}

function showTarget(target) {
  for (const item of document.querySelectorAll('.side .current')) item.classList.remove('current');
  const item = document.querySelector(`.side [data-anchor="${CSS.escape(target.id)}"]`);
  if (item) {
    item.classList.add('current');
    if (
      item.offsetTop < item.closest('.side').scrollTop ||
      item.offsetTop + item.offsetHeight >
        item.closest('.side').scrollTop + item.closest('.side').clientHeight
    )
      item.scrollIntoView({ block: 'nearest' });
  }
  const figure = target.matches('.figure') ? target : figureAt(target);
  if (figure) {
    figure.scrollIntoView({ block: 'center' });
    goTo(figure);
  } else if (target.matches('.anchor, .finding')) {
    target.scrollIntoView({ block: 'center' });
  }
}

/** The figure at an anchor: around it, or what follows it next. */
function figureAt(anchor) {
  if (!anchor.matches('.anchor')) return null;
  const around = anchor.closest('.figure');
  if (around) return around;
  const next = anchor.nextElementSibling;
  return next?.matches('.figure') ? next : null;
}

for (const [name, step] of [
  ['previous', -1],
  ['next', 1],
]) {
  stepsBar.querySelector(`.${name}`).addEventListener('click', () => {
    const at = data.reports.findIndex((report) => report.key === openReport()?.id);
    const report = data.reports[at + step];
    if (report) location.hash = report.key;
  });
}

document.querySelector('.theme').addEventListener('click', () => {
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : window.matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  remember('gouji-theme', root.dataset.theme);
});
const theme = remembered('gouji-theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

window.addEventListener('hashchange', showPlace);
// Text above may still be laid out while one scrolls, which moves the figure.
for (const type of ['resize', 'scroll']) {
  window.addEventListener(type, () => active && !card.hidden && placeCard(active), { passive: true });
}
if (kind === 'report') {
  readyLink(openReport());
  readyFigures(openReport());
}
if (kind === 'reports') overview.hidden = true;
applyFilters();
showPlace();
// Once the page has loaded the browser goes to the address itself, and takes the focus from where it was set.
window.addEventListener('load', () => requestAnimationFrame(showPlace));
