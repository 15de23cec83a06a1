// biome-ignore-all lint/correctness/noUnusedVariables: the files of this folder are one script
/* The card of a figure: its problems, and its claims as arithmetic whose figures can be jumped to. */

const card = document.getElementById('card');
const parsed = new WeakMap();
const operators = { '*': '×', '/': '÷', '-': '−', '<=': '≤', '>=': '≥' };
let active = null;
let pinned = false;

/** The claims of a report, read when they are first asked for. */
function claimsOf(report) {
  let known = parsed.get(report);
  if (known === undefined) {
    known = JSON.parse(report.querySelector('script.claims').textContent);
    known.byFigure = new Map();
    for (const claim of known.claims) {
      for (const figure of claim.figures) {
        const list = known.byFigure.get(figure) ?? [];
        list.push(claim);
        known.byFigure.set(figure, list);
      }
    }
    parsed.set(report, known);
  }
  return known;
}

function nameOf(figure) {
  return figure.id.slice(figure.id.lastIndexOf('-') + 1);
}

function figureOf(report, name) {
  return document.getElementById(`${report.id}-figure-${name}`);
}

/** Shows the card of a figure, and marks the figures of its claims. */
function showCard(figure) {
  if (active !== figure) {
    hideCard();
    active = figure;
    const report = figure.closest('.report');
    const known = claimsOf(report);
    const name = nameOf(figure);
    const claims = known.byFigure.get(name) ?? [];
    figure.classList.add('active');
    for (const other of new Set(claims.flatMap((claim) => claim.figures))) {
      if (other !== name) figureOf(report, other)?.classList.add('related');
    }
    card.replaceChildren(...cardContent(report, known, name, figure, claims));
  }
  card.hidden = false;
  placeCard(figure);
}

function hideCard() {
  card.hidden = true;
  pinned = false;
  active?.classList.remove('active');
  for (const related of document.querySelectorAll('.figure.related')) related.classList.remove('related');
  active = null;
}

/** Below the figure, or above it where there is more room. */
function placeCard(figure) {
  const bar = document.querySelector('.bar[role="banner"]').getBoundingClientRect();
  const whole = figure.getBoundingClientRect();
  // A figure that wraps has several boxes; the first is where one looks.
  const box = figure.getClientRects()[0] ?? whole;
  card.style.maxHeight = '';
  const height = card.offsetHeight;
  const below = window.innerHeight - whole.bottom - 16;
  const above = box.top - Math.max(bar.bottom, 0) - 16;
  const isBelow = height <= below || below >= above;
  card.style.maxHeight = `${Math.max(160, isBelow ? below : above)}px`;
  const left = Math.max(12, Math.min(box.left - 12, root.clientWidth - card.offsetWidth - 12));
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${(isBelow ? whole.bottom + 8 : box.top - 8 - card.offsetHeight) + window.scrollY}px`;
}

function cardContent(report, known, name, figure, claims) {
  const status = ['consistent', 'inconsistent', 'unchecked'].find((each) => figure.classList.contains(each));
  const label = known.labels[name];
  const head = element(
    'header',
    {},
    element('b', {}, element('bdi', {}, figure.textContent)),
    label === undefined ? null : element('bdi', {}, label),
    element('span', { class: `status ${status}` }, words[`status.${status}`]),
  );
  const problems = known.findings
    .filter((finding) => finding.figures.includes(name))
    .map((finding) =>
      element(
        'div',
        { class: `problem ${finding.severity}` },
        element('p', {}, element('bdi', {}, finding.message)),
        ...finding.likely.map((likely) => element('p', { class: 'likely' }, element('bdi', {}, likely))),
      ),
    );
  const reason = known.reasons[name];
  const none = claims.length === 0 ? element('p', { class: 'result' }, reason ?? words.noClaims) : null;
  const gravestFirst = [...claims].sort((left, right) => rank(left) - rank(right));
  const relations = gravestFirst.map((claim) => claimElement(report, known, name, claim));
  return [head, ...relations, ...problems, none].filter((each) => each !== null);
}

function rank(claim) {
  return ['violated', 'holds', 'holds-by-rounding', 'unverifiable'].indexOf(claim.verdict);
}

function claimElement(report, known, self, claim) {
  const result = [];
  if (claim.verdict === 'violated') {
    for (const key of ['stated', 'expected', 'difference']) {
      if (claim[key] !== null)
        result.push(
          element(
            'span',
            {},
            `${words[key]} `,
            element('b', {}, claim[key] + ((key === 'difference' ? claim.apart : claim.unit) ?? '')),
          ),
        );
    }
  }
  if (claim.note !== null) result.push(element('span', {}, claim.note));
  if (claim.reason !== '') result.push(element('span', {}, claim.reason));
  return element(
    'section',
    { class: 'claim' },
    element(
      'span',
      {},
      element('span', {}, claim.check),
      element('span', { class: claim.verdict }, words[`verdict.${claim.verdict}`]),
    ),
    element('div', { class: 'arithmetic' }, ...arithmetic(report, known, self, claim)),
    result.length === 0 ? null : element('p', { class: 'result' }, ...result),
  );
}

function arithmetic(report, known, self, claim) {
  return claim.formula
    .split(/(\bf\d+\b)/)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => {
      const figure = /^f\d+$/.test(piece) ? figureOf(report, piece) : null;
      if (figure === null) {
        return element(
          'i',
          {},
          piece.trim().replace(/<=|>=|[*/-]/g, (operator) => operators[operator]),
        );
      }
      const label = known.labels[piece];
      const shown = [
        label === undefined ? null : element('small', {}, label),
        element('bdi', {}, figure.textContent),
      ];
      return element(
        'button',
        { type: 'button', 'data-jump': piece, class: piece === self ? 'self' : null, title: label },
        ...shown,
      );
    });
}
