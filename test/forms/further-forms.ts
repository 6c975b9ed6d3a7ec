import {
  blank,
  bold,
  heading,
  LANDSCAPE,
  legacyBox,
  p,
  strong,
  table,
  tableOf,
  title,
  wide,
  withRoom,
} from "./a-form";
import type { FreshForm } from "./fresh-forms";
import { legacyField } from "./legacy-field";
import { run } from "../support/docx-builder";
const sdt = (inner: string, pr: string) =>
  `<w:sdt><w:sdtPr>${pr}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const ddl = (...items: readonly string[]) =>
  `<w:p>${sdt(run("Choose an item."), `<w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText="Choose an item." w:value=""/>${items.map((i) => `<w:listItem w:displayText="${i}" w:value="${i}"/>`).join("")}</w:dropDownList>`)}</w:p>`;
const txt = () => `<w:p>${sdt(run("Click or tap here to enter text."), `<w:showingPlcHdr/><w:text/>`)}</w:p>`;
const dt = () =>
  `<w:p>${sdt(run("Click or tap to enter a date."), `<w:showingPlcHdr/><w:date><w:dateFormat w:val="dd/MM/yyyy"/></w:date>`)}</w:p>`;
const lddl = (...items: readonly string[]) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="D1"/><w:ddList>${items.map((i) => `<w:listEntry w:val="${i}"/>`).join("")}</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
/** Eight forms of kinds the first twenty have not, written before the reader was looked at, and what a person reads in each. */
export const FURTHER_FORMS: readonly FreshForm[] = [
  {
    name: "education checklist Met/Partly/Not with a section band and overall",
    blocks: [
      title("Virtual school: PEP audit checklist"),
      tableOf(
        [2000, 3000, 2000, 3000],
        ["Pupil (initials only)", "", "Year group", ""],
        ["School", "", "PEP date", ""],
      ),
      tableOf(
        [5600, 800, 800, 800, 2600],
        strong("Requirement", "Met", "Partly", "Not", "Reviewer’s observations"),
        [wide("Section A: Attendance at the meeting", 5)],
        ...withRoom(4, "The pupil was there or had their views brought", "The carer was there"),
        [wide("Section B: Targets", 5)],
        ...withRoom(4, "Each target has a date", "Last term’s targets were looked at"),
      ),
      p("Overall judgement (circle one): Met / Partly / Not"),
    ],
    reads: {
      title: "Virtual school: PEP audit checklist",
      details: ["Pupil (initials only)", "Year group", "School", "PEP date"],
      sections: [
        [
          "Section A: Attendance at the meeting",
          "The pupil was there or had their views brought",
          "The carer was there",
        ],
        ["Section B: Targets", "Each target has a date", "Last term’s targets were looked at"],
        ["Overall judgement (circle one)", "Overall judgement (circle one)"],
      ],
      scales: [["Met", "Partly", "Not"]],
      boxes: ["Reviewer’s observations"],
    },
  },
  {
    name: "scores nought to four with totals",
    blocks: [
      title("Supervision file audit"),
      p("Score each line: 4 = fully met, 3 = mostly met, 2 = partly met, 1 = hardly met, 0 = not met."),
      tableOf(
        [5000, 600, 600, 600, 600, 600, 2000],
        strong("Standard", "0", "1", "2", "3", "4", "Comments"),
        ...withRoom(
          6,
          "Supervision takes place monthly",
          "Actions are followed up",
          "Wellbeing is asked about",
        ),
        [bold("Total"), ...blank(6)],
      ),
      p("Total score:        /12        Percentage:        %"),
      p("Auditor’s signature:                Date:"),
    ],
    reads: {
      title: "Supervision file audit",
      details: ["Auditor"],
      sections: [
        [
          "Standard",
          "Supervision takes place monthly",
          "Actions are followed up",
          "Wellbeing is asked about",
        ],
      ],
      scales: [["4 = fully met", "3 = mostly met", "2 = partly met", "1 = hardly met", "0 = not met"]],
      boxes: ["Comments"],
    },
  },
  {
    name: "health RAG with key in a table",
    blocks: [
      title("Looked after children: initial health assessment audit"),
      tableOf(
        [1500, 8000],
        ["RED", "Not in the record"],
        ["AMBER", "In the record in part"],
        ["GREEN", "In the record in full"],
      ),
      tableOf([3000, 3000, 3000], ["NHS number (last four digits)", "", ""], ["Clinician", "", ""]),
      tableOf(
        [600, 4600, 1200, 3000],
        strong("#", "Health domain", "RAG", "Commentary"),
        ...withRoom(
          2,
          ["1", "Immunisations up to date"],
          ["2", "Dental check within six months"],
          ["3", "Emotional wellbeing screened"],
        ),
      ),
      heading("Recommendations"),
      tableOf([5000, 2400, 2000], strong("Recommendation", "Responsible", "Timescale"), blank(3), blank(3)),
    ],
    reads: {
      title: "Looked after children: initial health assessment audit",
      details: ["NHS number (last four digits)", "Clinician"],
      sections: [
        [
          "Health domain",
          "1 Immunisations up to date",
          "2 Dental check within six months",
          "3 Emotional wellbeing screened",
        ],
      ],
      scales: [["GREEN", "AMBER", "RED"]],
      boxes: ["Commentary"],
      actions: ["Recommendation", "Responsible", "Timescale"],
    },
  },
  {
    name: "content controls with Word's drop-downs",
    blocks: [
      title("Child protection conference audit"),
      tableOf(
        [3000, 5000],
        ["Case reference", txt()],
        ["Date of conference", dt()],
        ["Chair", txt()],
        ["Category", ddl("Neglect", "Physical", "Emotional", "Sexual")],
      ),
      tableOf(
        [4200, 2000, 3600],
        strong("Question", "Rating", "Findings"),
        ...[
          "Were reports shared beforehand?",
          "Was the child’s voice heard?",
          "Is the outline plan specific?",
        ].map((q) => [q, ddl("Outstanding", "Good", "Requires improvement", "Inadequate"), txt()]),
      ),
      p("Overall rating:").replace(
        "</w:p>",
        sdt(
          run("Choose an item."),
          `<w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText="Outstanding" w:value="1"/><w:listItem w:displayText="Good" w:value="2"/><w:listItem w:displayText="Requires improvement" w:value="3"/><w:listItem w:displayText="Inadequate" w:value="4"/></w:dropDownList>`,
        ) + "</w:p>",
      ),
    ],
    reads: {
      title: "Child protection conference audit",
      details: ["Case reference", "Date of conference", "Chair", "Category"],
      sections: [
        [
          "Child protection conference audit",
          "Were reports shared beforehand?",
          "Was the child’s voice heard?",
          "Is the outline plan specific?",
        ],
        ["Overall rating", "Overall rating"],
      ],
      scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]],
      boxes: ["Findings"],
    },
  },
  {
    name: "legacy form fields",
    blocks: [
      title("Fostering supervision visit audit"),
      tableOf([2400, 3000, 2400, 3000], ["Carer reference:", legacyField(), "Date:", legacyField()]),
      heading("Visit"),
      tableOf(
        [5000, 2600, 2600],
        strong("Aspect", "Answer", "Notes"),
        ...["Was the child’s bedroom seen?", "Was the child seen on their own?"].map((q) => [
          q,
          lddl("Yes", "No", "Not applicable"),
          legacyField(),
        ]),
      ),
      heading("Safety"),
      tableOf(
        [5000, 5200],
        ["Is the safer caring policy current?", `<w:p>${legacyBox("Yes")}${legacyBox("No")}</w:p>`],
        ["Are medicines locked away?", `<w:p>${legacyBox("Yes")}${legacyBox("No")}</w:p>`],
      ),
    ],
    reads: {
      title: "Fostering supervision visit audit",
      details: ["Carer reference", "Date"],
      sections: [
        ["Visit", "Was the child’s bedroom seen?", "Was the child seen on their own?"],
        ["Safety", "Is the safer caring policy current?", "Are medicines locked away?"],
      ],
      scales: [
        ["Yes", "No", "Not applicable"],
        ["Yes", "No"],
      ],
      boxes: ["Notes"],
    },
  },
  {
    name: "nested tables",
    blocks: [
      title("Care leavers: pathway plan audit"),
      tableOf(
        [10000],
        [
          `${bold("Part 1: Accommodation")}${table(strong("Question", "Yes", "No", "Comment"), ["Is the home suitable?", "", "", ""], ["Is the tenancy secure?", "", "", ""])}${p("")}`,
        ],
        [
          `${bold("Part 2: Money")}${table(strong("Question", "Yes", "No", "Comment"), ["Are entitlements in place?", "", "", ""], ["Is there a bank account?", "", "", ""])}${p("")}`,
        ],
      ),
    ],
    reads: {
      title: "Care leavers: pathway plan audit",
      sections: [
        ["Part 1: Accommodation", "Is the home suitable?", "Is the tenancy secure?"],
        ["Part 2: Money", "Are entitlements in place?", "Is there a bank account?"],
      ],
      scales: [["Yes", "No"]],
      boxes: ["Comment"],
    },
  },
  {
    name: "Welsh two columns",
    blocks: [
      title("Offeryn archwilio: plant sy’n derbyn gofal"),
      p("Enw’r archwilydd: ________________   Dyddiad: ___________"),
      heading("Llais y plentyn"),
      tableOf(
        [3600, 2000, 4400],
        strong("Maes", "Gradd (Rhagorol / Da / Digonol / Anfoddhaol)", "Tystiolaeth"),
        ...withRoom(2, "Barn y plentyn wedi’i chofnodi", "Newid o ganlyniad i farn y plentyn"),
      ),
      heading("Cynllunio"),
      tableOf(
        [3600, 2000, 4400],
        strong("Maes", "Gradd (Rhagorol / Da / Digonol / Anfoddhaol)", "Tystiolaeth"),
        ...withRoom(2, "Cynllun yn gyfredol", "Camau yn glir"),
      ),
      heading("Camau gweithredu"),
      tableOf([5000, 2500, 2500], strong("Cam gweithredu", "Pwy", "Erbyn pryd"), blank(3), blank(3)),
    ],
    reads: {
      title: "Offeryn archwilio: plant sy’n derbyn gofal",
      details: ["Enw’r archwilydd", "Dyddiad"],
      sections: [
        ["Llais y plentyn", "Barn y plentyn wedi’i chofnodi", "Newid o ganlyniad i farn y plentyn"],
        ["Cynllunio", "Cynllun yn gyfredol", "Camau yn glir"],
      ],
      scales: [["Rhagorol", "Da", "Digonol", "Anfoddhaol"]],
      boxes: ["Tystiolaeth"],
      actions: ["Cam gweithredu", "Pwy", "Erbyn pryd"],
    },
  },
  {
    name: "landscape with side by side sections",
    blocks: [
      bold("Southmere Council"),
      bold("Children with disabilities: short breaks audit tool"),
      tableOf(
        [1800, 2400, 1800, 2400, 1800, 2400],
        ["Child ID", "", "Auditor", "", "Audit date", ""],
        ["DOB", "", "Team", "", "Allocated SW", ""],
      ),
      tableOf(
        [700, 3500, 900, 900, 900, 900, 3000, 2500],
        [
          { text: bold("Ref"), merge: "start" as const },
          { text: bold("Area of practice"), merge: "start" as const },
          wide("Grade (tick)", 4),
          { text: bold("Rationale"), merge: "start" as const },
          { text: bold("Learning"), merge: "start" as const },
        ],
        [
          { text: "", merge: "on" as const },
          { text: "", merge: "on" as const },
          ...strong("O", "G", "RI", "I"),
          { text: "", merge: "on" as const },
          { text: "", merge: "on" as const },
        ],
        [wide("1. Assessment", 8)],
        ...withRoom(6, ["1.1", "The assessment is current"], ["1.2", "Carers’ needs are considered"]),
        [wide("2. Support", 8)],
        ...withRoom(6, ["2.1", "The package matches the need"], ["2.2", "The package is reviewed"]),
      ),
      LANDSCAPE,
    ],
    reads: {
      title: "Children with disabilities: short breaks audit tool",
      details: ["Child ID", "Auditor", "Audit date", "DOB", "Team", "Allocated SW"],
      sections: [
        ["1. Assessment", "1.1 The assessment is current", "1.2 Carers’ needs are considered"],
        ["2. Support", "2.1 The package matches the need", "2.2 The package is reviewed"],
      ],
      scales: [["O", "G", "RI", "I"]],
      boxes: ["Rationale", "Learning"],
    },
  },
  {
    name: "a rating beside what was seen, so what and now what, as wide as one another",
    blocks: [
      title("Front door dip sample"),
      p(
        "RAG rating: Green = practice is strong; Amber = practice needs some improvement; Red = practice is of concern.",
      ),
      tableOf(
        [600, 4000, 1200, 2600, 2600, 2600],
        strong("", "Practice standard", "RAG", "What we saw", "So what?", "Now what?"),
        ...withRoom(4, ["A", "The threshold was applied correctly"], ["B", "Consent was sought"]),
      ),
      LANDSCAPE,
    ],
    reads: {
      title: "Front door dip sample",
      sections: [["Front door dip sample", "A The threshold was applied correctly", "B Consent was sought"]],
      scales: [["Green", "Amber", "Red"]],
      boxes: ["What we saw", "So what?", "Now what?"],
    },
  },
  {
    name: "Welsh answers with a short word for what does not apply",
    blocks: [
      title("Rhestr wirio: cynllun gofal"),
      tableOf(
        [600, 5200, 800, 800, 1000, 3000],
        strong("Rhif", "Safon", "Ydy", "Nac ydy", "Amh.", "Sylwadau"),
        ...withRoom(4, ["1", "Mae’r asesiad yn gyfredol"], ["2", "Mae’r camau yn glir"]),
      ),
    ],
    reads: {
      title: "Rhestr wirio: cynllun gofal",
      sections: [["Rhestr wirio: cynllun gofal", "1 Mae’r asesiad yn gyfredol", "2 Mae’r camau yn glir"]],
      scales: [["Ydy", "Nac ydy", "Amh."]],
      boxes: ["Sylwadau"],
    },
  },
  {
    name: "actions under What, Who and When",
    blocks: [
      title("Case quality check"),
      tableOf(
        [5000, 800, 800, 3400],
        strong("Standard", "Yes", "No", "Comments"),
        ...withRoom(3, "The plan matches the assessment", "The views of the child are clear"),
      ),
      heading("Actions for the case manager"),
      tableOf([5000, 2500, 2500], strong("What", "Who", "When"), blank(3), blank(3)),
    ],
    reads: {
      title: "Case quality check",
      sections: [
        ["Case quality check", "The plan matches the assessment", "The views of the child are clear"],
      ],
      scales: [["Yes", "No"]],
      boxes: ["Comments"],
      actions: ["What", "Who", "When"],
    },
  },
];
