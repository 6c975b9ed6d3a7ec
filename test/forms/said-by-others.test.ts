import { aForm, heading, itemsOf, p, strong, tableOf, title, wide, withRoom } from "./a-form";

const SAID_BY = ["Manager’s response", "Head of service’s comment", "Service manager comments"];

describe.each(SAID_BY)("“%s” beside other boxes is a box of each item", (name) => {
  test("in a column that a row across others stands under", () => {
    const draft = aForm(
      title("Audit"),
      heading("Plans"),
      tableOf(
        [5000, 3000, 3000, 1500],
        strong("Standard", "Auditor comments", name, "RAG rating"),
        ...withRoom(3, "Aims are clear", "Dates are set"),
        [wide("Overall rating", 3), ""],
      ),
    );
    expect(
      itemsOf(draft).map(({ label, evidenceLabel, further }) => [label, evidenceLabel, further]),
    ).toEqual([
      ["Aims are clear", "Auditor comments", [name]],
      ["Dates are set", "Auditor comments", [name]],
      ["Overall rating", undefined, undefined],
    ]);
  });

  test("under a question and its answers, in a table for each", () => {
    const asked = (question: string) =>
      tableOf(
        [1000, 1000, 1000],
        [wide(question, 3)],
        ["Yes", "Partly", "No"],
        ["☐", "☐", "☐"],
        [{ text: "Auditor comments:\n\n", wide: 3 }],
        [{ text: `${name}:\n\n`, wide: 3 }],
      );
    const draft = aForm(
      title("Audit"),
      heading("Plans"),
      asked("1. Are the aims of the plan clear?"),
      p(""),
      asked("2. Is it said by when each is done?"),
    );
    expect(itemsOf(draft).map(({ kind, evidenceLabel, further }) => [kind, evidenceLabel, further])).toEqual(
      ["question", "question"].map((kind) => [kind, "Auditor comments", [name]]),
    );
  });
});
