/**
 * The settings of one analysis: the bureau's file with every default filled in. Plain data, so that it can be
 * handed to a worker or hashed for a cache.
 */
import type { ExtraTerm, Identity, Profile, Severity, Suppression } from './types.ts';

export interface Settings {
  lang: 'zh' | 'en';
  profile: Profile;
  /** Severity by check id where it differs from the check's own. */
  checks: { [check: string]: Severity | 'off' };
  /** Severity of a difference of one unit of the last printed place. */
  lastPlace: Severity | 'off';
  /** Only those in force: whoever reads the clock drops the expired ones first. */
  suppressions: Suppression[];
  terms: ExtraTerm[];
  identities: Identity[];
}
