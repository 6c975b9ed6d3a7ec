import fc from "fast-check";
import { formatDate } from "../../src/audit/dates";
import { itemQuestions, questionAt } from "../../src/audit/questions";
import { blankRecord, EMPTY_ITEM, type AuditRecord, type ItemRecord } from "../../src/audit/record";
import { offeredChoices } from "../../src/audit/answering";
import {
  allFields,
  allItems,
  scaleChoices,
  scaleOf,
  type Choice,
  type Field,
  type FieldType,
  type Item,
  type Scale,
  type Template,
} from "../../src/audit/template";
import { isLoss, type VersionChange } from "../../src/audit/versions";
import { versionChanges } from "../../src/document/compare-versions";
import { questionName } from "../../src/document/place-answers";
import { findChoice, shownTexts } from "../../src/document/answers";
import { moveAudit, type RemadeAudit } from "../../src/document/remake-audit";
import { parseTemplate } from "../../src/templates/parse-template";
import { templateSource } from "../../src/templates/shipped-templates";
import { anyGraphemes } from "../support/any-text";
import { aFieldGroup, aSection, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

/** Few ids and labels, so that two templates share some of them. */
const id = fc.constantFrom("a", "b", "c", "d", "e");
const label = fc.oneof(
  fc.constantFrom("One", "Two", "Three", "Four"),
  anyGraphemes({ minLength: 1, maxLength: 150 })
    .map((text) => text.trim())
    .filter(isLabel),
);
const words = anyGraphemes({ minLength: 1 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "").trim())
  .filter((text) => text !== "");
const choices = fc.uniqueArray(fc.record({ id, label }), {
  minLength: 2,
  maxLength: 4,
  comparator: (a, b) => a.id === b.id || a.label === b.label,
});

function isLabel(text: string): boolean {
  return (
    /\S/.test(text) && /^[\P{Cc}]*$/u.test(text) && !/[\p{Cs}\uFFFE\uFFFF]/u.test(text) && text.length <= 150
  );
}

const scale = (name: string): fc.Arbitrary<Scale> =>
  fc.tuple(choices, fc.boolean()).map(([grades, away]) => ({
    id: name,
    title: name,
    grades,
    ...(away && { notApplicable: { id: "not-applicable", label: "Not applicable here" } }),
  }));

const field: fc.Arbitrary<Field> = fc
  .record({
    id,
    label,
    type: fc.constantFrom<FieldType>("text", "date", "date-or-text", "choice", "yes-no"),
    required: fc.boolean(),
    options: choices,
  })
  .map(({ options, ...rest }) => (rest.type === "choice" ? { ...rest, options } : rest));

const part = fc.option(fc.record({ required: fc.boolean() }), { nil: undefined });
const item: fc.Arbitrary<Item> = fc
  .record({
    id,
    number: fc.option(fc.constantFrom("1", "2", "3a"), { nil: undefined }),
    label,
    judged: fc.boolean(),
    scaled: fc.boolean(),
    evidence: part,
    impact: part,
  })
  .map(({ id: own, number, label: name, judged, scaled, evidence, impact }) => ({
    id: own,
    label: name,
    prompts: [],
    descriptors: [],
    ...(number !== undefined && { number }),
    ...(judged && { judgement: { scale: "s", required: true } }),
    ...((!judged || scaled) && { answer: { required: false, ...(scaled && { scale: "t" }) } }),
    ...(evidence && { evidence }),
    ...(impact && { impact }),
  }));

const template = (version: string): fc.Arbitrary<Template> =>
  fc
    .record({
      s: scale("s"),
      t: scale("t"),
      fields: fc.uniqueArray(field, { selector: (each) => each.id, maxLength: 5 }),
      items: fc.uniqueArray(item, { selector: (each) => each.id, minLength: 1, maxLength: 5 }),
      end: fc.boolean(),
      concern: fc.boolean(),
      service: fc.boolean(),
      limited: fc.boolean(),
      columns: fc.subarray(["b", "c", "due"]),
    })
    .map(({ s, t, fields, items, end, concern, service, limited, columns }) => {
      const { immediateConcerns, serviceActions, overallItem: _, ...rest } = aTemplate();
      return {
        ...rest,
        version,
        scales: [s, t],
        fieldGroups: fields.length > 0 ? [aFieldGroup({ fields, place: end ? "end" : "start" })] : [],
        sections: [aSection({ items })],
        actions: {
          title: "Actions",
          prompts: [],
          rows: 3,
          ...(limited && { limit: 2 }),
          columns: [
            { id: "what", label: "What", type: "text", required: true },
            ...columns.map((name) => ({
              id: name,
              label: `Column ${name}`,
              type: name === "due" ? ("date" as const) : ("text" as const),
              required: false,
            })),
          ],
        },
        ...(concern && immediateConcerns && { immediateConcerns }),
        ...(service && serviceActions && { serviceActions }),
      };
    });

const maybe = (value: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), value);
const oneOf = (all: readonly Choice[]) => fc.constantFrom(...all.map((each) => each.id));
const date = fc.constantFrom("2026-03-15", "2026-12-01");

