/** Which department handed a report in, by the bureau's own rules. */
import picomatch from 'picomatch';
import type { DepartmentRule } from '../types.ts';

/** Tells the department of a path, null where no rule fits. */
export type DepartmentOf = (path: string) => string | null;

/**
 * Compiles rules; the first that fits wins. A pattern holds for the whole path or for its end from any folder on,
 * so that 教育局/** fits /data/2024/教育局/a.docx, and *教育局*.docx a file in any folder.
 */
export function departmentsByRule(rules: readonly DepartmentRule[]): DepartmentOf {
  const compiled = rules.map(({ match, department }) => ({
    department,
    matches: picomatch([match, `**/${match}`, `/**/${match}`], { dot: true }),
  }));
  return (path) => {
    const slashed = path.replaceAll('\\', '/');
    return compiled.find(({ matches }) => matches(slashed))?.department ?? null;
  };
}
