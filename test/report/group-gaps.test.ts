import { findGaps } from "../../src/audit/gaps";
import { groupGaps } from "../../src/report/group-gaps";
import { aField, aFieldGroup, anAction, anItem, aRecord, aSection, aTemplate } from "../support/builders";

const template = aTemplate({
  fieldGroups: [
    aFieldGroup(),
    aFieldGroup({
      id: "sharing",
      title: "Sharing",
      place: "end",
      fields: [aField({ id: "shared", label: "Shared" })],
    }),
  ],
  sections: [
    aSection(),
    aSection({ id: "second", title: "Second section", items: [anItem({ id: "plans" })] }),
  ],
});

describe("Grouped gaps", () => {
  const actions = Array.from({ length: 6 }, (_, index) =>
    anAction({ row: index + 1, what: `Hold meeting ${String(index + 1)}`, person: "" }),
  );
  const gaps = findGaps(template, aRecord(template, { actions, header: { "auditor-name": "A" } }));

  it("stand under the heading they belong to, in the order of the document", () => {
    expect(groupGaps(template, gaps).map((group) => [group.id, group.title, group.gaps.length])).toEqual([
      ["section.judged", "Judged fields", 3],
      ["section.second", "Second section", 3],
      ["concern", "Immediate concerns", 1],
      ["actions", "Agreed actions", 7],
      ["header.sharing", "Sharing", 1],
    ]);
  });

  it("are all there, in the order they came", () => {
    expect(groupGaps(template, gaps).flatMap((group) => group.gaps)).toEqual(gaps);
  });

  it("of no audit are none", () => {
    expect(groupGaps(template, [])).toEqual([]);
  });

  it("keep the reason for more actions with the actions, and strangers apart", () => {
    const filler = { code: "filler", severity: "advice", text: "tbc", repeats: "nothing" } as const;
    const found = groupGaps(template, [
      { ...filler, where: "action-limit-reason" },
      { ...filler, where: "item.gone.evidence" },
      { ...filler, where: "service-actions" },
    ]);
    expect(found.map((group) => [group.title, group.gaps.length])).toEqual([
      ["Agreed actions", 1],
      ["Other", 2],
    ]);
  });
});
