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

interface AllWritten extends Written {
  /** What was written for templates that were not here then. */
  readonly waiting?: readonly Written[];
}

const NOTHING: Written = { typed: {}, switched: {}, theme: "", inEnglish: false };

const isWritten = ({ typed }: Written): boolean => Object.values(typed).some(isEntered);

const each = ({ waiting = [], ...written }: AllWritten): readonly Written[] => [written, ...waiting];

const isAnyWritten = (all: AllWritten): boolean => each(all).some(isWritten);

/** What stands in the start form: the template chosen, the prompts wanted and what is known already. Nothing where there is no template. */
export function useStartForm(
  { templates, latest }: TemplateOffer,
  { today, templates: { offered, themes: known = [] } }: Pick<Surroundings, "today" | "templates">,
  auditor: string,
) {
  const [all, setAll] = useHalfWritten<AllWritten>(START_FORM, NOTHING, isAnyWritten);
  const isHere = ({ for: id }: Written) => id === undefined || templates.some((each) => each.id === id);
  const [picked, setPicked] = useState(
    isHere(all) && all.for !== undefined ? { id: all.for, after: latest } : undefined,
  );
  // One that has come since is chosen until another is.
  const chosenId = picked && picked.after === latest ? picked.id : (latest ?? templates[0])?.id;
  const chosen = templates.find((each) => each.id === chosenId);
  if (!chosen) return undefined;

  // What was written for a template that is not here, as one from a file after a reload, waits for it and goes into no other.
  const forms = each(all);
  const ownOf = (id: string) => forms.find((form) => form.for === id);
  const written = ownOf(chosen.id) ?? forms.slice(0, 1).find(isHere) ?? NOTHING;
  const { typed, switched, theme: themeId, inEnglish } = written;
  const set = (change: Partial<Written>) => {
    const waiting = forms.filter((form) => form !== written && isWritten(form));
    setAll({ typed, switched, theme: themeId, inEnglish, for: chosen.id, ...change, waiting });
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
    waits: forms.some((form) => isWritten(form) && !isHere(form)),
    choose: (id: string) => {
      setPicked({ id, after: latest });
      if (!ownOf(id)) set({ for: id });
    },
    switchSet: (id: string, on: boolean) => {
      set({ switched: { ...switched, [id]: on } });
    },
    type: (id: string, value: string) => {
      set({ typed: { ...typed, [id]: value } });
    },
  };
}
