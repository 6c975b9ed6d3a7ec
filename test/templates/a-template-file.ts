/** A template file as an authority would write it: small, and with one of everything. */
export function aTemplateFile() {
  return {
    id: "a-template",
    version: "1",
    title: "A template",
    publisher: "An authority",
    purpose: "To show what a template file holds.",
    lookBack: { months: 6, from: "period-from", until: "audit-date", reason: "look-back-reason" },
    scales: [
      {
        id: "quality",
        title: "Quality",
        grades: [
          { id: "exceeds-good", label: "Exceeds good", standing: "above-good" },
          { id: "meets-good", label: "Meets good", standing: "good" },
          { id: "below-good", label: "Does not meet good", standing: "below-good" },
        ],
        notApplicable: { id: "not-applicable", label: "Not applicable" },
      },
      {
        id: "yes-no",
        title: "Yes or no",
        grades: [
          { id: "yes", label: "Yes" },
          { id: "no", label: "No" },
        ],
      },
    ],
    promptSets: [{ id: "covid", label: "COVID-19 prompts", on: false }],
    fieldGroups: [
      {
        id: "details",
        title: "Details",
        place: "start",
        fields: [
          { id: "audit-date", label: "Audit date", type: "date", required: true },
          { id: "period-from", label: "First day looked at", type: "date", required: false },
          { id: "look-back-reason", label: "Why longer?", type: "text", required: false },
          {
            id: "case-type",
            label: "Case type",
            type: "choice",
            required: true,
            options: [
              { id: "cin", label: "CIN" },
              { id: "cp", label: "CP" },
            ],
          },
          { id: "audited-before", label: "Audited before?", type: "yes-no", required: true },
        ],
      },
    ],
    sections: [
      {
        id: "safety",
        title: "Safety",
        notes: ["Begin with the child."],
        items: [
          {
            id: "risk",
            number: "1",
            label: "Risk",
            judgement: { scale: "quality", required: true },
            evidence: { required: true },
            impact: { required: true },
            prompts: ["Was it seen?", { text: "Did the pandemic matter?", promptSet: "covid" }],
            descriptors: [{ grade: "meets-good", text: ["Seen, and acted on."] }],
          },
          { id: "plan", label: "Is there a plan?", answer: { scale: "yes-no", required: true } },
        ],
      },
      {
        id: "planning",
        title: "Planning",
        when: { item: "plan", in: ["yes"] },
        items: [
          { id: "plan-quality", label: "Quality of the plan", answer: { required: true } },
          {
            id: "child-protection",
            label: "Child protection plan",
            when: { field: "case-type", in: ["cp"] },
            judgement: { scale: "quality", required: true },
          },
        ],
      },
    ],
    overallItem: "risk",
    immediateConcerns: { title: "Immediate concerns", prompts: ["Tell the manager."] },
    actions: {
      title: "Actions",
      prompts: ["Keep them few."],
      limit: 5,
      rows: 5,
      columns: [
        { id: "what", label: "Action", type: "text", required: true },
        { id: "due", label: "By when", type: "date", required: true },
      ],
    },
    serviceActions: { title: "Service actions" },
    evidenceElements: [{ id: "fact", label: "Fact", help: "What happened." }],
    notes: [{ id: "start", title: "Before you start", wordings: ["Read the record."] }],
  };
}

/** Put in place of a value, takes it away. */
export const NOTHING = Symbol("nothing");

/** The file with another value at a path such as `sections[0].items[1].label`. */
export function withValue(file: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(file);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  const parent = keys.reduce((inner, key) => inner[key] as Parent, copy as Parent);
  if (value === NOTHING) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

type Parent = Record<string, unknown>;
