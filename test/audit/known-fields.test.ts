import { knownFields } from "../../src/audit/known-fields";
import { aField, aFieldGroup, aTemplate } from "../support/builders";

const FIELDS = ["seen-on", "born-on", "dob", "audit-date"].map((id) => aField({ id, type: "date" }));
const template = aTemplate({ fieldGroups: [aFieldGroup({ fields: FIELDS })] });

test("figures know a field by what a template says of it", () => {
  const said = { ...template, pageHeader: { date: "seen-on" }, ages: { born: "born-on" } };
  expect(knownFields(said)).toStrictEqual({ auditDate: "seen-on", born: "born-on" });
});

test("figures know a field by its usual id where a template says nothing of it", () => {
  expect(knownFields(template)).toStrictEqual({
    auditDate: "audit-date",
    born: "dob",
  });
});
