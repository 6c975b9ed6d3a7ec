const DECLARED = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/;

/**
 * The text of an XML part, its byte order mark kept. Parts are UTF-8 or UTF-16
 * (ECMA-376 Part 2, 6.2.5); other encodings are taken at their word. Throws
 * where the bytes are not what they say.
 */
export function decodeXml(bytes: Uint8Array): string {
  const decode = (encoding: string) =>
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode("utf-16le");
  if (first === 0xfe && second === 0xff) return decode("utf-16be");
  const declared = DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1] ?? "utf-8";
  return decode(/^(utf-?8|us-ascii)$/i.test(declared) ? "utf-8" : declared);
}

/** The bytes of an XML part, in UTF-8 whatever it was before. */
export function encodeXml(xml: string): Uint8Array {
  const declared = DECLARED.exec(xml);
  const isUtf8 = !declared || /^utf-?8$/i.test(declared[1] as string);
  const text =
    declared && !isUtf8
      ? declared[0].replace(declared[1] as string, "UTF-8") + xml.slice(declared[0].length)
      : xml;
  return new TextEncoder().encode(text);
}