function recordOf(of: Template): fc.Arbitrary<AuditRecord> {
  const value = (each: Field) => {
    const offered = offeredChoices(each);
    return maybe(offered.length > 0 ? oneOf(offered) : each.type === "text" ? words : date);
  };
  const entry = (each: Item): fc.Arbitrary<ItemRecord> =>
    fc.record({
      judgement: each.judgement
        ? maybe(oneOf(scaleChoices(scaleOf(of, each.judgement.scale))))
        : fc.constant(""),
      answer: each.answer
        ? maybe(each.answer.scale ? oneOf(scaleChoices(scaleOf(of, each.answer.scale))) : words)
        : fc.constant(""),
      evidence: each.evidence ? maybe(words) : fc.constant(""),
      impact: each.impact ? maybe(words) : fc.constant(""),
      reason: itemQuestions(of, each).some(({ owner }) => owner.part === "reason")
        ? maybe(words)
        : fc.constant(""),
    });
  const has = (column: string) => of.actions.columns.some((each) => each.id === column);
  const inColumn = (column: string, text: fc.Arbitrary<string>) =>
    has(column) ? maybe(text) : fc.constant("");
  const own = ["b", "c"].filter(has);
  return fc
    .record({
      header: fc.tuple(...allFields(of).map(value)),
      items: fc.tuple(...allItems(of).map(entry)),
      actions: fc.array(
        fc.record({ what: words, due: inColumn("due", date), more: fc.tuple(...own.map(() => words)) }),
        { maxLength: 5 },
      ),
      concern: fc.record({
        raised: maybe(fc.constantFrom("yes" as const, "no" as const)),
        what: maybe(words),
        manager: maybe(words),
        notified: maybe(date),
      }),
      limitReason: maybe(words),
      serviceActions: maybe(words),
    })
    .map(({ header, items, actions, concern, limitReason, serviceActions }) => ({
      ...blankRecord(of, "audit-1"),
      header: Object.fromEntries(allFields(of).map((each, at) => [each.id, header[at] ?? ""])),
      items: Object.fromEntries(allItems(of).map((each, at) => [each.id, items[at] ?? EMPTY_ITEM])),
      actions: actions.map(({ more, ...rest }, at) => ({
        row: at + 1,
        person: "",
        signedOff: "",
        ...rest,
        more: Object.fromEntries(own.map((column, index) => [column, more[index] ?? ""])),
      })),
      ...(of.immediateConcerns && { immediateConcern: concern as AuditRecord["immediateConcern"] }),
      ...(of.actions.limit !== undefined && { limitReason }),
      ...(of.serviceActions && { serviceActions }),
    }));
}

const anAudit = (version: string) => template(version).chain((of) => fc.tuple(fc.constant(of), recordOf(of)));

function move(of: Template, record: AuditRecord, newer: Template): RemadeAudit {
  const result = moveAudit({ template: of, record, problems: [] }, newer, templateSource.parse);
  if (!result.ok) throw new Error(result.fault);
  return result.audit;
}

/** The answers of an audit as people read them, each with what it may read as in the newer version. */
function losses(of: Template, record: AuditRecord, moved: RemadeAudit): readonly string[] {
  const now = shownTexts(moved.template, moved.record);
  const all = new Set(now.values());
  return [...shownTexts(of, record)].flatMap(([tag, text]) => {
    if (text === "" || tag === "status" || all.has(text)) return [];
    const chosen = questionAt(of, tag)?.choices.find((choice) => choice.label === text);
    const offered = questionAt(moved.template, tag)?.choices ?? [];
    const same = offered.find((choice) => choice.id === chosen?.id) ?? findChoice(offered, text);
    // A date typed as text is a date once more in a date field.
    return (same && now.get(tag) === same.label) || now.get(tag) === formatDate(text)
      ? []
      : [`${tag}: ${text}`];
  });
}

test("no answer is lost between any two versions, and the document's definition is a template", () => {
  holds(
    fc.property(anAudit("3"), template("4"), ([of, record], newer) => {
      const moved = move(of, record, newer);
      expect(losses(of, record, moved)).toEqual([]);
      expect(parseTemplate(moved.template)).toEqual({ ok: true, template: moved.template });
      const entered = [...shownTexts(of, record)].filter(([tag, text]) => text !== "" && tag !== "status");
      expect(moved.moved + moved.kept.length).toBe(entered.length);
    }),
    200,
  );
});

/** An answer box as it is of every row of its table. */
const anyRow = (tag: string): string => tag.replace(/^action\.\d+\./, "action.1.");

/** Whether a change says that this answer loses its place. */
const announces = (change: VersionChange, of: Template, tag: string, text: string): boolean => {
  if (change.code === "not-asked" && change.whole) {
    const [owner, other] = [change.where, tag].map((each) => questionAt(of, each)?.owner);
    return owner !== undefined && other !== undefined && questionName(owner) === questionName(other);
  }
  if (change.where !== anyRow(tag)) return false;
  return change.code !== "no-such-choice" || change.choices.some(({ label }) => label === text);
};

test("what a version has no place for is announced, and nothing else", () => {
  holds(
    fc.property(anAudit("3"), template("4"), ([of, record], newer) => {
      const { kept } = move(of, record, newer);
      const changes = versionChanges(of, newer).filter(isLoss);
      const silent = kept.filter(({ tag, text }) => !changes.some((each) => announces(each, of, tag, text)));
      expect(silent).toEqual([]);
      const keptAt = new Set(kept.map(({ tag }) => tag));
      const placed = [...shownTexts(of, record)].filter(
        ([tag, text]) => text !== "" && tag !== "status" && !keptAt.has(tag),
      );
      // Words may happen to be one of the choices.
      const alarms = placed.filter(([tag, text]) =>
        changes.some((each) => each.code !== "not-a-choice" && announces(each, of, tag, text)),
      );
      expect(alarms).toEqual([]);
    }),
    200,
  );
});

test("no answer is lost on a second move either", () => {
  holds(
    fc.property(anAudit("3"), template("4"), template("5"), ([of, record], newer, newest) => {
      const once = move(of, record, newer);
      const twice = move(once.template, once.record, newest);
      expect(losses(once.template, once.record, twice)).toEqual([]);
      expect(parseTemplate(twice.template).ok).toBe(true);
    }),
    100,
  );
});
