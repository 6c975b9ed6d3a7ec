import { HalfWritten, START_FORM } from "../../src/taskpane/half-written";

test("what is half-written is given back by the name of its form, and the one written in last says where one was", () => {
  const before = new HalfWritten();
  before.follow();
  before.set("actions form", { what: "See her" });
  before.set("concern form", { draft: 1 });
  before.set("actions form", { what: "See her alone" });
  const after = new HalfWritten(JSON.parse(JSON.stringify(before.kept)));
  expect(after.getState()).toEqual({
    "actions form": { what: "See her alone" },
    "concern form": { draft: 1 },
  });
  expect([after.place(), after.isEmpty]).toEqual(["actions", false]);
  after.follow();
  after.set("actions form", undefined);
  expect(after.place()).toBe("concern");
  after.set("concern form", undefined);
  expect([after.place(), after.isEmpty, after.kept]).toEqual([undefined, true, undefined]);
});

test("what stands in another form is told from what stands in this one", () => {
  const kept = new HalfWritten();
  kept.follow();
  kept.set(START_FORM, { typed: {} });
  expect([kept.hasOtherThan(START_FORM), kept.hasOtherThan("actions form")]).toEqual([false, true]);
  kept.set("actions form", { what: "See her" });
  expect(kept.hasOtherThan(START_FORM)).toBe(true);
});

test("forms that go with their pane let go of nothing", () => {
  const kept = new HalfWritten();
  const leave = kept.follow();
  kept.set("step form", { note: "Why" });
  leave();
  kept.set("step form", undefined);
  expect(kept.getState()).toEqual({ "step form": { note: "Why" } });
});

test.each([undefined, null, 3, {}, { format: 0, forms: { "step form": 1 } }])(
  "what was written in another way (%j) is none",
  (kept) => {
    expect(new HalfWritten(kept).isEmpty).toBe(true);
  },
);
