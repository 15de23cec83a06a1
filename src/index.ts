/** The public API. */
export type * from './types.ts';
