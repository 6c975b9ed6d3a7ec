import { blankRecord } from "../../src/audit/record";
import { recordJson, recordWith } from "../../src/cli/record-json";
import { aCompleteRecord, aField, aFieldGroup, anAction, aTemplate } from "../support/builders";

const template = aTemplate();
/** The second row of its actions is empty, as where somebody deleted it under tracking. */
const record = aCompleteRecord(template, {
  actions: [anAction({ row: 1, what: "Visit him weekly" }), anAction({ row: 3, what: "Ring his school" })],
});
const whats = (file: object, clear = false) =>
  recordWith(template, record, file, clear).record.actions.map(({ row, what }) => [row, what]);

test("what record prints goes back to the rows it came from, with nothing in the row between", () => {
  expect(recordWith(template, record, recordJson(template, record), false)).toEqual({ record, leftOut: [] });
  expect(whats({ actions: [{ what: "Visit him weekly" }, { what: "Ring his aunt" }] })).toEqual([
    [1, "Visit him weekly"],
    [3, "Ring his aunt"],
  ]);
});

test("an action more goes behind those that are there; with clear, those not named go", () => {
  const three = [{ what: "Visit him weekly" }, { what: "Ring his school" }, { what: "Hold a meeting" }];
  expect(whats({ actions: three })).toEqual([
    [1, "Visit him weekly"],
    [3, "Ring his school"],
    [4, "Hold a meeting"],
  ]);
  expect(whats({ actions: three.slice(0, 1) }, true)).toEqual([[1, "Visit him weekly"]]);
});

test("what a record says of a choice is its id, also where another choice is called so", () => {
  const crossed = aTemplate({
    fieldGroups: [
      aFieldGroup({
        fields: [
          aField({
            id: "band",
            type: "choice",
            options: [
              { id: "a", label: "b" },
              { id: "b", label: "a" },
            ],
          }),
        ],
      }),
    ],
  });
  const { record: read } = recordWith(crossed, blankRecord(crossed, "r"), { header: { band: "b" } }, false);
  expect(read.header["band"]).toBe("b");
});
