import {
  aForm,
  ASKS,
  bold,
  CHECKS,
  detailsOf,
  fieldsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

const signing = (...blocks: readonly string[]) => aForm(title("File Audit"), ASKS, p(""), ...blocks);
const signers = (draft: ReturnType<typeof aForm>) =>
  fieldsOf(draft)
    .filter(({ type }) => type === "declaration")
    .map(({ label }) => label);

describe("everybody who signs has a name, a signature and a date of their own", () => {
  test.each([
    [
      "in rows under no head of their own",
      [
        ["", "Name", "Signature", "Date"],
        ["Auditor", "", "", ""],
      ],
    ],
    [
      "in rows under “Role”",
      [
        ["Role", "Name", "Signature", "Date"],
        ["Auditor", "", "", ""],
      ],
    ],
    [
      "under heads that ask for two of these",
      [
        ["Role", "Name and signature", "Date"],
        ["Auditor", "", ""],
      ],
    ],
    [
      "under one head that asks for two of these",
      [
        ["", "Signature and date"],
        ["Auditor", ""],
      ],
    ],
    [
      "in Welsh",
      [
        ["Rôl", "Enw a llofnod", "Dyddiad"],
        ["Auditor", "", ""],
      ],
    ],
    [
      "with a date begun",
      [
        ["Sign-off", "Name", "Signed", "Date"],
        ["Auditor", "", "", "__/__/____"],
      ],
    ],
    [
      "under “Sign”",
      [
        ["Signatures", "Print name", "Sign", "Date signed"],
        ["Auditor", "", "", ""],
      ],
    ],
    [
      "with the labels before the rows",
      [
        ["", "Auditor"],
        ["Name", ""],
        ["Signature", ""],
        ["Date", ""],
      ],
    ],
    ["in one row with labels in its cells", [["Auditor", "Signed:", "Name:", "Date:"]]],
    [
      "over rows of labels and room",
      [
        ["Auditor", "", "", ""],
        ["Name", "", "Date", ""],
        ["Signature", "", "", ""],
      ],
    ],
    [
      "in Welsh",
      [
        ["", "Enw", "Llofnod", "Dyddiad"],
        ["Archwilydd", "", "", ""],
      ],
    ],
  ])("%s", (_, rows) => {
    const again = (cell: string) => cell.replace("Auditor", "Team manager").replace("Archwilydd", "Rheolwr");
    const isAcross = rows[0]?.[1] === "Auditor";
    const both = isAcross
      ? rows.map(([label = "", room = ""]) => [label, room, again(room)])
      : [...rows, ...rows.slice(rows[0]?.[0] === "Auditor" ? 0 : 1).map((row) => row.map(again))];
    const draft = signing(table(...both));
    expect(signers(draft)).toHaveLength(2);
    expect(signers(draft)[1]).toMatch(/Team manager|Rheolwr/);
    expect(leftOf(draft)).toEqual([]);
  });

  test("in columns, with the labels in each cell or all in one", () => {
    const columns = [
      ["Auditor", "Head of service"],
      ["Name:", "Name:"],
      ["Signed:", "Signed:"],
      ["Date:", "Date:"],
    ];
    expect(signers(signing(table(...columns)))).toEqual(["Auditor", "Head of service"]);
    const cells = ["Auditor", "Manager"].map((who) => `${who}\nName:\nSigned:\nDate:`);
    expect(signers(signing(table(cells)))).toEqual(["Auditor", "Manager"]);
  });

  test("in lines that begin with who it is", () => {
    const line = (who: string) => p(`${who}: ________ Signature: ________ Date: ____`);
    expect(signers(signing(line("Auditor"), line("Manager")))).toEqual(["Auditor", "Manager"]);
  });
});

test("room for comments beside who signs is a detail of its own", () => {
  const rows = [
    ["", "Name", "Signature", "Date", "Comments"],
    ["Auditor", "", "", "", ""],
  ];
  const draft = signing(bold("Sign-off"), table(...rows));
  expect(detailsOf(draft)).toEqual(["Auditor", "Auditor: Comments"]);
});

test("somebody's name and a date without a signature stay two details", () => {
  const draft = signing(table(["Auditor", "", "Date", ""]));
  expect(detailsOf(draft)).toEqual(["Auditor", "Date"]);
});

test("a table that holds the whole form ends in who signs, and keeps the room over each grade", () => {
  const graded = "\n\nGrade: ☐ Good ☐ Fair ☐ Poor";
  const draft = aForm(
    title("Collaborative audit"),
    table(
      strong("Area", "Auditor’s findings"),
      ["Permanence", graded],
      ["Placement", graded],
      [wide("Conclusion", 2)],
      ["Strengths", ""],
      [wide("Sign-off", 2)],
      ["Auditor", ""],
      ["Head of service", ""],
    ),
  );
  expect(itemsOf(draft).map(({ label, evidence }) => [label, evidence])).toEqual([
    ["Permanence", true],
    ["Placement", true],
    ["Strengths", false],
  ]);
  expect(detailsOf(draft)).toEqual(["Auditor", "Head of service"]);
});

describe("whoever stands under the heading for signing signs, whatever they are called", () => {
  test.each([
    ["Sign-off", ["Learning partner", "Practitioner"]],
    ["Signatures", ["Second reader", "Person spoken to"]],
    ["Declaration", ["Practice partner", "Case holder"]],
    ["Llofnodion", ["Partner dysgu", "Ymarferydd"]],
  ])("“%s” over %j", (named, who) => {
    const draft = signing(heading(named), table(...withRoom(1, ...who)));
    expect(draft.fieldGroups.at(-1)).toMatchObject({ title: named, place: "end" });
    expect(draft.fieldGroups.at(-1)?.fields.map(({ label }) => label)).toEqual(who);
    expect(labelsOf(draft)).toEqual(CHECKS);
  });

  test("and what is asked there in words is still asked", () => {
    const draft = signing(heading("Sign-off"), table(...withRoom(1, "What will you do next?")));
    expect(labelsOf(draft)).toEqual([...CHECKS, "What will you do next?"]);
  });
});

test.each([
  ["Signed:", "Dated:"],
  ["Llofnodwyd:", "Dyddiedig:"],
])("“%s” and “%s” are signed as one", (signed, dated) => {
  const draft = signing(p(signed), p(dated));
  expect(fieldsOf(draft).map(({ type }) => type)).toEqual(["declaration"]);
  expect(labelsOf(draft)).toEqual(CHECKS);
});

test.each([
  ["Moderated by: ____________", "Grade agreed?"],
  ["Auditor’s signature: ____________     Date: ________", "Discussed with worker:"],
])("“%s” and what is ticked behind it are details", (signed, asked) => {
  const draft = signing(p(`${signed}     ${asked}  ☐ Yes  ☐ No`));
  expect(labelsOf(draft)).toEqual(CHECKS);
  expect(fieldsOf(draft).at(-1)).toMatchObject({ label: asked.replace(/:$/u, ""), type: "yes-no" });
});

test("dots that Word made into an ellipsis leave room for two to sign", () => {
  const draft = signing(p("Observer’s signature ………………….   Practitioner’s signature …………………."));
  expect(detailsOf(draft)).toEqual(["Observer’s signature", "Practitioner’s signature"]);
});

test("“Auditor name and signature” with a date is what one person declares", () => {
  expect(signers(signing(p("Auditor name and signature: ________ Date: ________")))).toEqual(["Auditor"]);
});

test("“Auditor’s signature and date” in the last row of a table of questions is signed", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Question", "Auditor’s findings"),
      ["What prompted the assessment?", ""],
      ["What difference has it made?", ""],
      ["Auditor’s signature and date", ""],
    ),
  );
  expect(fieldsOf(draft).map(({ label }) => label)).toEqual(["Auditor’s signature and date"]);
});
