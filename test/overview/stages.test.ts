import type { OrganisationDates } from "../../src/audit/timescales";
import { afterStep } from "../../src/moderation/take-step";
import { lifecycleOf } from "../../src/moderation/lifecycle";
import { stagesOf } from "../../src/overview/stages";
import { aCompleteRecord, aField, aFieldGroup, aTemplate } from "../support/builders";

const fields = [aField({ role: "auditor" }), aField({ id: "received", type: "date", required: false })];
const template = aTemplate({ fieldGroups: [aFieldGroup({ fields })], timescales: { received: "received" } });

test.each([
  ["from the day it was allocated", { received: "" }, { from: "2026-11-02", due: "2026-11-16" }],
  ["from the day its header says", { received: "2026-11-05" }, { from: "2026-11-05", due: "2026-11-19" }],
])("an audit is to be complete two weeks %s", (_, header, complete) => {
  const record = aCompleteRecord(template, { header });
  const allocated = afterStep(
    { template, record },
    { step: "allocate", by: "Lead", date: "2026-11-02", auditor: "Auditor 4" },
  );
  const stages = stagesOf(
    allocated.template,
    allocated.record,
    lifecycleOf(allocated.template, allocated.record),
  );
  expect(stages).toEqual({ complete });
});

test("an organisation's own timescales go before those of the template, and its closed days are no working days", () => {
  const record = aCompleteRecord(template, { header: { received: "2026-11-05" } });
  const audit = afterStep(
    { template, record },
    { step: "send", by: "Auditor 4", date: "2026-11-12", moderator: "M" },
  );
  const due = (dates: OrganisationDates) => {
    const stages = stagesOf(audit.template, audit.record, lifecycleOf(audit.template, audit.record), dates);
    return [stages.complete?.due, stages.moderate?.due];
  };
  expect(due({})).toEqual(["2026-11-19", "2026-12-14"]);
  expect(due({ complete: 21, moderate: 5, closed: ["2026-12-02"] })).toEqual(["2026-11-26", "2026-12-08"]);
});
