/** What a clerk can decide on a finding, the first being how every finding begins. */
export const DISPOSITIONS = ['open', 'confirmed', 'falseAlarm', 'corrected'] as const;

/** A clerk's decision on a finding. */
export type Disposition = (typeof DISPOSITIONS)[number];
