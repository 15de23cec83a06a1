/** Text extraction as each peer does it, by its name: from bytes to text. */
export const extractors = {
  'mammoth.extractRawText': async () => {
    const { default: mammoth } = await import('mammoth');
    return async (bytes) => (await mammoth.extractRawText({ buffer: bytes })).value;
  },
  'officeparser 7': async () => {
    const { parseOffice } = await import('officeparser');
    return async (bytes) => (await parseOffice(bytes)).toText();
  },
  'officeparser 5': async () => {
    const { default: officeparser } = await import('officeparser-5');
    return (bytes) => officeparser.parseOfficeAsync(bytes);
  },
};
