import type { IsoDate } from "../audit/dates";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import type { ThemeLayer } from "../audit/theme";
import type { OrganisationDates } from "../audit/timescales";
import type { Allocation } from "./allocated-texts";
import type { Texts } from "./answers";
import type { PlacedThread } from "./comments";

/** What a door (Word, the workbench, the command line) brings to the use cases. */
export interface Surroundings {
  readonly templates: TemplateSource;
  /** A fresh record id, unguessable and without meaning. */
  readonly newId: () => string;
  /** Today where the user is. */
  readonly today: () => IsoDate;
  /** What the organisation says of dates, where it says anything. */
  readonly dates?: OrganisationDates;
  /** False where the organisation lets no unsaved work be kept in a browser. */
  readonly keepUnsaved?: boolean;
  /**
   * A new document with an audit in it, as the bytes of a .docx, where this door can make one; `id` and `comments` of
   * the audit it is made of, where there is one.
   */
  readonly newDocx?: (
    template: Template,
    known: Texts,
    id?: string,
    comments?: readonly PlacedThread[],
  ) => Promise<Uint8Array>;
}

/** Where templates come from: those an audit can be started from, and the checking of one that travels in a document. */
export interface TemplateSource {
  readonly offered: readonly Template[];
  /** Themes that can take the place of a template's own. */
  readonly themes?: readonly ThemeLayer[];
  /** Files of the organisation's catalogue that can't be used, with a sentence for each fault. */
  readonly faults?: readonly { readonly file: string; readonly sentences: readonly string[] }[];
  /** The organisation's catalogue could not be reached or read, and none of its templates is on offer. */
  readonly catalogueLost?: boolean;
  /** By the id of a template: lines that documents of its earlier versions show and those of today's don't. */
  readonly earlierWords?: Readonly<Partial<Record<string, readonly string[]>>>;
  /** Fetches what `parse` needs for the definition that a document carries, or for one that is lost, where a page has not. */
  readonly ready?: (definition?: string) => Promise<void>;
  /** Reads a template's definition, JSON text. The fault is a phrase for a person. */
  readonly parse: (json: string) => ParsedTemplate;
}

export type ParsedTemplate =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly fault: string };

/** A zip of new audits, given out as it grows: each call gives the next bytes of it. */
export interface CaseZip {
  /** Adds a document with these header fields in it, by field id: choices as ids, dates ISO; allocated, where it is said to whom. */
  readonly addAudit: (
    fileName: string,
    header: AuditRecord["header"],
    allocation?: Allocation,
  ) => readonly Uint8Array[];
  readonly addFile: (fileName: string, bytes: Uint8Array) => readonly Uint8Array[];
  /** The last bytes; nothing can be added any more. */
  readonly end: () => readonly Uint8Array[];
}
