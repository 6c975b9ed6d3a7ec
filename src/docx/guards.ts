import type { Guard } from "../audit/problem";
import { HostError } from "../document/host-error";
import { child, childElements, textOf, type XmlElement } from "../xml/parse";
import { parsedOnce, partNamed, type DocxPackage } from "./package";
import { relationshipsOf } from "./relationships";

/** What asks that a document be left as it is: a signature, protection against editing, or the mark that it is final. */
export function guardsOf(docx: DocxPackage, main: string): readonly Guard[] {
  const settings = rootOf(docx, main, "settings");
  return [
    ...(isSigned(docx) ? (["signed"] as const) : []),
    ...(isProtected(settings) ? (["protected"] as const) : []),
    ...(isEnforced(settings, "trackedChanges") ? (["tracked"] as const) : []),
    ...(isRecommended(settings) ? (["recommended"] as const) : []),
    ...(isFinal(rootOf(docx, "", "custom-properties")) ? (["final"] as const) : []),
  ];
}

/** ECMA-376 Part 2, 13.2: an origin with a signature. */
function isSigned(docx: DocxPackage): boolean {
  return related(docx, "").some(
    ({ kind, target }) =>
      kind === "origin" && related(docx, target).some((each) => each.kind === "signature"),
  );
}

/** Protection that lets nobody write an answer (17.15.1.29), or that asks for a password to write (17.15.1.93). */
function isProtected(settings: XmlElement | undefined): boolean {
  const password = child(settings, "w:writeProtection")?.attributes ?? {};
  const asksPassword = ["w:hash", "w:hashValue", "w14:hashValue"].some(
    (name) => password[name] !== undefined,
  );
  return isEnforced(settings, "readOnly") || isEnforced(settings, "comments") || asksPassword;
}

/** Whether the document is protected so that only this kind of change may be made, and that is in force. */
function isEnforced(settings: XmlElement | undefined, edit: string): boolean {
  const { "w:edit": kind, "w:enforcement": enforcement } =
    child(settings, "w:documentProtection")?.attributes ?? {};
  return kind === edit && isOn(enforcement);
}

/** Word asks whoever opens the document to open it as read-only (17.15.1.93). */
const isRecommended = (settings: XmlElement | undefined): boolean =>
  isOn(child(settings, "w:writeProtection")?.attributes["w:recommended"]);

const isOn = (value: string | undefined): boolean => !["", "0", "false", "off"].includes(value ?? "");

/** Word marks a document as final by a property of its own (22.3). */
function isFinal(properties: XmlElement | undefined): boolean {
  return (properties ? childElements(properties) : []).some(
    (property) =>
      property.attributes["name"] === "_MarkAsFinal" && /^\s*(true|1)\s*$/i.test(textOf(property)),
  );
}

function rootOf(docx: DocxPackage, source: string, kind: string): XmlElement | undefined {
  const target = related(docx, source).find((each) => each.kind === kind)?.target;
  const part = target === undefined ? undefined : partNamed(docx, target);
  return part && attempt(() => parsedOnce(part).root);
}

const related = (docx: DocxPackage, source: string): ReturnType<typeof relationshipsOf> =>
  attempt(() => relationshipsOf(docx, source)) ?? [];

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
