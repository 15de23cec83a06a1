/** A worker that does what the text of the report says. */
export default async function analyse({ bytes, path }) {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('hang')) for (;;);
  if (text.includes('exit')) process.exit(1);
  if (text.includes('throw')) throw new TypeError('broken');
  if (text.includes('grow')) {
    const grown = [];
    for (;;) grown.push(new Array(100_000).fill(path));
  }
  return JSON.stringify({ path, text });
}
