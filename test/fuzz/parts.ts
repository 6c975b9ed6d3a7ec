import { unzipSync } from "fflate";

/** The part with the text of a document. */
export const MAIN = "word/document.xml";

export const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The parts of a document; undefined where the package is damaged. */
export function unzipped(docx: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(docx);
  } catch {
    return undefined;
  }
}
