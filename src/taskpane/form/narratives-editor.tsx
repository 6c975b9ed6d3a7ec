import { Button } from "@fluentui/react-components";
import { memo } from "react";
import type { Narrative } from "../../audit/template";
import { quoted } from "../../report/phrases";
import { phrase } from "../../words/phrase";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { AddPart } from "./add-part";
import { useForm } from "./form-context";
import { NameField } from "./name-field";
import { HEADINGS } from "./part-names";

const USUAL = { evidence: phrase("Evidence"), impact: phrase("Impact") } as const;

/** What a template calls evidence and impact, and the narratives of its own beside them. */
export const NarrativesEditor = memo(function NarrativesEditor({
  narratives,
}: {
  readonly narratives: readonly Narrative[];
}) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const own = narratives.filter(({ id }) => id !== "evidence" && id !== "impact");
  return (
    <>
      <p className={panel.quiet}>
        {phrase("These are the boxes that an item can ask for. Say with each item which of them it does.")}
      </p>
      {(["evidence", "impact"] as const).map((id) => (
        <NarrativeFields
          key={id}
          narrative={narratives.find((each) => each.id === id) ?? { id, label: "" }}
          label={phrase("What {usual} is called here (optional)", { usual: quoted(USUAL[id]) })}
        />
      ))}
      {own.map((narrative) => (
        <div
          key={narrative.id}
          role="group"
          aria-label={phrase("Narrative {label}", { label: quoted(narrative.label) })}
          className={panel.group}
        >
          <NarrativeFields narrative={narrative} label={phrase("Name of the narrative")} />
          <div>
            <Button
              size="small"
              aria-label={phrase("Take it out: {name}", { name: quoted(narrative.label) })}
              onClick={() => {
                work.edit({ do: "remove-narrative", narrative: narrative.id });
                say(phrase("{name} is taken out. It is kept at the end.", { name: quoted(narrative.label) }));
                focusLater(HEADINGS.narratives);
              }}
            >
              {phrase("Take it out")}
            </Button>
          </div>
        </div>
      ))}
      <AddPart
        what={phrase("narrative")}
        onAdd={() => {
          work.edit({ do: "add-narrative" });
        }}
      />
    </>
  );
});

/** The name of a narrative, and what stands in its box while nothing is entered. */
function NarrativeFields({
  narrative: { id, label: value, prompt = "" },
  label,
}: {
  readonly narrative: Narrative;
  readonly label: string;
}) {
  const { work } = useForm();
  return (
    <>
      <NameField
        label={label}
        value={value}
        onChange={(to) => {
          work.edit({ do: "narrative-label", narrative: id, to });
        }}
      />
      {value !== "" && (
        <NameField
          label={phrase("What stands in its box while it is empty (optional)")}
          value={prompt}
          onChange={(to) => {
            work.edit({ do: "narrative-prompt", narrative: id, to });
          }}
        />
      )}
    </>
  );
}
