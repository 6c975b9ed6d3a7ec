import fc from "fast-check";
import { findGaps } from "../../src/audit/gaps";
import { STATES, wasHandedOver } from "../../src/audit/moderation";
import type { Problem } from "../../src/audit/problem";
import { dueOf } from "../../src/moderation/due";
import { lifecycleOf } from "../../src/moderation/lifecycle";
import { stepNamed, STEP_IDS, STEPS, type StepId } from "../../src/moderation/steps";
import { isSamePerson, mayBeSamePerson } from "../../src/moderation/same-person";
import {
  afterStep,
  refusals,
  type Moderated,
  type StepSurroundings,
  type StepTaken,
} from "../../src/moderation/take-step";
import { aCompleteRecord, aField, aFieldGroup, anAction, aRecord, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

const template = aTemplate({
  fieldGroups: [
    aFieldGroup({ fields: [aField({ role: "auditor" }), aField({ id: "worker", role: "worker" })] }),
  ],
});
const header = { "auditor-name": "Ada Roe (service manager)", worker: "Bo Lind" };
const complete: Moderated = { template, record: aCompleteRecord(template, { header }) };
const calm: StepSurroundings = { problems: [], openQueries: 0 };

const taken = (step: StepId, more: Partial<StepTaken> = {}): StepTaken => ({
  step,
  by: "Somebody",
  date: "2026-12-01",
  note: "As agreed",
  moderator: "Cy Moe",
  ...more,
});

/** The audit after these steps, none of which is refused. */
function after(...steps: readonly StepId[]): Moderated {
  return steps.reduce((audit, step) => {
    expect([step, refusals(audit, taken(step), calm)]).toEqual([step, []]);
    return afterStep(audit, taken(step));
  }, complete);
}

const codes = (audit: Moderated, step: Partial<StepTaken> & Pick<StepTaken, "step">, around = calm) =>
  refusals(audit, taken(step.step, step), around).map(({ code }) => code);

describe("the state of an audit", () => {
  test("before anybody else has seen it is told by its answers", () => {
    const states = [
      aRecord(template),
      aRecord(template, { header }),
      complete.record,
      { ...complete.record, status: "ready" as const },
    ];
    expect(states.map((record) => lifecycleOf(template, record).state)).toEqual([
      "allocated",
      "allocated",
      "in-progress",
      "ready",
    ]);
  });

  test("is allocated by a step until its first answer, and the history says for whom, by whom and when", () => {
    const blank: Moderated = { template, record: aRecord(template, { header: { worker: "Bo Lind" } }) };
    const given = afterStep(blank, taken("allocate", { auditor: "Ada Roe", by: "Lead", note: "By Friday." }));
    const again = afterStep(given, taken("allocate", { auditor: "Di Fox", by: "Lead", note: "" }));
    const { state, steps, byHand } = lifecycleOf(again.template, again.record);
    expect({ state, byHand, name: again.record.header["auditor-name"] }).toEqual({
      state: "allocated",
      byHand: undefined,
      name: "Di Fox",
    });
    expect(steps).toMatchObject([
      { kind: "allocate", step: "Allocated", by: "Lead", date: "2026-12-01", note: "To Ada Roe. By Friday." },
      { kind: "allocate", note: "To Di Fox." },
    ]);
    expect(wasHandedOver(again.record)).toBe(false);
    const begun = { ...again.record, items: complete.record.items };
    expect(lifecycleOf(again.template, begun).state).toBe("in-progress");
    expect(codes({ ...again, record: begun }, { step: "allocate", auditor: "Ada Roe" })).toEqual([
      "not-from-here",
    ]);
    expect(wasHandedOver(after("send").record)).toBe(true);
  });

  test("is not allocated to nobody, nor to the worker whose practice it looks at", () => {
    const blank: Moderated = { template, record: aRecord(template, { header }) };
    expect(codes(blank, { step: "allocate", auditor: " " })).toEqual(["no-auditor"]);
    expect(codes(blank, { step: "allocate", auditor: "Mr Bo Lind" })).toEqual(["auditor-is"]);
    expect(codes(blank, { step: "allocate", auditor: "Ada Roe" })).toEqual([]);
  });

  test("follows the steps from the first to the last", () => {
    const { template: of, record } = after("send", "return", "send", "return", "finalise", "share", "follow");
    const { state, steps, byHand } = lifecycleOf(of, record);
    expect({ state, byHand }).toEqual({ state: "actions-open", byHand: undefined });
    expect(steps.map(({ kind }) => kind)).toEqual([
      "send",
      "return",
      "send",
      "return",
      "finalise",
      "share",
      "follow",
    ]);
  });

  test("is that of its answers again once the auditor has taken it back", () => {
    const back = after("send", "withdraw");
    expect(lifecycleOf(back.template, back.record).state).toBe("in-progress");
    const ready = { ...back.record, status: "ready" as const };
    expect(lifecycleOf(back.template, ready)).toMatchObject({ state: "ready" });
    expect(lifecycleOf(back.template, ready)).not.toHaveProperty("byHand");
  });

  test("chosen by hand is taken, and told apart from where the steps led", () => {
    const { template: of, record } = after("send");
    const chosen = { ...record, moderation: { ...record.moderation, state: "closed" } };
    expect(lifecycleOf(of, chosen)).toMatchObject({ state: "closed", byHand: "in-moderation" });
  });

  test.each([undefined, "nearly done"])("is where the last step led, where it says %s", (written) => {
    const { template: of, record } = after("send", "return");
    const { state: _, ...others } = record.moderation ?? {};
    const moderation = { ...others, ...(written === undefined ? {} : { state: written }) };
    const { state, byHand } = lifecycleOf(of, { ...record, moderation });
    expect([state, byHand]).toEqual(["returned", undefined]);
  });

  test.each(["31 February 2027", "0-00-00", "2027-02-30T09:00:00Z"])(
    "goes by no day where a step was dated %s by hand, and that is said",
    (date) => {
      const { template: of, record } = after("send");
      const dated = { ...record, moderation: { ...record.moderation, "step-1.date": date } };
      const lifecycle = lifecycleOf(of, dated);
      expect(lifecycle.state).toBe("in-moderation");
      expect(dueOf(of, dated, lifecycle, "2027-03-10")).toBeUndefined();
      expect(findGaps(of, dated)).toContainEqual({
        code: "date-invalid",
        severity: "advice",
        where: "mod.step-1.date",
        text: date,
      });
    },
  );

  test("steps that somebody wrote in their own words stay in the history", () => {
    const { template: of, record } = after("send");
    const words = { ...record.moderation, "step-1.step": "Posted", "step-1.date": "Tuesday" };
    expect(lifecycleOf(of, { ...record, moderation: words }).steps).toEqual([
      { date: "Tuesday", step: "Posted", by: "Somebody", note: "As agreed" },
    ]);
  });

  test("any steps that nothing stands against leave an audit in the state they lead to, with all of them told", () => {
    holds(
      fc.property(fc.array(fc.constantFrom(...STEP_IDS), { maxLength: 12 }), (wanted) => {
        let audit = complete;
        const done: StepId[] = [];
        for (const step of wanted) {
          if (refusals(audit, taken(step), calm).length > 0) continue;
          audit = afterStep(audit, taken(step));
          done.push(step);
        }
        const { state, steps, byHand } = lifecycleOf(audit.template, audit.record);
        const last = done.at(-1);
        expect(steps.map(({ kind }) => kind)).toEqual(done);
        expect(byHand).toBeUndefined();
        if (last !== undefined) expect(state).toBe(STEPS[last].to);
        // No step takes an answer away.
        expect({ ...audit.record, status: "", moderation: 0 }).toEqual({
          ...complete.record,
          status: "",
          moderation: 0,
        });
      }),
    );
  });
});

describe("a step is refused", () => {
  test.each(STATES.map(({ id }) => id))("from the state %s, unless it follows on it", (state) => {
    const { template: of, record } = after("send");
    const audit = {
      template: of,
      record: {
        ...record,
        status: state === "ready" ? ("ready" as const) : ("in-progress" as const),
        moderation: { ...record.moderation, state },
      },
    };
    const now = lifecycleOf(audit.template, audit.record).state;
    for (const step of STEP_IDS) {
      const follows = (STEPS[step].from as readonly string[]).includes(now);
      expect([step, codes(audit, { step }).includes("not-from-here")]).toEqual([step, !follows]);
    }
  });

  test("while something required is missing, or words stand outside every answer", () => {
    const lacking = { template, record: aRecord(template, { header }) };
    expect(codes(lacking, { step: "send" })).toEqual(["gaps-left"]);
    const words: Problem = { code: "words-outside", place: { in: "text", near: "start" }, text: "Stray" };
    expect(codes(complete, { step: "send" }, { ...calm, problems: [words] })).toEqual(["words-unaccounted"]);
  });

  test.each([
    ["nobody", "", "no-moderator"],
    ["the auditor", "ada roe", "moderator-is"],
    ["the worker spoken to, by title", "Mr Bo Lind, social worker", "moderator-is"],
    ["perhaps the auditor, with an initial", "A. Roe", "moderator-may-be"],
    ["perhaps the worker, with a name more", "Bo Erik Lind", "moderator-may-be"],
  ])("when %s is to moderate", (_, moderator, code) => {
    expect(codes(complete, { step: "send", moderator })).toEqual([code]);
  });

  test("back without a reason, forward without one to answer a query, by nobody, or on no day", () => {
    expect(codes(after("send"), { step: "withdraw", note: " " })).toEqual(["no-reason"]);
    expect(codes(after("send", "return"), { step: "finalise" }, { ...calm, openQueries: 2 })).toEqual([
      "queries-open",
    ]);
    expect(codes(after("send", "return"), { step: "send" }, { ...calm, openQueries: 2 })).toEqual([
      "queries-open",
    ]);
    expect(codes(complete, { step: "send", by: "" })).toEqual(["nobody-named"]);
    expect(codes(complete, { step: "send", date: "31 February 2026" })).toEqual(["no-date"]);
    expect(codes(after("send"), { step: "return", date: "2026-11-30" })).toEqual(["before-last-step"]);
  });

  test("to close while an action is open", () => {
    const record = { ...complete.record, actions: [anAction({ row: 2 })] };
    const shared = (["send", "finalise", "share"] as const).reduce<Moderated>(
      (audit, step) => afterStep(audit, taken(step)),
      { template, record },
    );
    expect(refusals(shared, taken("close"), calm)).toEqual([{ code: "actions-not-signed-off", rows: [2] }]);
  });
});

test.each([
  ["Ada Roe", "ADA  ROE", true],
  ["Ada Roe (manager)", "Ms. Ada Roe, auditor", true],
  ["Ada Roe", "Ada Row", false],
  ["", "", false],
  ["Ада Ро", "ада ро", true],
  ["Roe, Ada", "Ada Roe", true],
  ["ROE, ADA", "Ms Ada Roe (auditor)", true],
  ["O'Neill, Ada", "Roe, Ada", false],
  ["Roe, Ada", "Roe, Bob", false],
  ["Roe, Manager", "Roe", true],
  ["Roe, IRO", "Roe", true],
  ["Auditor 4", "auditor 4", true],
  ["Auditor 4", "Auditor 5", false],
  ["Ada Roe", "Ada Roe 07700 900123", true],
])("%j and %j are one person: %s", (one, other, same) => {
  expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([same, same]);
});

test.each([
  ["A. Roe", "Ada Roe", true],
  ["Roe, A", "Ms Ada Roe, auditor", true],
  ["Ada Roe", "Ada Jane Roe", true],
  ["A. B. Roe", "Ada Roe", true],
  ["B. Roe", "Ada Roe", false],
  ["Ada R.", "Bo R.", false],
  ["A. R.", "Ada Roe", false],
  ["Ada", "Ada Roe", false],
  ["S. Lind", "Bo Lind, social worker", false],
  ["Team Manager 1", "Team Manager 2", false],
])("%j and %j may be one person: %s", (one, other, may) => {
  expect([mayBeSamePerson(one, other), mayBeSamePerson(other, one)]).toEqual([may, may]);
});

test("a step is known by its id or its words, whatever the case", () => {
  for (const id of STEP_IDS)
    expect([stepNamed(id), stepNamed(` ${STEPS[id].label.toUpperCase()} `)]).toEqual([id, id]);
  expect(stepNamed("posted")).toBeUndefined();
});
