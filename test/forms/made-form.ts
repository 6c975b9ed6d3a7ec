/** What the form in `fixtures/form-made-in-libreoffice` says, of words made up for it: the source of its HTML. */
export const GRADES = ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"] as const;

export interface MadeRow {
  readonly label: string;
  /** One text for each grade, best first; several paragraphs where there are line feeds. */
  readonly descriptors: readonly string[];
}

export interface MadeSection {
  readonly title: string;
  readonly rows: readonly MadeRow[];
}

const TOPICS: readonly (readonly [section: string, ...topics: readonly string[]])[] = [
  [
    "First contact",
    "Reply to the caller",
    "Checks with others",
    "Choice of next step",
    "Note of the call",
    "Handing on",
    "Telling the family",
    "Second look",
    "Time taken",
  ],
  [
    "Getting to know the child",
    "First visit",
    "Time alone together",
    "Play and talk",
    "Brothers and sisters",
    "School life",
    "Friends and places",
    "What worries the child",
    "What makes the child proud",
  ],
  [
    "Working out what is needed",
    "Story of the family",
    "Strengths at home",
    "Harm so far",
    "Parents’ own needs",
    "Views that differ",
    "Reasoning set out",
    "Sharing the findings",
  ],
  [
    "The plan",
    "Aims in plain words",
    "Who does what",
    "Dates that hold",
    "Fallback if it fails",
    "Copy for the child",
    "Small steps first",
    "Agreement of the family",
    "Link to the findings",
  ],
  [
    "Meetings and reviews",
    "Right people there",
    "Papers in time",
    "The child’s part",
    "Decisions written down",
    "Progress measured",
    "Change of course",
    "Next date set",
  ],
  [
    "Working together",
    "Health",
    "Nursery and school",
    "Police",
    "Housing",
    "Voluntary groups",
    "One shared picture",
    "Disagreement settled",
    "Handover between teams",
  ],
  [
    "Keeping the record",
    "Up to date",
    "Kind words",
    "Facts apart from views",
    "Chronology",
    "Consent noted",
    "Easy to follow",
    "Photos and drawings",
    "Letters to the child",
  ],
  [
    "Support for the worker",
    "Regular talks",
    "Time to think",
    "Checks on drift",
    "Help with hard calls",
    "Praise and learning",
    "Cover for absence",
    "Caseload watched",
    "Safe visits",
  ],
];

const SAYS: readonly ((topic: string, place: string) => string)[] = [
  (topic, place) =>
    `${topic}: done early and with the child, who can say what changed (${place}).\nOthers have taken up the same way of working.`,
  (topic, place) => `${topic}: done in time and well, with a clear reason on the file (${place}).`,
  (topic, place) =>
    `${topic}: done, though late in part or without saying why; the child gained little (${place}).`,
  (topic, place) => `${topic}: missing, or done so that it left the child no better off (${place}).`,
];

export const SECTIONS: readonly MadeSection[] = TOPICS.map(([title, ...topics], section) => ({
  title,
  rows: topics.map((label, row) => ({
    label,
    descriptors: SAYS.map((say) => say(label, `${String(section + 1)}.${String(row + 1)}`)),
  })),
}));

/** In this section one text stands under a grade for two rows: its cell is merged. */
export const MERGED = { section: 6, rows: [2, 3], grade: 3 } as const;

/** The text that row has for a grade, merged cells included. */
export function descriptorOf(section: number, row: number, grade: number): string {
  const isMerged = section === MERGED.section && grade === MERGED.grade && row === MERGED.rows[1];
  return SECTIONS[section]?.rows[isMerged ? MERGED.rows[0] : row]?.descriptors[grade] ?? "";
}

export const HEADER_LABELS = [
  "Auditor name",
  "Date of audit",
  "Child’s reference number",
  "Team",
  "Audited before?",
  "Kind of case",
] as const;
export const ACTION_COLUMNS = [
  "Agreed action",
  "Person responsible",
  "Completion date",
  "Manager’s sign-off date",
] as const;
export const TITLE = "Meadowshire case audit form";

const p = (text: string): string =>
  text
    .split("\n")
    .map((each) => `<p>${each}</p>`)
    .join("");
const td = (text: string, more = ""): string => `<td${more}>${p(text)}</td>`;
const tr = (...cells: readonly string[]): string => `<tr>${cells.join("")}</tr>\n`;
const table = (...rows: readonly string[]): string =>
  `<table border="1" width="100%">\n${rows.join("")}</table>\n`;

/** The form as HTML of plain tables, for LibreOffice to make a Word document of. */
export function formHtml(): string {
  const [name, date, reference, team, before, kind] = HEADER_LABELS;
  const head = tr(td("Criteria"), ...GRADES.map((grade) => td(`<b>${grade}</b>`)));
  const rowsOf = (section: MadeSection, at: number) =>
    section.rows.map((row, index) =>
      tr(
        td(row.label),
        ...row.descriptors.flatMap((text, grade) => {
          const isMerged = at === MERGED.section && grade === MERGED.grade;
          if (isMerged && index === MERGED.rows[1]) return [];
          return [td(text, isMerged && index === MERGED.rows[0] ? ' rowspan="2"' : "")];
        }),
      ),
    );
  const banner = ({ title }: MadeSection) => tr(td(`<b>${title}</b>`, ' colspan="5"'));
  // The first four sections share a table, the head printed again in the middle; each of the others has its own.
  const together = SECTIONS.slice(0, 4).flatMap((section, at) => [
    banner(section),
    ...(at % 2 === 0 ? [head] : []),
    ...rowsOf(section, at),
  ]);
  const apart = SECTIONS.slice(4).map(
    (section, at) => `<h2>${section.title}</h2>\n${table(head, ...rowsOf(section, at + 4))}`,
  );
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
<h1>${TITLE}</h1>
<p>Read the last six months of the file before you begin, and talk with the worker.</p>
${table(
  tr(td(name), td(""), td(date), td("")),
  tr(td(reference), td(""), td(team), td("")),
  tr(td(before), td("☐ Yes ☐ No"), td(kind), td("☐ In need ☐ Protection ☐ In care")),
)}<p></p>
${table(...together)}
${apart.join("")}<h2>Overall</h2>
${table(
  tr(td("How good is the help this child has had?")),
  tr(td(GRADES.map((grade) => `☐ ${grade}`).join(" "))),
  tr(td("Evidence:\n\n")),
  tr(td("Impact:\n\n")),
)}<h2>Actions for this child</h2>
<p>Agree no more than six actions.</p>
${table(tr(...ACTION_COLUMNS.map((label) => td(`<b>${label}</b>`))), ...Array.from({ length: 6 }, () => tr(td(""), td(""), td(""), td(""))))}
</body></html>
`;
}
