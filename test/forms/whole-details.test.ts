import {
  aForm,
  ASKS,
  bold,
  detailsOf,
  fieldsOf,
  labelsOf,
  outlineOf,
  p,
  strong,
  table,
  TICKED,
  title,
  withRoom,
  type Cell,
} from "./a-form";

const detailsIn = (...blocks: readonly string[]) => {
  const draft = aForm(title("Audit"), ...blocks, p(""), ASKS);
  expect(labelsOf(draft)).toHaveLength(2);
  expect(draft.remarks ?? []).toEqual([]);
  return fieldsOf(draft).map(({ label, type, options }) => [label, type, ...options]);
};

describe("a table of nothing but details", () => {
  test("offers what stands in lines beside one of them", () => {
    const status = "☐ Care and support\n☐ Child protection\n☐ Looked after child";
    expect(
      detailsIn(
        table(["Child", ""], ["Age", ""], ["Status", status], ["Team manager", ""], ["Date of audit", ""]),
      ),
    ).toEqual([
      ["Child", "text"],
      ["Age", "text"],
      ["Status", "choice", "Care and support", "Child protection", "Looked after child"],
      ["Team manager", "text"],
      ["Date of audit", "date"],
    ]);
  });

  test("may count in what one of them is chosen from, and have its labels in bold", () => {
    const rows: readonly (readonly Cell[])[] = [
      [bold("Pupil (initials only)"), ""],
      [bold("Year group"), "7 / 8 / 9 / 10 / 11 (please circle)"],
      [bold("Status"), "Early Help / Child in Need / Child Protection (please circle)"],
      [bold("File checked by"), ""],
    ];
    expect(detailsIn(table(...rows))).toEqual([
      ["Pupil (initials only)", "text"],
      ["Year group", "choice", "7", "8", "9", "10", "11"],
      ["Status", "choice", "Early Help", "Child in Need", "Child Protection"],
      ["File checked by", "text"],
    ]);
  });

  test("may have several in each cell, the last over its boxes", () => {
    expect(
      detailsIn(
        table([
          "Case ID:\nAge at start of order:\nAuditor:",
          "Date of audit:\nType of order:\n☐ Referral order\n☐ Youth rehabilitation order\n☐ Custody",
        ]),
      ),
    ).toEqual([
      ["Case ID", "text"],
      ["Age at start of order", "text"],
      ["Auditor", "text"],
      ["Date of audit", "date"],
      ["Type of order", "choice", "Referral order", "Youth rehabilitation order", "Custody"],
    ]);
  });

  test("may have the name of a group over those of a cell", () => {
    const draft = aForm(
      title("Audit"),
      table([
        bold("The contact") + p("Contact ID:") + p("Referring agency: ☐ Police ☐ Education ☐ Health"),
        bold("The audit") + p("Auditor:") + p("Date of audit:"),
      ]),
      p(""),
      TICKED,
    );
    expect(draft.fieldGroups.map(({ title: name, fields }) => [name, fields.length])).toEqual([
      ["The contact", 2],
      ["The audit", 2],
    ]);
  });

  test("may ask why not below what it asks, and have one label in each cell", () => {
    expect(
      detailsIn(
        table(
          ["Worker", ""],
          ["Was it done with the worker?", "☐ Yes ☐ No"],
          ["If no, why not?", ""],
          ["Date", ""],
        ),
      ).map(([label]) => label),
    ).toEqual(["Worker", "Was it done with the worker?", "If no, why not?", "Date"]);
    expect(
      detailsIn(
        table(["ID:", "Auditor:"], ["Date of review:", "Status:  ☐ Continuing care\n☐ Aftercare"]),
      ).at(-1),
    ).toEqual(["Status", "choice", "Continuing care", "Aftercare"]);
  });

  test("may have its labels over what is written or chosen, and few that are known", () => {
    expect(
      detailsIn(
        table(strong("Core ID", "Case manager", "Type of disposal"), ["", "", "☐ Referral order\n☐ Custody"]),
      ).at(-1),
    ).toEqual(["Type of disposal", "choice", "Referral order", "Custody"]);
    const rows = ["Rhif", "Oedran", "Gweithiwr cymdeithasol", "Blaenlythrennau", "Dyddiad"].map((label) => [
      label,
      "",
    ]);
    expect(detailsIn(table(...rows, ["Cyfraith", "☐ Gorchymyn gofal\n☐ Adran 76"])).at(-1)).toEqual([
      "Cyfraith",
      "choice",
      "Gorchymyn gofal",
      "Adran 76",
    ]);
  });

  test.each([
    ["a grade", ["Grade", "Good / Poor"]],
    ["an overall rating", ["Overall rating", "☐ Gold ☐ Silver ☐ Bronze"]],
  ])("is none with %s in it", (_, row) => {
    const draft = aForm(title("Audit"), table(["Team", ""], ["Auditor", ""], row), p(""), ASKS);
    expect(detailsOf(draft)).not.toContain(row[0]);
  });
});

