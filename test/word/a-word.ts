import type { Template } from "../../src/audit/template";
import type { AuditDocument } from "../../src/document/audit-document";
import type { Texts } from "../../src/document/answers";
import { blankDocx, newDocx } from "../../src/docx/new-docx";
import { WordDocument } from "../../src/word/word-document";
import { aTemplate } from "../support/builders";
import { WordHost, type Played } from "../support/word-host/host";
import { playWord } from "../support/word-host/office";

export interface OpenInWord {
  readonly host: WordHost;
  readonly document: WordDocument;
}

/** A document open in Word, which is global from here on. Whoever listens hears of events at once. */
export function aWord(bytes: Uint8Array, played: Partial<Played> = {}): OpenInWord {
  const host = new WordHost(bytes, played);
  playWord(host);
  const document = new WordDocument();
  hosts.set(document, host);
  return { host, document };
}

const hosts = new WeakMap<AuditDocument, WordHost>();

/** The Word that a document is open in. */
export function hostOf(document: AuditDocument): WordHost {
  const host = hosts.get(document);
  if (!host) throw new Error("The document is open in no Word.");
  return host;
}

export const blankInWord = (played?: Partial<Played>): OpenInWord => aWord(blankDocx(), played);

export const auditInWord = (
  played?: Partial<Played>,
  template: Template = aTemplate(),
  known: Texts = new Map(),
): OpenInWord => aWord(newDocx(template, [], known), played);
