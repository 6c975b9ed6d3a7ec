import { useState } from "react";
import { isEntered } from "../../audit/entered";
import { withPromptSets } from "../../audit/template";
import { withTheme } from "../../audit/theme";
import { forNewDocument } from "../../document/fixed-words";
import type { Surroundings } from "../../document/surroundings";
import { START_FORM, useHalfWritten } from "../half-written";
import {
  carriedOver,
  detailsAtHand,
  firstValues,
  startGroups,
  startValueFault,
  type StartValues,
} from "./start-values";
import type { TemplateOffer } from "./template-offer";
import { spoken } from "../../words/phrase";

interface Written {
  /** Id of the template it was written for. */
  readonly for?: string;
  readonly typed: StartValues;
  readonly switched: Readonly<Record<string, boolean>>;
  readonly theme: string;
  readonly inEnglish: boolean;
}

const NOTHING: Written = { typed: {}, switched: {}, theme: "", inEnglish: false };

const isWritten = ({ typed }: Written): boolean => Object.values(typed).some(isEntered);

/** What stands in the start form: the template chosen, the prompts wanted and what is known already. Nothing where there is no template. */
export function useStartForm(
  { templates, latest }: TemplateOffer,
  { today, templates: { offered, themes: known = [] } }: Pick<Surroundings, "today" | "templates">,
  auditor: string,
) {
  const [written, setWritten] = useHalfWritten<Written>(START_FORM, NOTHING, isWritten);
  // What was written for a template that is not here, as one from a file after a reload, waits for it and goes into no other.
  const isHere = written.for === undefined || templates.some(({ id }) => id === written.for);
  const { typed, switched, theme: themeId, inEnglish } = isHere ? written : NOTHING;
  const [picked, setPicked] = useState(
    isHere && written.for !== undefined ? { id: written.for, after: latest } : undefined,
  );
  // One that has come since is chosen until another is.
  const chosenId = picked && picked.after === latest ? picked.id : (latest ?? templates[0])?.id;
  const chosen = templates.find((each) => each.id === chosenId);
  if (!chosen) return undefined;

  const set = (change: Partial<Written>) => {
    setWritten({ typed, switched, theme: themeId, inEnglish, for: chosen.id, ...change });
  };
  const isOn = (id: string) => switched[id] ?? chosen.promptSets.find((set) => set.id === id)?.on ?? false;
  // A theme was tried in the template of the catalogue, not in another of its id.
  const others = offered.includes(chosen)
    ? known.filter((theme) => theme.for === chosen.id && theme.id !== chosen.theme?.id)
    : [];
  const theme = others.find((each) => each.id === themeId);
  const themed = theme ? withTheme(chosen, theme) : chosen;
  const prompted = withPromptSets(themed, chosen.promptSets.map((set) => set.id).filter(isOn));
  const template = forNewDocument(prompted, inEnglish ? "en-GB" : spoken());
  const values = {
    ...firstValues(template, today(), auditor),
    ...carriedOver(template, templates, typed),
    ...typed,
  };
  const groups = startGroups(template, values);
  const atHand = detailsAtHand(template, groups);
  return {
    chosen,
    /** The one chosen, with the theme, the prompts and the language wanted. */
    template,
    values,
    /** What nearly everybody knows at the start. */
    atHand,
    /** The other details, by their groups. */
    others: groups.flatMap((group) => {
      const fields = group.fields.filter((field) => !atHand.includes(field));
      return fields.length > 0 ? [{ ...group, fields }] : [];
    }),
    /** The first field that can't stand as it is. */
    faulty: groups
      .flatMap((group) => group.fields)
      .find((field) => startValueFault(field, values[field.id] ?? "") !== undefined),
    themes: { others, chosen: theme?.id ?? "" },
    chooseTheme: (theme: string) => {
      set({ theme });
    },
    /** Whether the document has its headings and labels in English; undefined where there is nothing to choose. */
    inEnglish: chosen.language === undefined && spoken() !== "en-GB" ? inEnglish : undefined,
    setInEnglish: (inEnglish: boolean) => {
      set({ inEnglish });
    },
    /** Whether something was written for a template that is not here. */
    waits: !isHere,
    choose: (id: string) => {
      setPicked({ id, after: latest });
      if (isHere) set({ for: id });
    },
    switchSet: (id: string, on: boolean) => {
      set({ switched: { ...switched, [id]: on } });
    },
    type: (id: string, value: string) => {
      set({ typed: { ...typed, [id]: value } });
    },
  };
}
