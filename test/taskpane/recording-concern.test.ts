import {
  concernFaults,
  concernFields,
  knowing,
  recordingConcern,
  withTyped,
  type ConcernDraft,
} from "../../src/taskpane/concern/concern-draft";
import { aCompleteRecord, aTemplate } from "../support/builders";

const template = aTemplate();
const OPENED = "2026-11-27T14:05";
const NONE = { raised: "no", what: "", manager: "", notified: "" } as const;
const auditWith = (immediateConcern: Partial<Record<"what" | "manager" | "notified", string>> = {}) => {
  const raised = Object.keys(immediateConcern).length > 0 ? ("yes" as const) : ("no" as const);
  return {
    template,
    problems: [],
    record: aCompleteRecord(template, { immediateConcern: { ...NONE, ...immediateConcern, raised } }),
  };
};

/** The draft after these words were typed over what the audit says. */
function typed(
  audit: ReturnType<typeof auditWith>,
  words: Readonly<Partial<Record<string, string>>>,
): ConcernDraft {
  return concernFields(audit, {}, OPENED).reduce<ConcernDraft>((draft, field) => {
    const text = words[field.part];
    return text === undefined ? draft : withTyped(draft, field, text, audit.record);
  }, {});
}
const shown = (audit: ReturnType<typeof auditWith>, draft: ConcernDraft = {}) =>
  Object.fromEntries(concernFields(audit, draft, OPENED).map(({ part, text }) => [part, text]));
const faultsOf = (audit: ReturnType<typeof auditWith>, draft: ConcernDraft) =>
  Object.fromEntries(concernFaults(audit, draft, OPENED));

const SAID = { what: "Alone at night.", manager: "Sam Green" };

test("the form begins with the minute it was opened, and with what the document says", () => {
  expect(shown(auditWith())).toEqual({ what: "", manager: "", notified: "27 November 2026, 14:05" });
  expect(shown(auditWith({ ...SAID, notified: "2026-11-26" }))).toEqual({
    ...SAID,
    notified: "26 November 2026",
  });
});

test("what it says goes into the record as an audit holds it, and nothing else changes", () => {
  const audit = auditWith();
  expect(recordingConcern(typed(audit, { ...SAID, notified: "27/11/26 at 1.30 pm" }), OPENED)(audit)).toEqual(
    {
      ...audit.record,
      immediateConcern: { raised: "yes", ...SAID, notified: "2026-11-27T13:30" },
    },
  );
});

test.each<[string, Readonly<Record<string, string>>, object]>([
  ["who was told", { what: "Alone." }, { "concern.manager": { code: "missing", part: "manager" } }],
  ["what it is", { manager: "Sam Green", what: "  " }, { "concern.what": { code: "missing", part: "what" } }],
  [
    "a date that there is",
    { ...SAID, notified: "this morning" },
    { "concern.notified": { code: "no-moment", text: "this morning" } },
  ],
])("%s is asked for at its field, and nothing is written without", (_, words, faults) => {
  const audit = auditWith();
  const draft = typed(audit, words);
  expect(faultsOf(audit, draft)).toEqual(faults);
  expect(recordingConcern(draft, OPENED)(audit)).toEqual({ refused: { code: "answer-changed" } });
});

test("what was written in the document meanwhile is not replaced until its person has seen it", () => {
  const draft = typed(auditWith(), SAID);
  const now = auditWith({ what: "Found alone at 10 pm.", manager: "Sam Green", notified: "2026-11-27" });
  expect(faultsOf(now, draft)).toEqual({ "concern.what": { code: "changed", now: "Found alone at 10 pm." } });
  expect(recordingConcern(draft, OPENED)(now)).toEqual({ refused: { code: "answer-changed" } });
  const after = recordingConcern(knowing(draft, now), OPENED)(now);
  expect(after).toMatchObject({ immediateConcern: { ...SAID, notified: "2026-11-27" } });
});

test("a template without the question has no form", () => {
  const { immediateConcerns: _, ...without } = template;
  expect(concernFields({ ...auditWith(), template: without }, {}, OPENED)).toEqual([]);
});
