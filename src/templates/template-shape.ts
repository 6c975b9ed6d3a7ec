import * as z from "zod/mini";
import { eachPart, NARRATIVE_PARTS } from "../audit/parts";
import { RULES, RULE_SETTINGS } from "../audit/rules";
import { ANSWER_TYPES } from "../audit/answering";
import { AUDIT_KINDS, STANDINGS, type Template } from "../audit/template";
import { DOCUMENT_LANGUAGES } from "../audit/template-settings";
import { conditionShape } from "./condition-shape";
import { FORMAT } from "../audit/template-format";
import { LONGEST, MOST } from "../audit/template-limits";
import { NO_PLAN } from "./filled-out";
import { says } from "./template-fault";
import { phrase } from "../words/phrase";

// zod otherwise compiles its schemas with eval, which a content security policy forbids.
z.config({ jitless: true });

const withoutControls = z.string().check(
  z.regex(
    /\S/,
    says(() => phrase("This is empty.")),
  ),
  z.regex(
    /^[\P{Cc}\n]*$/u,
    says(() => phrase("This holds a tab or another control character.")),
  ),
  z.regex(
    /^[^\p{Cs}\uFFFE\uFFFF]*$/u,
    says(() => phrase("This holds a character that a Word document cannot hold.")),
  ),
);

const paragraph = withoutControls.check(z.maxLength(LONGEST.paragraph));
const line = (max: number) =>
  withoutControls.check(
    z.regex(
      /^[^\n]*$/,
      says(() => phrase("This has to stand on one line.")),
    ),
    z.maxLength(max),
  );
const label = line(LONGEST.label);

const id = z.string().check(
  z.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    says(() => phrase("An id is lower-case letters and digits, in words joined by hyphens.")),
  ),
  z.maxLength(LONGEST.id),
);

const listOf = <T extends z.core.SomeType>(each: T, least: number, most: number) =>
  z.array(each).check(z.minLength(least), z.maxLength(most));
/** A list that is empty where a file says nothing of it. */
const listOrNone = <T extends z.core.SomeType>(each: T, most: number) =>
  z._default(z.array(each).check(z.maxLength(most)), []);
const wholeNumber = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

const choice = z.strictObject({ id, label });

const when = z.exactOptional(conditionShape(id));

/** A file may say a wording as plain text. */
const wording = z.pipe(
  z.transform((value: unknown) => (typeof value === "string" ? { text: value } : value)),
  z.strictObject({
    text: paragraph,
    bullets: z.exactOptional(listOf(line(LONGEST.line), 1, MOST.wordings)),
    when,
    promptSet: z.exactOptional(id),
  }),
);

/** Shapes of what a file may also say as plain text. */
export const shortForms: ReadonlySet<unknown> = new Set([wording]);

const wordings = listOrNone(wording, MOST.wordings);
const someWordings = listOf(wording, 1, MOST.wordings);
const asked = z.strictObject({ title: label, prompts: wordings });
const element = z.strictObject({
  id,
  label,
  help: line(LONGEST.line),
  suggestion: z.exactOptional(line(LONGEST.line)),
});
const elements = listOrNone(element, 10);

const grade = z.extend(choice, {
  value: z.exactOptional(z.number()),
  standing: z.exactOptional(z.enum(STANDINGS)),
  needsPlan: z.exactOptional(z.boolean()),
});
const scale = z.strictObject({
  id,
  title: label,
  grades: listOf(grade, 2, MOST.grades),
  notApplicable: z.exactOptional(choice),
});

/** Of a person whose name is entered, as it stands in a sentence. */
const role = line(LONGEST.role);

const number = z.exactOptional(z.number().check(z.gte(-1e9), z.lte(1e9)));
/** How something is answered that no scale grades. */
const answering = {
  type: z.enum(ANSWER_TYPES),
  options: z.exactOptional(listOf(choice, 2, MOST.options)),
  unit: z.exactOptional(line(LONGEST.role)),
  least: number,
  most: number,
};

const plainField = z.strictObject({
  id,
  label,
  ...answering,
  required: z.boolean(),
  when,
  help: z.exactOptional(line(LONGEST.line)),
  role: z.exactOptional(role),
});
const declaration = z.strictObject({
  id,
  label,
  type: z.literal("declaration"),
  statement: line(LONGEST.line),
  required: z.boolean(),
  when,
});
const field = z.discriminatedUnion("type", [plainField, declaration]);

const place = z.union(
  [z.enum(["start", "end"]), z.strictObject({ after: id })],
  says(() => phrase("This has to be start, end, or the section it stands after.")),
);

const fieldGroup = z.strictObject({
  id,
  title: label,
  place,
  when,
  fields: listOf(field, 1, MOST.fields),
});

const part = z.strictObject({ required: z.boolean(), advised: z.exactOptional(z.boolean()) });

const narrative = z.strictObject({ id, label, prompt: z.exactOptional(line(LONGEST.line)) });

const descriptor = z.strictObject({ grade: id, text: someWordings });

const item = z.strictObject({
  id,
  number: z.exactOptional(line(LONGEST.number)),
  label,
  when,
  gate: z.exactOptional(z.boolean()),
  judgement: z.exactOptional(z.extend(part, { scale: id })),
  answer: z.exactOptional(
    z.extend(part, {
      scale: z.exactOptional(id),
      featuresOf: z.exactOptional(id),
      ...answering,
      type: z.exactOptional(answering.type),
    }),
  ),
  ...eachPart(NARRATIVE_PARTS, () => z.exactOptional(part)),
  further: z.exactOptional(z.record(id, part)),
  prompts: wordings,
  descriptors: listOrNone(descriptor, MOST.grades),
});

