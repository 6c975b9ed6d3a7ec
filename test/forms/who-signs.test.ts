import { aForm, bold, fieldsOf, leftOf, p, strong, table, title } from "./a-form";

const checks = table(
  strong("Standard", "Yes", "No"),
  ["The plan is dated", "", ""],
  ["It is shared", "", ""],
);
const signing = (...blocks: readonly string[]) => aForm(title("File Audit"), checks, p(""), ...blocks);
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
  expect(fieldsOf(draft).map(({ label }) => label)).toEqual(["Auditor", "Auditor: Comments"]);
});

test("somebody's name and a date without a signature stay two details", () => {
  const draft = signing(table(["Auditor", "", "Date", ""]));
  expect(fieldsOf(draft).map(({ label }) => label)).toEqual(["Auditor", "Date"]);
});

test("“Auditor name and signature” with a date is what one person declares", () => {
  expect(signers(signing(p("Auditor name and signature: ________ Date: ________")))).toEqual(["Auditor"]);
});
