// biome-ignore-all lint/correctness/noUnusedVariables: the files of this folder are one script
/* Moving through the text of a report: pointer, keyboard, jumps. Of all figures one is in the tab order. */

const showDelay = 110;
const hideDelay = 260;
let hoverTimer = 0;

function openReport() {
  return kind === 'report' ? document.querySelector('.report') : document.querySelector('.report.open');
}

function goTo(figure) {
  for (const other of figure.closest('.report').querySelectorAll('.figure[tabindex="0"]'))
    other.tabIndex = -1;
  figure.tabIndex = 0;
  figure.focus({ preventScroll: true });
  bringIntoView(figure);
  showCard(figure);
}

function bringIntoView(target) {
  const box = target.getBoundingClientRect();
  if (box.top < 80 || box.bottom > window.innerHeight * 0.7) target.scrollIntoView({ block: 'center' });
}

/** The next figure in a direction; only those at fault where `problems` is set. */
function neighbour(figure, step, problems) {
  const selector = problems ? '.figure.inconsistent, .figure.at-fault:not(.dimmed)' : '.figure';
  const all = [...figure.closest('.report').querySelectorAll(selector)];
  const at = all.indexOf(figure);
  if (at !== -1) return all[at + step];
  const after = all.findIndex(
    (each) => figure.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const next = after === -1 ? all.length : after;
  return all[step > 0 ? next : next - 1];
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const figure = event.target.closest?.('.figure');
  const inCard = card.contains(event.target);
  if (pinned || (figure === null && !inCard && card.hidden)) return;
  clearTimeout(hoverTimer);
  if (inCard) return;
  hoverTimer = setTimeout(
    () => (figure ? showCard(figure) : hideUnlessFocused()),
    figure ? showDelay : hideDelay,
  );
});

function hideUnlessFocused() {
  if (!card.contains(document.activeElement) && document.activeElement !== active) hideCard();
}

document.addEventListener('focusin', (event) => {
  const figure = event.target.closest?.('.figure');
  if (figure) showCard(figure);
  else if (!card.contains(event.target)) hideCard();
});

document.addEventListener('click', (event) => {
  const figure = event.target.closest?.('.figure');
  const jump = event.target.closest?.('[data-jump]');
  const link = event.target.closest?.('.side a');
  if (jump) {
    const target = figureOf(active.closest('.report'), jump.dataset.jump);
    if (target) goTo(target);
    pinned = true;
  } else if (figure) {
    goTo(figure);
    pinned = true;
  } else if (link) {
    event.preventDefault();
    if (location.hash === link.hash) showPlace();
    else location.hash = link.hash;
  } else if (!card.contains(event.target)) {
    hideCard();
  }
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && !card.hidden) {
    const back = active;
    const inCard = card.contains(document.activeElement);
    hideCard();
    if (inCard) back.focus();
    card.hidden = true;
    event.preventDefault();
  } else if (event.key === '/' && !event.target.matches('input, select')) {
    document.querySelector('[name="query"]').focus();
    event.preventDefault();
  } else if (event.target.matches('.figure')) {
    figureKey(event);
  } else if (card.contains(event.target) && event.key.startsWith('Arrow')) {
    cardKey(event);
  }
});

const steps = { ArrowRight: [1, false], ArrowLeft: [-1, false], ArrowDown: [1, true], ArrowUp: [-1, true] };

function figureKey(event) {
  const step = steps[event.key];
  if (step !== undefined) {
    const next = neighbour(event.target, ...step);
    if (next) goTo(next);
    event.preventDefault();
  } else if (event.key === 'Enter' || event.key === ' ') {
    showCard(event.target);
    pinned = true;
    card.querySelector('[data-jump]')?.focus();
    event.preventDefault();
  }
}

function cardKey(event) {
  const all = [...card.querySelectorAll('[data-jump]')];
  const next =
    all[
      all.indexOf(document.activeElement) + (event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1)
    ];
  next?.focus();
  event.preventDefault();
}