const section = z.strictObject({
  id,
  title: label,
  when,
  notes: wordings,
  items: z.array(item).check(z.minLength(1)),
});

const tableColumn = z.strictObject({
  id,
  label,
  ...answering,
  required: z.boolean(),
  role: z.exactOptional(role),
});
const column = z.extend(tableColumn, {
  addresses: z.exactOptional(z.boolean()),
  followUp: z.exactOptional(z.boolean()),
});
const actions = z.extend(asked, {
  limit: z.exactOptional(z.int().check(z.gte(1))),
  rows: wholeNumber(0, MOST.actionRows),
  columns: listOf(column, 0, MOST.actionColumns),
});

const ownTable = z.strictObject({
  id,
  title: label,
  note: z.exactOptional(line(LONGEST.line)),
  place,
  when,
  rows: z.int().check(
    z.gte(1),
    z.lte(
      MOST.actionRows,
      says(() =>
        phrase(
          "A new document begins with at most {most} rows. Say fewer: more are added as they are needed.",
          { most: MOST.actionRows },
        ),
      ),
    ),
  ),
  columns: listOf(tableColumn, 1, MOST.actionColumns),
});

const promptSet = z.extend(choice, { on: z.boolean() });
const note = z.strictObject({ id, title: label, wordings: someWordings });
const reference = z.strictObject({ id, title: label, wordings: listOf(wording, 1, 100) });
const theme = z.strictObject({ id, title: label, sections: listOf(id, 1, MOST.sections) });

const days = z.exactOptional(wholeNumber(1, 365));
/** How long each stretch of an audit may take, by key. */
export const spans = { complete: days, moderate: days, followUp: days };
const timescales = z.strictObject({ received: z.exactOptional(id), ...spans });

const moderation = z.strictObject({
  items: z.array(id).check(z.maxLength(500)),
  actions: z.array(wholeNumber(1, 999)).check(z.maxLength(999)),
  steps: wholeNumber(0, 999),
  whole: z.exactOptional(z.literal(true)),
});

const rules = z.strictObject(eachPart(RULES, () => z.exactOptional(z.enum(RULE_SETTINGS))));

const age = wholeNumber(0, 150);

const way = z.string().check(
  z.regex(
    /^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*){1,2}$/,
    says(() =>
      phrase(
        "This is the kind of a part, its id and that of a choice, with full stops between: field.case-type.cp",
      ),
    ),
  ),
);

/** What a template file holds, part by part. What its parts ask of each other is in `checks/`. */
export const templateShape = z.strictObject({
  format: z.literal(FORMAT),
  id,
  version: line(LONGEST.version),
  title: label,
  publisher: label,
  language: z.exactOptional(z.enum(DOCUMENT_LANGUAGES)),
  purpose: paragraph,
  kind: z.exactOptional(z.enum(AUDIT_KINDS)),
  auditedBy: z.exactOptional(line(LONGEST.line)),
  person: z.exactOptional(role),
  lookBack: z.exactOptional(z.strictObject({ months: wholeNumber(1, 240), from: id, until: id, reason: id })),
  pageHeader: z.exactOptional(z.strictObject({ case: z.exactOptional(id), date: z.exactOptional(id) })),
  previousAudit: z.exactOptional(
    z.strictObject({ months: wholeNumber(1, 240), when: z.exactOptional(id), recent: z.exactOptional(id) }),
  ),
  ages: z.exactOptional(
    z.strictObject({
      born: z.exactOptional(id),
      least: z.exactOptional(age),
      most: z.exactOptional(age),
      on: z.exactOptional(id),
      bands: z.exactOptional(listOf(z.strictObject({ id, label, from: age, to: age }), 1, 30)),
    }),
  ),
  rules: z.exactOptional(rules),
  marking: z.exactOptional(line(LONGEST.role)),
  scales: z.array(scale).check(z.maxLength(MOST.scales)),
  promptSets: listOrNone(promptSet, 20),
  names: z.exactOptional(z.record(id, label)),
  narratives: z.exactOptional(listOf(narrative, 1, 10)),
  fieldGroups: z.array(fieldGroup).check(z.maxLength(MOST.fieldGroups)),
  sections: listOf(section, 1, MOST.sections),
  overallItem: z.exactOptional(id),
  furtherOverall: z.exactOptional(listOf(id, 1, 10)),
  immediateConcerns: z.exactOptional(asked),
  actions: z._default(actions, NO_PLAN),
  serviceActions: z.exactOptional(asked),
  tables: z.exactOptional(listOf(ownTable, 1, MOST.fieldGroups)),
  evidenceElements: elements,
  impactDimensions: elements,
  notes: listOrNone(note, MOST.notes),
  references: listOrNone(reference, 20),
  theme: z.exactOptional(theme),
  timescales: z.exactOptional(timescales),
  retired: z.exactOptional(z.array(way).check(z.maxLength(5000))),
  moderation: z.exactOptional(moderation),
}) satisfies z.ZodMiniType<Template>;

export { id as idShape, label as labelShape, section as sectionShape };
