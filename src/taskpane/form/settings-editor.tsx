import { memo } from "react";
import type { DraftSettings } from "../../forms/draft/form-draft";
import { phrase } from "../../words/phrase";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";
import { NameField } from "./name-field";

const KINDS = [
  { id: "", label: phrase("A full audit") },
  { id: "dip-sample", label: phrase("A dip sample") },
  { id: "re-audit", label: phrase("A re-audit") },
] as const;

const LANGUAGES = [
  { id: "", label: phrase("That of whoever makes one") },
  { id: "en-GB", label: phrase("English") },
  { id: "cy-GB", label: phrase("Welsh") },
] as const;

/** What a template says of itself as a whole: what kind it is, whom it is about, and how things are called. */
export const SettingsEditor = memo(function SettingsEditor({
  settings,
}: {
  readonly settings: DraftSettings;
}) {
  const { work } = useForm();
  const { kind, language, auditedBy, person, marking, names } = settings;
  const set = (to: Partial<DraftSettings>) => {
    work.edit({ do: "settings", to });
  };
  return (
    <>
      <ChoiceField
        label={phrase("What kind it is")}
        value={kind}
        choices={KINDS}
        onChange={(to) => {
          set({ kind: to });
        }}
      />
      <NameField
        label={phrase("Who audits with it, and when (optional)")}
        value={auditedBy}
        long
        onChange={(to) => {
          set({ auditedBy: to });
        }}
      />
      <NameField
        label={phrase("What the audited person is called (optional)")}
        hint={phrase("As it stands in a sentence, for example young person. Without it, child.")}
        value={person}
        onChange={(to) => {
          set({ person: to });
        }}
      />
      <NameField
        label={phrase("Protective marking (optional)")}
        hint={phrase("Printed on every page, for example OFFICIAL-SENSITIVE.")}
        value={marking}
        onChange={(to) => {
          set({ marking: to });
        }}
      />
      <ChoiceField
        label={phrase("Language of its documents")}
        value={language}
        choices={LANGUAGES}
        onChange={(to) => {
          set({ language: to });
        }}
      />
      {Object.entries(names).map(([name, value]) => (
        <NameField
          key={name}
          label={phrase("What “{name}” is called here", { name: `{${name}}` })}
          hint={phrase("It stands wherever a text of the template says {name}.", { name: `{${name}}` })}
          value={value}
          onChange={(to) => {
            set({ names: { ...names, [name]: to } });
          }}
        />
      ))}
    </>
  );
});
