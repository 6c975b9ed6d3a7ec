import { textOf } from "../draft/draft-text";
import type { DraftField, DraftFieldGroup, DraftNote, FormDraft } from "../draft/form-draft";
import { namesSigner } from "./field-label";

type Part = "name" | "signature" | "role" | "date";

/** What a label asks of whoever signs; "Auditor’s signature" and "Manager’s name" say whose as well. */
const PARTS: readonly (readonly [Part, RegExp])[] = [
  [
    "signature",
    /^(?:(.{0,60}?)(?:['’]s?)?\s*\b(?:electronic )?signature\b|(?:sign(?:ed)?|llofnod(?:wyd)?)\b(?: off)?(?: by)?\s*(.{0,60}))\s*$/iu,
  ],
  [
    "name",
    /^(?:(?:print(?:ed)?|full|your)?\s*name(?: \(?(?:in )?(?:print(?:ed)?|block capitals|capitals)\)?)?|(.{0,60}?)(?:['’]s?)?\s*\bname|enw)$/iu,
  ],
  [
    "role",
    /^(?:(?:job )?(?:role|title|position|designation|grade|post)(?: held)?(?:\s*\/\s*(?:role|title|position|designation))?|rôl|swydd)$/iu,
  ],
  ["date", /^(?:date(?: (?:signed|of signature|of signing))?|dated|signed on|dyddiad|dyddi(?:wyd|edig))$/iu],
];
/** "Signature", "Llofnod / Signature", "Name and signature": parts of a signing, and nobody's in particular. */
export const isSigningHead = (text: string): boolean => partsAsked(text).every(isPart);

/** What is asked for together: "Name" and "signature" of "Name and signature". */
export const partsAsked = (text: string): readonly string[] => text.split(/\s*(?:,|&|\band\b|\ba\b)\s*/iu);

const isPart = (text: string): boolean =>
  text.split(" / ").every((said) =>
    PARTS.some(([, words]) => {
      const found = words.exec(said.replace(/\s*:$/u, "").trim());
      return found !== null && (found[1] ?? found[2] ?? "") === "";
    }),
  );

/** Words that say something is declared. */
const DECLARING =
  /\b(?:declar\w*|sign(?:ed|ature|atures|ing)?|sign[- ]?off|certif\w*|confirm\w*|llofnod\w*|datganiad)\b/iu;
const STATEMENT =
  /^(?:(?:i|we)\b.{0,60}\b(?:confirm|declare|certify|agree|understand|have|am|are)\b|(?:rwyf|rydym|yr wyf|cadarnhaf)\b|by signing\b)/iu;

interface Signing {
  readonly field: DraftField;
  readonly part: Part;
  readonly whose: string;
}

function signingOf(field: DraftField): Signing | undefined {
  const isRoom = field.type === "text" || field.type === "date" || field.type === "date-or-text";
  if (!isRoom) return undefined;
  const label = field.label.replace(/(?<![\s.:…_])[\s.:…_]+$/u, "").trim();
  for (const [part, words] of PARTS) {
    const found = words.exec(label);
    if (found) {
      const whose = (found[1] ?? found[2] ?? "").replace(/[()]/gu, "").replace(WITH_ANOTHER, "").trim();
      return { field, part, whose: part === "date" || part === "role" ? "" : whose };
    }
  }
  return undefined;
}

/** "Name and" before "signature": whoever signs gives it as well. */
const WITH_ANOTHER = /(?:^|\s)(?:name|role|date|enw)\s?(?:,|&|\/|and|a)\s*$/iu;

/** The draft with names, roles, signatures and dates that stand together, to be signed, as declarations, under what is declared. */
export function withDeclarations(draft: FormDraft): FormDraft {
  const statements = draft.notes
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((text) => STATEMENT.test(textOf(text)));
  const used: (typeof statements)[number][] = [];
  const understood: string[] = [];
  const fieldGroups = draft.fieldGroups.map((group): DraftFieldGroup => {
    const fields = runsOf(group.fields).flatMap((run): readonly DraftField[] => {
      if (!Array.isArray(run)) return [run as DraftField];
      const signing = run as readonly Signing[];
      const isWhole = signing.length === group.fields.length;
      const isSaid =
        signing.some(({ part, field }) => part === "signature" || DECLARING.test(field.label)) ||
        (isWhole &&
          ((DECLARING.test(group.title) && group.title !== DEFAULT_TITLE) ||
            statements.length > used.length));
      if (!isDeclaration(signing) || !isSaid) return signing.map(({ field }) => field);
      const statement = statements[used.length];
      if (statement !== undefined) used.push(statement);
      understood.push(...signing.map(({ field }) => field.label));
      return [declarationOf(signing, group, statement === undefined ? undefined : textOf(statement))];
    });
    return { ...group, fields };
  });
  if (understood.length === 0) return draft;
  return {
    ...draft,
    fieldGroups,
    notes: draft.notes.flatMap((note) => withoutTexts(note, used)),
    understood: [...(draft.understood ?? []), ...understood],
  };
}

/** What a group behind the sections is called where the form gives it no name. */
const DEFAULT_TITLE = "Sign-off";

/** Fields one by one, and together those that follow on one another and ask each part of a signing once. */
function runsOf(fields: readonly DraftField[]): readonly Run[] {
  const runs: (DraftField | Signing[])[] = [];
  let open: Signing[] | undefined;
  for (const field of fields) {
    const signing = signingOf(field);
    const asked = open?.map(({ part }) => part) ?? [];
    const isNext = signing !== undefined && !asked.includes(signing.part);
    // Somebody else begins to sign with a name or a signature of their own.
    const isOther =
      signing !== undefined &&
      signing.whose !== "" &&
      asked.length > 0 &&
      open?.some(({ whose }) => whose !== "" && whose !== signing.whose);
    if (open && isNext && isOther !== true) open.push(signing);
    else if (signing) {
      open = [signing];
      runs.push(open);
    } else {
      open = undefined;
      runs.push(field);
    }
  }
  return runs.flatMap((run, at) => withWho(run, runs[at + 1], runs[at - 1]));
}

type Run = DraftField | readonly Signing[];

/** "Auditor: ____ Signature: ____ Date: ____": who signs stands before what the signing asks, and is a part of it. */
function withWho(run: Run, next: Run | undefined, before: Run | undefined): readonly Run[] {
  const isBefore = isField(run) && next !== undefined && signsAs(run, next);
  if (isBefore) return [];
  const isOf = before !== undefined && isField(before) && signsAs(before, run);
  const [first, ...rest] = isField(run) ? [] : run;
  if (!isOf || !first || !isField(before)) return [run];
  const who = before.label.replace(/(?<![\s:])[\s:]+$/u, "");
  return [[{ ...first, field: { ...first.field, key: before.key }, whose: who }, ...rest]];
}

const isField = (run: Run): run is DraftField => !Array.isArray(run);

/** A signature of whoever this detail names, which says of nobody else whose it is. */
const signsAs = (field: DraftField, run: Run): boolean =>
  field.type === "text" &&
  namesSigner(field.label) &&
  !isField(run) &&
  isDeclaration(run) &&
  run.some(({ part }) => part === "signature") &&
  run.every(({ whose }) => whose === "");

const isDeclaration = (signing: readonly Signing[]): boolean => {
  const parts = signing.map(({ part }) => part);
  return parts.includes("date") && (parts.includes("name") || parts.includes("signature"));
};

function declarationOf(
  signing: readonly Signing[],
  group: DraftFieldGroup,
  statement: string | undefined,
): DraftField {
  const [first] = signing;
  const whose = signing.find(({ whose: named }) => named !== "")?.whose ?? "";
  const title = group.title === DEFAULT_TITLE || signing.length < group.fields.length ? "" : group.title;
  const label = whose === "" ? title || "Declaration" : `${whose.charAt(0).toUpperCase()}${whose.slice(1)}`;
  const parts = signing.map(({ part }) => part);
  return {
    key: first?.field.key ?? "",
    label,
    type: "declaration",
    options: [],
    // A declaration asks for a role, so one that has to be made is one that the form asks for it.
    required: parts.includes("role") && signing.every(({ field }) => field.required),
    ...(statement === undefined ? {} : { help: statement }),
  };
}

/** The note without these of its texts; none where nothing else is left of it. */
function withoutTexts(
  note: DraftNote,
  gone: readonly DraftNote["paragraphs"][number][],
): readonly DraftNote[] {
  const paragraphs = note.paragraphs.filter((text) => !gone.includes(text));
  if (paragraphs.length === note.paragraphs.length) return [note];
  return paragraphs.length === 0 && note.title === "Notes" ? [] : [{ ...note, paragraphs }];
}
