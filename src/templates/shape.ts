import * as z from "zod";
import type { Condition, Template } from "../audit/template";

// zod otherwise compiles its schemas with eval, which a content security policy forbids.
z.config({ jitless: true });

const LINE = 300;
const PARAGRAPH = 2000;

const withoutControls = z
  .string()
  .regex(/\S/, "This is empty.")
  .regex(/^[\P{Cc}\n]*$/u, "This holds a tab or another control character.")
  .regex(/^[^\p{Cs}\uFFFE\uFFFF]*$/u, "This holds a character that a Word document cannot hold.");

const paragraph = withoutControls.max(PARAGRAPH);
const line = (max: number) => withoutControls.regex(/^[^\n]*$/, "This has to stand on one line.").max(max);
const label = line(150);

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An id is lower-case letters and digits, in words joined by hyphens.")
  .max(64);

const choice = z.strictObject({ id, label });

const condition = z
  .strictObject({ field: id.exactOptional(), item: id.exactOptional(), in: z.array(id).min(1).max(100) })
  .transform((value, context): Condition => {
    const { field, item } = value;
    if (field !== undefined && item === undefined) return { field, in: value.in };
    if (item !== undefined && field === undefined) return { item, in: value.in };
    context.addIssue("A condition names either a field or an item.");
    return z.NEVER;
  });

/** A file may say a wording as plain text. */
const wording = z.preprocess(
  (value) => (typeof value === "string" ? { text: value } : value),
  z.strictObject({
    text: paragraph,
    bullets: z.array(line(LINE)).min(1).max(30).exactOptional(),
    when: condition.exactOptional(),
    promptSet: id.exactOptional(),
  }),
);

const wordings = z.array(wording).max(30).default([]);
const asked = z.strictObject({ title: label, prompts: wordings });
const element = z.strictObject({ id, label, help: line(LINE) });
const elements = z.array(element).max(10).default([]);

const scale = z.strictObject({
  id,
  title: label,
  grades: z
    .array(choice.extend({ standing: z.enum(["above-good", "good", "below-good"]).exactOptional() }))
    .min(2)
    .max(20),
  notApplicable: choice.exactOptional(),
});

const field = z.strictObject({
  id,
  label,
  type: z.enum(["text", "date", "date-or-text", "choice", "yes-no"]),
  options: z.array(choice).min(2).max(100).exactOptional(),
  required: z.boolean(),
  when: condition.exactOptional(),
  help: line(LINE).exactOptional(),
});

const fieldGroup = z.strictObject({
  id,
  title: label,
  place: z.enum(["start", "end"]),
  fields: z.array(field).min(1).max(100),
});

const part = z.strictObject({ required: z.boolean() });

const item = z.strictObject({
  id,
  number: line(10).exactOptional(),
  label,
  when: condition.exactOptional(),
  judgement: part.extend({ scale: id }).exactOptional(),
  answer: part.extend({ scale: id.exactOptional() }).exactOptional(),
  evidence: part.exactOptional(),
  impact: part.exactOptional(),
  prompts: wordings,
  descriptors: z
    .array(z.strictObject({ grade: id, text: z.array(wording).min(1).max(30) }))
    .max(20)
    .default([]),
});

const section = z.strictObject({
  id,
  title: label,
  when: condition.exactOptional(),
  notes: wordings,
  items: z.array(item).min(1),
});

const actions = asked.extend({
  limit: z.int().min(1).exactOptional(),
  rows: z.int().min(1).max(50),
  columns: z
    .array(z.strictObject({ id, label, type: z.enum(["text", "date"]), required: z.boolean() }))
    .min(1)
    .max(12),
});

/** What a template file holds, part by part. What its parts ask of each other is in `checks/`. */
export const templateShape = z.strictObject({
  id,
  version: line(20),
  title: label,
  publisher: label,
  purpose: paragraph,
  lookBack: z
    .strictObject({ months: z.int().min(1).max(240), from: id, until: id, reason: id })
    .exactOptional(),
  scales: z.array(scale).max(50),
  promptSets: z
    .array(choice.extend({ on: z.boolean() }))
    .max(20)
    .default([]),
  fieldGroups: z.array(fieldGroup).max(20),
  sections: z.array(section).min(1).max(100),
  overallItem: id.exactOptional(),
  immediateConcerns: asked.exactOptional(),
  actions,
  serviceActions: asked.exactOptional(),
  evidenceElements: elements,
  impactDimensions: elements,
  notes: z
    .array(z.strictObject({ id, title: label, wordings: z.array(wording).min(1).max(30) }))
    .max(50)
    .default([]),
}) satisfies z.ZodType<Template>;
