import type { Answering } from "./answering";
import type { Condition } from "./condition";

/** A header field: something known about the audit rather than judged. */
export interface Field extends Answering {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  /** Asked for only while this holds. */
  readonly when?: Condition;
  readonly help?: string;
  /** It holds the name of a person, and this is what that person is in the audit: "auditor". */
  readonly role?: string;
  /** It is one of the three of a declaration of that label, which its own label says in English. */
  readonly declares?: { readonly of: string; readonly what: "name" | "role" | "date" };
}

/** What a person puts their name to. It stands in a document as three fields: name, role and date. */
export interface Declaration {
  readonly id: string;
  readonly label: string;
  readonly type: "declaration";
  /** What is declared: "I have read the record and …" */
  readonly statement: string;
  readonly required: boolean;
  readonly when?: Condition;
}

/** Where a group stands: before the sections (`start`), behind one of them, or after the actions (`end`). */
export type Place = "start" | "end" | { readonly after: string };

/** Header fields under one heading. */
export interface FieldGroup {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  /** Asked for only while this holds. */
  readonly when?: Condition;
  readonly fields: readonly (Field | Declaration)[];
}

const declared = new WeakMap<Declaration, readonly Field[]>();

/** The fields of a group: a declaration is three of them. */
export const fieldsIn = ({ fields }: Pick<FieldGroup, "fields">): readonly Field[] =>
  fields.flatMap((field) => (field.type === "declaration" ? declarationFields(field) : [field]));

/** The fields of a declaration: who declares it, under its own id, what they are, and when. */
function declarationFields(declaration: Declaration): readonly Field[] {
  let fields = declared.get(declaration);
  if (!fields) {
    const { id, label, statement, required, when } = declaration;
    const rest = { required, ...(when ? { when } : {}) };
    const named = (what: "name" | "role" | "date") => ({
      label: `${label}: ${what}`,
      declares: { of: label, what },
    });
    fields = [
      { id, ...named("name"), type: "text", help: statement, role: "signatory", ...rest },
      { id: `${id}-role`, ...named("role"), type: "text", ...rest },
      { id: `${id}-date`, ...named("date"), type: "date", ...rest },
    ];
    declared.set(declaration, fields);
  }
  return fields;
}
