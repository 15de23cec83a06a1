// biome-ignore-all lint/correctness/noUnusedVariables: the files of this folder are one script
/* The lists of the overview, shown by portions, and the filters over everything. */

const portion = 200;
const form = document.querySelector('.filter');
const shownRows = { findings: portion, reports: portion };

function filters() {
  const values = new FormData(form);
  return {
    severities: new Set(values.getAll('severity')),
    check: chosen(values.get('check')),
    department: chosen(values.get('department')),
    query: (values.get('query') ?? '').trim().toLowerCase(),
  };
}

/** A choice has = before its value, so that the unknown department can be told from no choice. */
function chosen(value) {
  return value ? value.slice(1) : null;
}

const texts = new WeakMap();

/** The text of a report in small letters, kept for the next search. */
function textOf(report) {
  let text = texts.get(report);
  if (text === undefined) {
    text = report.querySelector('.paper').textContent.toLowerCase();
    texts.set(report, text);
  }
  return text;
}

function occurrences(text, query) {
  let count = 0;
  for (let at = text.indexOf(query); at !== -1; at = text.indexOf(query, at + query.length)) count += 1;
  return count;
}

function applyFilters() {
  const filter = filters();
  markPressed(filter);
  const report = openReport();
  if (report) filterReport(report, filter);
  if (kind !== 'report' && !report) fillOverview(filter);
  searchText(report, filter.query);
}

function markPressed(filter) {
  const severity = filter.severities.size === 1 ? [...filter.severities][0] : null;
  const values = { check: filter.check, department: filter.department, severity };
  for (const button of document.querySelectorAll('[data-filter]')) {
    button.setAttribute('aria-pressed', String(values[button.dataset.filter] === button.dataset.value));
  }
}

function passes(filter, severity, check) {
  return filter.severities.has(severity) && (filter.check === null || filter.check === check);
}

function filterReport(report, filter) {
  const whole = filter.severities.size === 3 && filter.check === null;
  report.classList.toggle('filtered', !whole);
  const items = [...report.querySelectorAll('.side .finding')];
  const kept = new Set();
  let visible = 0;
  for (const item of items) {
    const keep =
      passes(filter, item.dataset.severity, item.dataset.check) &&
      (filter.query === '' ||
        item.textContent.toLowerCase().includes(filter.query) ||
        textOf(report).includes(filter.query));
    item.hidden = !keep;
    visible += keep ? 1 : 0;
  }
  const none = report.querySelector('.filtered-out');
  if (none) none.hidden = visible > 0;
  if (whole) return;
  for (const finding of claimsOf(report).findings) {
    if (passes(filter, finding.severity, finding.check))
      for (const figure of finding.figures) kept.add(figure);
  }
  for (const figure of report.querySelectorAll('.figure.at-fault')) {
    figure.classList.toggle('dimmed', !kept.has(nameOf(figure)));
  }
  for (const mark of report.querySelectorAll('.paper mark')) {
    mark.classList.toggle('dimmed', !filter.severities.has(mark.className.split(' ')[0]));
  }
}

function fillOverview(filter) {
  const matching = new Map();
  const reports = data.reports.filter((report) => {
    if (filter.department !== null && report.department !== filter.department) return false;
    if (filter.query === '') return true;
    const named = `${report.title} ${report.path} ${report.department}`.toLowerCase().includes(filter.query);
    const article = articles.get(report.key);
    const count = article === undefined ? 0 : occurrences(textOf(article), filter.query);
    if (count > 0) matching.set(report.key, count);
    return named || count > 0;
  });
  const findings = data.findings.filter((finding) => {
    const report = data.reports[finding.report];
    if (filter.department !== null && report.department !== filter.department) return false;
    if (!passes(filter, finding.severity, finding.check)) return false;
    return (
      filter.query === '' ||
      `${finding.message} ${finding.place} ${report.title} ${report.path} ${report.department}`
        .toLowerCase()
        .includes(filter.query)
    );
  });
  const narrowed = filter.severities.size < 3 || filter.check !== null;
  const withFindings = new Set(findings.map((finding) => data.reports[finding.report]));
  const shownReports = narrowed ? reports.filter((report) => withFindings.has(report)) : reports;
  fillList('findings', findings, findingRow);
  fillList('reports', shownReports, (report) => reportRow(report, matching.get(report.key)));
  if (data.dropped > 0) {
    const text = phrase('truncated', { shown: data.findings.length, rest: data.dropped });
    document.querySelector('#findings .rows').append(element('p', { class: 'none' }, text));
  }
}

