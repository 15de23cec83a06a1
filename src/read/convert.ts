/**
 * What turns old formats into .docx. Reading does not look for a converter itself: what an analysis sees must
 * not depend on what is installed.
 */

/** Formats that a converter is asked to take. */
type Convertible = 'doc' | 'wps' | 'rtf' | 'xml';

/**
 * @param bytes the file
 * @param extension the extension that tells the converter what it is
 * @returns the same document as .docx
 * @throws UnreadableError `conversion-failed`
 */
export type Converter = (bytes: Uint8Array, extension: Convertible) => Promise<Uint8Array>;
