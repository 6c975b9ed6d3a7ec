import { useState } from "react";
import { withPromptSets } from "../../audit/template";
import type { Surroundings } from "../../document/surroundings";
import { firstValues, startGroups, valueFault, type StartValues } from "./start-values";

/** What stands in the start form: the template chosen, the prompts wanted and what is known already. Nothing where there is no template. */
export function useStartForm({ templates, today }: Surroundings) {
  const [templateId, setTemplateId] = useState(templates.offered[0]?.id ?? "");
  const [switched, setSwitched] = useState<Readonly<Record<string, boolean>>>({});
  const [typed, setTyped] = useState<StartValues>({});
  const chosen = templates.offered.find((each) => each.id === templateId);
  if (!chosen) return undefined;

  const isOn = (id: string) => switched[id] ?? chosen.promptSets.find((set) => set.id === id)?.on ?? false;
  const template = withPromptSets(chosen, chosen.promptSets.map((set) => set.id).filter(isOn));
  const values = { ...firstValues(template, today()), ...typed };
  const groups = startGroups(template, values);
  return {
    chosen,
    /** The one chosen, with the prompts wanted. */
    template,
    values,
    groups,
    /** The first field that can't stand as it is. */
    faulty: groups
      .flatMap((group) => group.fields)
      .find((field) => valueFault(field, values[field.id] ?? "") !== undefined),
    choose: setTemplateId,
    switchSet: (id: string, on: boolean) => {
      setSwitched({ ...switched, [id]: on });
    },
    type: (id: string, value: string) => {
      setTyped({ ...typed, [id]: value });
    },
  };
}
