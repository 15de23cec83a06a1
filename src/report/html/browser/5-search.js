// biome-ignore-all lint/correctness/noUnusedVariables: the files of this folder are one script
/* Search within the open report, by the browser's own highlights where it has them. */

let found = [];
let foundAt = -1;

function searchText(report, query) {
  found = [];
  foundAt = -1;
  const hits = form.querySelector('.hits');
  hits.textContent = '';
  CSS.highlights?.delete('search');
  CSS.highlights?.delete('found');
  if (!report || query === '') return;
  const paper = report.querySelector('.paper');
  for (const block of paper.querySelectorAll('p, h3, h4, h5, h6, td')) collectRanges(block, query);
  hits.textContent = phrase('matches', { count: found.length });
  if (typeof Highlight === 'function') CSS.highlights.set('search', new Highlight(...found));
}

function collectRanges(block, query) {
  const text = block.textContent.toLowerCase();
  let at = text.indexOf(query);
  if (at === -1) return;
  const nodes = [];
  let length = 0;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, start: length });
    length += node.data.length;
  }
  for (; at !== -1; at = text.indexOf(query, at + query.length)) {
    const range = document.createRange();
    const first = lastBefore(nodes, at);
    const last = lastBefore(nodes, at + query.length - 1);
    range.setStart(first.node, at - first.start);
    range.setEnd(last.node, Math.min(at + query.length - last.start, last.node.data.length));
    found.push(range);
  }
}

/** The last text node that starts at or before an offset. */
function lastBefore(nodes, offset) {
  let last = nodes[0];
  for (const each of nodes) if (each.start <= offset) last = each;
  return last;
}

function nextFound(step) {
  if (found.length === 0) return;
  foundAt = (foundAt + step + found.length) % found.length;
  const range = found[foundAt];
  if (typeof Highlight === 'function') CSS.highlights.set('found', new Highlight(range));
  range.startContainer.parentElement.scrollIntoView({ block: 'center' });
  form.querySelector('.hits').textContent = `${foundAt + 1} / ${found.length}`;
}
