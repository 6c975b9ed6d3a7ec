import type { Standing } from "../../src/programme/standing";

/** An audit that waits for its auditor and is not late. */
export function aStanding(overrides: Partial<Standing> = {}): Standing {
  return {
    row: 0,
    case: "K-01",
    month: "2026-11",
    team: "Duty",
    auditor: "D. Park",
    moderator: "H. Bell",
    state: "in-progress",
    turn: { by: "auditor", name: "D. Park" },
    daysOver: 0,
    queries: 0,
    open: [],
    actionsOverdue: 0,
    exempt: "",
    lateBecause: "",
    file: "K-01.docx",
    ...overrides,
  };
}
