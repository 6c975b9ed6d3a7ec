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
  return decode(/^(utf-?(8|16)|us-ascii)$/i.test(declared) ? "utf-8" : declared);
}

/** The bytes of an XML part, in UTF-8 whatever it was before. */
export function encodeXml(xml: string): Uint8Array {
  const [declaration = "", encoding = "utf-8"] = DECLARED.exec(xml) ?? [];
  const text = /^utf-?8$/i.test(encoding)
    ? xml
    : declaration.replace(encoding, "UTF-8") + xml.slice(declaration.length);
  return new TextEncoder().encode(text);
}
