import { placeText } from "../../src/report/place-text";
import { anItem, aTemplate, aTemplateOf } from "../support/builders";

const { number: _, ...unnumbered } = anItem({ id: "safe", label: "Child kept safe" });
const template = {
  ...aTemplateOf([anItem({ number: "4" }), unnumbered]),
  actions: {
    ...aTemplate().actions,
    columns: [{ id: "outcome", label: "Outcome:", type: "text", required: false }],
  },
} as const;

describe("A place in the document", () => {
  it.each([
    ["header.auditor-name", "Auditor name"],
    ["item.risk.evidence", "Item 4, evidence"],
    ["item.risk.reason", "Item 4, reason for not applicable"],
    ["item.safe.impact", "Child kept safe, impact"],
    ["action.2.what", "Action 2, agreed action"],
    ["action.2.person", "Action 2, person"],
    ["action.2.due", "Action 2, completion date"],
    ["action.2.signed-off", "Action 2, sign-off date"],
    ["action.2.outcome", "Action 2, Outcome"],
    ["concern.manager", "Immediate concerns, manager notified"],
    ["status", "Status"],
    ["service-actions", "Service actions"],
    ["action-limit-reason", "Reason for more actions"],
    ["header.gone", "Field “gone”"],
    ["item.gone.evidence", "Item “gone”, evidence"],
    ["something else", "The answer box “something else”"],
  ])("tagged %j is %j", (tag, place) => {
    expect(placeText(template, tag)).toBe(place);
  });

  it.each([
    ["header.auditor-name", "Field “auditor-name”"],
    ["item.risk.evidence", "Item “risk”, evidence"],
    ["action.2.person", "Action 2, person"],
    ["concern.raised", "Immediate concern, yes or no"],
    ["service-actions", "Service actions"],
  ])("tagged %j is %j without a template", (tag, place) => {
    expect(placeText(undefined, tag)).toBe(place);
  });
});
