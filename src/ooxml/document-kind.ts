import { WML } from "./package-parts";

/** A document, or a template that Word makes documents from. */
export type DocumentKind = "document" | "template";

/** What a package says its main part is (ECMA-376 Part 1, 11.3.10). */
export const MAIN_TYPE: Readonly<Record<DocumentKind, string>> = {
  document: `${WML}.document.main+xml`,
  template: `${WML}.template.main+xml`,
};