function fillList(name, items, row) {
  const section = document.getElementById(name);
  const rows = section.querySelector('.rows');
  section.querySelector('.count').textContent = String(items.length);
  rows.replaceChildren(...items.slice(0, shownRows[name]).map(row));
  const rest = items.length - shownRows[name];
  if (items.length === 0) rows.append(element('p', { class: 'none' }, words.noMatch));
  if (rest <= 0) return;
  const more = element(
    'button',
    { type: 'button', class: 'more' },
    phrase('more', { count: Math.min(rest, portion) }),
  );
  more.addEventListener('click', () => {
    const first = shownRows[name];
    shownRows[name] += portion;
    fillList(name, items, row);
    rows.children[first]?.focus();
  });
  rows.append(more);
}

function addressOf(report, anchor) {
  return report.page === undefined ? `#${anchor}` : `${report.page}#${anchor}`;
}

function findingRow(finding) {
  const report = data.reports[finding.report];
  const department = report.department === '' ? data.unknownDepartment : report.department;
  return element(
    'a',
    { class: finding.severity, href: addressOf(report, finding.anchor) },
    element(
      'span',
      { class: 'kind' },
      element('b', { class: 'severity' }, severityWords[finding.severity]),
      element('span', {}, data.checks[finding.check] ?? finding.check),
      finding.state === undefined
        ? null
        : element('span', { class: `state ${finding.state}` }, stateWords[finding.state]),
    ),
    element('bdi', {}, finding.message),
    element(
      'span',
      { class: 'about' },
      element('bdi', {}, department),
      ' · ',
      element('bdi', {}, report.title),
      ' · ',
      element('bdi', {}, finding.place),
    ),
  );
}

function reportRow(report, hits) {
  const share = report.figures === 0 ? '–' : `${Math.floor((report.checked * 100) / report.figures)}%`;
  const names = ['error', 'warning', 'info'];
  const tally = report.unread
    ? [element('span', { class: 'error severity' }, words.unread)]
    : report.counts.map((count, index) =>
        element(
          'b',
          { class: `${names[index]}${count === 0 ? ' zero' : ''}`, title: severityWords[names[index]] },
          String(count),
        ),
      );
  return element(
    'a',
    { href: addressOf(report, report.key) },
    element('bdi', {}, report.title),
    element('span', { class: 'share', title: words.checkedShare }, share),
    element('span', { class: 'tally' }, ...tally),
    element(
      'span',
      { class: 'path' },
      element('bdi', {}, report.path),
      hits ? element('span', { class: 'hit' }, ` ${phrase('matches', { count: hits })}`) : null,
    ),
  );
}

const severityWords = {};
for (const box of form.querySelectorAll('[name="severity"]'))
  severityWords[box.value] = box.nextElementSibling.textContent;
const stateWords = { new: words['state.new'], remaining: words['state.remaining'] };

const applySoon = settled(120, applyFilters);

form.addEventListener('input', () => {
  shownRows.findings = portion;
  shownRows.reports = portion;
  applySoon();
});
form.addEventListener('reset', () => setTimeout(applyFilters));
form.addEventListener('submit', (event) => event.preventDefault());
form.elements.query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') nextFound(event.shiftKey ? -1 : 1);
  if (event.key === 'Escape' && form.elements.query.value === '') form.elements.query.blur();
});

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-filter]');
  if (!button) return;
  const { filter, value } = button.dataset;
  const pressed = button.getAttribute('aria-pressed') === 'true';
  if (filter === 'severity') {
    for (const box of form.querySelectorAll('[name="severity"]'))
      box.checked = pressed || box.value === value;
  } else {
    form.elements[filter].value = pressed ? '' : `=${value}`;
  }
  applyFilters();
});
