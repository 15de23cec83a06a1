/** 短收32685万元，其中土地出让收入短收33540万元，配套费超收774万元: what lacks and what is over are taken from each other. */
import type { Recognition } from './claim.ts';

const LACKING = /(?:短|欠|少|减)收|超支/u;
const OVER = /(?:超|增|多)收|节支|结余/u;

/** Tells whether a total that lacks has a part that is over, or the other way round. */
export function opposedIn({ mentions }: Recognition): (stated: number, parts: readonly number[]) => boolean {
  const signs = new Map<number, string>();
  for (const { figure, label } of mentions)
    if (LACKING.test(label)) signs.set(figure, 'lacking');
    else if (OVER.test(label)) signs.set(figure, 'over');
  return (stated, parts) => {
    const own = signs.get(stated);
    return own !== undefined && parts.some((part) => signs.has(part) && signs.get(part) !== own);
  };
}
