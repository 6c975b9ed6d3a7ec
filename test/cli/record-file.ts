/** The parts of `record --json` the tests look into. */
export interface RecordFile {
  readonly template: { readonly id: string; readonly version: string };
  readonly id: string;
  readonly status: string;
  readonly header: Record<string, string>;
  readonly items: Record<string, Record<string, string>>;
  readonly immediateConcern: Record<string, string>;
  readonly actions: readonly Record<string, string>[];
  readonly limitReason: string;
  readonly serviceActions: string;
}

/** A Torbay audit with everything answered, three items below good and so many actions. */
export function anAnsweredFile(blank: RecordFile, actions: number): RecordFile {
  const header: Record<string, string> = {
    "auditor-name": "A. Auditor",
    "audit-date": "2099-03-02",
    "auditor-independent": "Yes",
    "child-id": "C-1042",
    team: "Duty",
    "audited-previously": "YES",
    "audited-when": "September 2098",
    "age-band": "6-10",
    strand: "Children with disability",
    "worker-spoken-to": "Allocated social worker",
    "worker-seen-date": "2099-02-26",
    "feedback-child": "Feels listened to.",
    "feedback-parents-carers": "Mother was glad to be asked.",
  };
  const items: Record<string, Record<string, string>> = Object.fromEntries(
    Object.keys(blank.items).map((item, index): [string, Record<string, string>] => {
      if (item.startsWith("child-")) return [item, { answer: `${item}: “football” <&> 😀\nsecond line` }];
      if (item === "t10-living-arrangements")
        return [item, { judgement: "Not applicable.", reason: "At home" }];
      return [
        item,
        {
          judgement: index % 4 === 0 ? "does_not_meet_good" : "Meets good",
          evidence: `Visits were in time for ${item}.\n\nTwo were missed in May.`,
          impact: `The child is safer (${item}).`,
        },
      ];
    }),
  );
  return {
    ...blank,
    header,
    items,
    immediateConcern: { raised: "no" },
    actions: Array.from({ length: actions }, (_, index) => ({
      what: `Hold planning meeting ${String(index + 1)} with school about items 1-12`,
      person: "Team manager",
      due: `2099-04-0${String(index + 1)}`,
    })),
  };
}
