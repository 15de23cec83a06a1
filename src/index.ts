/** The public API. */
export { type AuditOptions, audit, defaultSettings } from './audit.ts';
export type { Settings } from './settings.ts';
export type * from './types.ts';