test("details that stand apart in a line keep what each is chosen from", () => {
  const gap = " ".repeat(20);
  expect(
    detailsIn(
      p(`Child’s initials:${gap}Room:  2s  /  3–5s  /  Outdoor${gap}Keyworker:`),
      p(`Monitored by:${gap}Date:${gap}Term:  1  /  2  /  3  /  4`),
    ),
  ).toEqual([
    ["Child’s initials", "text"],
    ["Room", "choice", "2s", "3–5s", "Outdoor"],
    ["Keyworker", "text"],
    ["Monitored by", "text"],
    ["Date", "date"],
    ["Term", "choice", "1", "2", "3", "4"],
  ]);
});

test("a name before the first of its questions is that of the others with nothing before them", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Section", "Criterion", "Compliant", "Non-compliant"),
      ...withRoom(
        2,
        ["Admission", "Allergies are recorded"],
        ["", "The named nurse is recorded"],
        ["Medicines", "The prescription is signed"],
        ["", "Missed doses are explained"],
      ),
    ),
    p(""),
    bold("Comments on this record"),
    table([""]),
  );
  expect(outlineOf(draft)).toEqual([
    ["Admission", "Allergies are recorded", "The named nurse is recorded"],
    ["Medicines", "The prescription is signed", "Missed doses are explained"],
    ["Comments on this record", "Comments on this record"],
  ]);
});

test("a day that is written below all that is asked is a detail", () => {
  const draft = aForm(title("Audit"), TICKED, p("Agreed with the key person on: ____/____/______"));
  expect(fieldsOf(draft).map(({ label, type }) => [label, type])).toEqual([
    ["Agreed with the key person on", "date"],
  ]);
});

test("what is to be raised with somebody is written, and no detail", () => {
  const draft = aForm(title("Audit"), TICKED, p(""), table(["Concerns to raise with the team manager", ""]));
  expect(labelsOf(draft).at(-1)).toBe("Concerns to raise with the team manager");
});

test("“Review on: ____” below all that is asked is a detail", () => {
  expect(detailsOf(aForm(title("Audit"), TICKED, p("Review on: ____________")))).toEqual(["Review on"]);
});

test("several rows that say which record a column is of are details of the one", () => {
  const draft = aForm(
    title("Spot check"),
    p("In each column write Y (yes) or N (no)."),
    table(
      strong("", "Standard", "Record 1", "Record 2", "Record 3"),
      ...withRoom(
        3,
        ["", "Hospital number"],
        ["", "Age of patient"],
        ["1", "Adult is named"],
        ["2", "School is named"],
      ),
    ),
  );
  expect(detailsOf(draft)).toEqual(["Hospital number", "Age of patient"]);
  expect(labelsOf(draft)).toEqual(["Adult is named", "School is named"]);
});
