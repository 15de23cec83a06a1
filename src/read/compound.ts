/**
 * Looks at the frame of an OLE compound file (.doc, .wps) before a parser follows its chains: a damaged one may
 * announce more sectors than it has, or lead a parser in circles.
 */

const endOfChain = 0xfffffffe;
const inHeader = 109;

/**
 * Whether the tables of the file can be followed: they have no more sectors than the file, and no chain of
 * sectors returns to itself.
 *
 * @param bytes the whole file
 */
export function isSoundCompound(bytes: Uint8Array): boolean {
  if (bytes.length < 1536) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return false;
  const sectors = Math.ceil(bytes.length / 2 ** shift);
  if ([44, 64, 72].some((at) => view.getUint32(at, true) > sectors)) return false;
  const table = entriesOf(view, tableSectors(view, shift), shift);
  if (hasCircle(table)) return false;
  return !hasCircle(entriesOf(view, chainFrom(view.getUint32(60, true), table), shift));
}

/** Sectors of the allocation table: the header names the first 109, sectors of their own the others. */
function tableSectors(view: DataView, shift: number): number[] {
  const count = view.getUint32(44, true);
  const found: number[] = [];
  for (let index = 0; index < Math.min(count, inHeader); index += 1) {
    found.push(view.getUint32(76 + index * 4, true));
  }
  const perSector = 2 ** shift / 4 - 1;
  let next = view.getUint32(68, true);
  for (let left = view.getUint32(72, true); left > 0 && found.length < count; left -= 1) {
    const at = (next + 1) * 2 ** shift;
    if (at + 2 ** shift > view.byteLength) break;
    for (let index = 0; index < perSector && found.length < count; index += 1) {
      found.push(view.getUint32(at + index * 4, true));
    }
    next = view.getUint32(at + perSector * 4, true);
  }
  return found;
}

function entriesOf(view: DataView, sectors: readonly number[], shift: number): Uint32Array {
  const perSector = 2 ** shift / 4;
  const entries = new Uint32Array(sectors.length * perSector).fill(endOfChain);
  for (const [index, sector] of sectors.entries()) {
    const at = (sector + 1) * 2 ** shift;
    if (at + 2 ** shift > view.byteLength) continue;
    for (let entry = 0; entry < perSector; entry += 1) {
      entries[index * perSector + entry] = view.getUint32(at + entry * 4, true);
    }
  }
  return entries;
}

/** The chain that begins at a sector; the table is known to have no circles. */
function chainFrom(start: number, table: Uint32Array): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < table.length; sector = table[sector]!) chain.push(sector);
  return chain;
}

/** Follows every chain once, marking its sectors with the number of the walk. */
function hasCircle(table: Uint32Array): boolean {
  const walks = new Uint32Array(table.length);
  for (let start = 0; start < table.length; start += 1) {
    let sector = start;
    while (sector < table.length && walks[sector] === 0) {
      walks[sector] = start + 1;
      sector = table[sector]!;
    }
    if (sector < table.length && walks[sector] === start + 1) return true;
  }
  return false;
}
