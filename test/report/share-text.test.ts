import { shareLines, type ShareResult } from "../../src/report/share-text";
import { aTemplate } from "../support/builders";

const NONE: ShareResult = { missing: 0, problems: [], notAsked: [], replaced: [], knowsNameFields: true };
const READ =
  "Other names, nicknames and initials may be in the text: read the copy through before you pass it on.";

test.each<[Partial<ShareResult>, "kept" | "roles", readonly string[]]>([
  [{}, "kept", ["Names stand as they do in the audit."]],
  [
    { missing: 1 },
    "kept",
    [
      "It says that the audit is not complete: 1 thing is missing or to be settled.",
      "Names stand as they do in the audit.",
    ],
  ],
  [
    {
      problems: [{ code: "mirror-missing" }, { code: "unknown-choice", where: "header.team", text: "Ours" }],
    },
    "kept",
    [
      "1 thing in the document that was not read as an answer is not in it: see what is said about the file.",
      "Names stand as they do in the audit.",
    ],
  ],
  [
    { notAsked: ["item.risk.evidence", "item.risk.impact"] },
    "kept",
    [
      "2 answers that the audit does not ask for as it stands are left out: Item 1, evidence and Item 1, impact.",
      "Names stand as they do in the audit.",
    ],
  ],
  [
    {
      replaced: [
        { name: "Dana Roe", role: "auditor", places: 0 },
        { name: "Al Poe", role: "worker", places: 1 },
        { name: "Jo Ng", role: "IRO", places: 3 },
      ],
    },
    "roles",
    [
      "“Dana Roe” is shown as auditor, where it is asked for.",
      "“Al Poe” is shown as worker, where it is asked for, and in 1 other place.",
      "“Jo Ng” is shown as IRO, where it is asked for, and in 3 other places.",
      READ,
    ],
  ],
  [
    { knowsNameFields: false },
    "roles",
    [
      "No name was found where the audit asks for one, so nothing was replaced.",
      "This template does not say which of its fields hold names; those of the action plan and of concerns are known.",
      READ,
    ],
  ],
])("%j with names %s", (result, names, lines) => {
  expect(shareLines(aTemplate(), { ...NONE, ...result }, names)).toEqual(lines);
});
