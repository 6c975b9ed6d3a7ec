import { NAMESPACES } from "./namespaces";
import type { PackagePart } from "./package-parts";

/** The same parts as one XML text, the form Word's `insertOoxml` takes ([MS-DOCX] and "flat OPC" in the Open XML SDK). */
export function flatOpc(parts: readonly PackagePart[]): string {
  const items = parts.map(
    ({ path, contentType, xml }) =>
      `<pkg:part pkg:name="${path}" pkg:contentType="${contentType}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`,
  );
  return `<pkg:package xmlns:pkg="${NAMESPACES.pkg}">${items.join("")}</pkg:package>`;
}
