/**
 * How much of a file the readers take on. A report is well under a megabyte; what is beyond these limits is no
 * report, and is refused before any memory is spent on it.
 */

/** Sizes in bytes, unless the name says otherwise. */
export const limits = {
  /** A plain text that is read; 10 MB hold more than three million characters. */
  text: 10_000_000,
  /** Lines of a plain text that hold something; a report of 500 pages has 20,000. */
  lines: 200_000,
  /** Markdown costs two hundred times as much to parse as plain text. */
  markdown: 400_000,
  /** Asterisks, underscores and tildes in one paragraph of Markdown; the parser compares each with each. */
  markdownMarks: 2000,
  /** Lines of Markdown that hold something, bars of its tables, and brackets: each costs the parser some 0.1 ms. */
  markdownLines: 8000,
  markdownBars: 20_000,
  markdownBrackets: 5000,
  /** Quotes and lists within each other at the beginning of one line of Markdown. */
  markdownDepth: 30,
  html: 6_000_000,
  /** Nesting of HTML elements. */
  htmlDepth: 400,
  htmlElements: 200_000,
  /** Word 97 documents and RTF carry their pictures inside. */
  word97: 60_000_000,
  rtf: 60_000_000,
  /** Cells of one table's grid, spans filled in. */
  tableCells: 100_000,
  /** Seconds that LibreOffice is given for one file. */
  conversionSeconds: 60,
  archive: {
    /** The archive itself, as it arrives. */
    bytes: 1_000_000_000,
    members: 50_000,
    /** One member, unpacked. */
    member: 100_000_000,
    /** All members together, unpacked. */
    total: 4_000_000_000,
    /** Unpacked size over packed size of one member above 1 MB; text seldom exceeds 20. */
    ratio: 200,
    /** Archives within archives. */
    depth: 3,
  },
} as const;
