/** Branches that stand in for one another (mc:AlternateContent): the first that shows anything is the one that counts. */
import type { XmlScanner } from './xml.ts';

/** Namespaces of Office and of the standards that it follows. */
const KNOWN_NAMESPACE =
  /^(?:https?:\/\/(?:schemas\.(?:microsoft|openxmlformats)\.(?:com|org)|purl\.oclc\.org\/ooxml|www\.w3\.org)\/|urn:schemas-microsoft-com:)/;

/** The mc:AlternateContent that are open. Each method is told the number of things shown so far. */
export class Alternatives {
  /** One entry an open mc:AlternateContent: has a branch of it shown anything yet? */
  readonly #open: { shown: boolean; before: number; unknown: boolean }[] = [];

  open(shown: number): void {
    this.#open.push({ shown: false, before: shown, unknown: false });
  }

  /** mc:Choice: of what no program of Office knows, the fallback is meant. @returns whether the branch counts. */
  openChoice(shown: number, scanner: XmlScanner): boolean {
    const alternative = this.#open.at(-1);
    if (alternative === undefined || alternative.shown || knowsRequired(scanner))
      return this.openBranch(shown);
    alternative.unknown = true;
    return false;
  }

  /** mc:Choice or mc:Fallback. @returns whether the branch counts. */
  openBranch(shown: number): boolean {
    const alternative = this.#open.at(-1);
    if (alternative?.shown) return false;
    if (alternative !== undefined) alternative.before = shown;
    return true;
  }

  closeBranch(shown: number): void {
    const alternative = this.#open.at(-1);
    if (alternative !== undefined && shown > alternative.before) alternative.shown = true;
  }

  /** @returns whether all that was there is unknown. */
  close(): boolean {
    const alternative = this.#open.pop();
    return alternative?.unknown === true && !alternative.shown;
  }
}

function knowsRequired(scanner: XmlScanner): boolean {
  const required = scanner.attribute('Requires') ?? '';
  return required.split(/\s/).every((prefix) => {
    const namespace = scanner.namespaceOf(prefix);
    return namespace === undefined || KNOWN_NAMESPACE.test(namespace);
  });
}
