/**
 * How much of a file the readers take on. A report is well under a megabyte; what is beyond these limits is no
 * report, and is refused before any memory is spent on it.
 */

/** Sizes in bytes, unless the name says otherwise. */
export const limits = {
  /** Characters of a report: a thousand full pages. */
  characters: 600_000,
  /** Characters of one paragraph: a whole report that has lost its line ends. */
  paragraph: 50_000,
  /** Paragraphs and table cells, which count on their own; a report of 500 pages with tables has 12,000. */
  blocks: 60_000,
  /** A plain text: all the characters in any encoding. */
  text: 2_400_000,
  /** Lines of a plain text that hold something; a report of 500 pages has 20,000. */
  lines: 60_000,
  /** Markdown costs two hundred times as much to parse as plain text. */
  markdown: 400_000,
  /** What is denser or longer in Markdown's own signs is read as plain text; a report stays below a tenth of each. */
  density: {
    /** Lines that hold something, and items of lists: each costs the parser some 0.2 ms. */
    lines: 6000,
    /** Signs that the parser stops at. */
    signs: 15_000,
    brackets: 5000,
    /** Quotes and lists within each other at the beginning of one line. */
    depth: 30,
    /** Backticks and comments that open in a paragraph, times its characters; all paragraphs together. */
    reach: 20_000_000,
    /** Asterisks, underscores, tildes and brackets of a paragraph, squared; all paragraphs together. */
    pairs: 10_000_000,
  },
  html: 6_000_000,
  /** Nesting of HTML elements. */
  htmlDepth: 400,
  htmlElements: 200_000,
  /** Word 97 documents and RTF carry their pictures inside. */
  word97: 60_000_000,
  rtf: 60_000_000,
  /** Places of the grids of all tables, spans filled in. */
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
