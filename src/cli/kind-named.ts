import type { DocumentKind } from "../docx/content-types";

/** What a file of that name is to be; undefined where its ending is of neither. */
export function kindNamed(path: string): DocumentKind | undefined {
  if (/\.docx$/i.test(path)) return "document";
  return /\.dotx$/i.test(path) ? "template" : undefined;
}
