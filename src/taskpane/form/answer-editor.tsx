import { Switch } from "@fluentui/react-components";
import type { AnswerType } from "../../audit/answering";
import { scaleOfItem } from "../../forms/draft/edit-scale";
import type { DraftItem } from "../../forms/draft/form-draft";
import { phrase } from "../../words/phrase";
import { AnswerSettings } from "./answer-settings";
import { ChoiceField } from "./choice-field";
import { useForm, useFormDraft } from "./form-context";
import { FIELD_TYPES, ITEM_KINDS } from "./part-names";

/** How an item is judged or answered: from a scale, from a list of its own, or otherwise; and what hangs on it. */
export function AnswerEditor({ item }: { readonly item: DraftItem }) {
  const { work } = useForm();
  const { scales, from } = useFormDraft();
  const { key, kind, scale, answering, gate = false, overall = false } = item;
  const isWritten = kind === "words" || kind === "narratives";
  const isFromScale = scaleOfItem(item) !== undefined || (!isWritten && !answering);
  const chosen = scales.find(({ id }) => id === scaleOfItem(item));
  return (
    <>
      <ChoiceField
        label={phrase("What it asks for")}
        value={kind}
        choices={
          from
            ? ITEM_KINDS.map((each) => ({ ...each, label: each.id === "words" ? OTHERWISE : each.label }))
            : ITEM_KINDS
        }
        onChange={(to) => {
          work.edit({ do: "kind", key, kind: to });
        }}
      />
      {isFromScale && (
        <ChoiceField
          label={phrase("Scale")}
          value={scale ?? ""}
          choices={[
            ...(scale === undefined ? [{ id: "", label: phrase("Choose a scale") }] : []),
            ...scales.map(({ id, title }) => ({ id, label: title })),
          ]}
          onChange={(to) => {
            if (to !== "") work.edit({ do: "scale", key, scale: to });
          }}
        />
      )}
      {(from ?? answering) && !isFromScale && kind !== "narratives" && <OwnAnswer item={item} />}
      {from && (overall || kind === "judgement") && (
        <div>
          <Switch
            label={phrase("It judges the audit as a whole")}
            checked={overall}
            onChange={(_, { checked }) => {
              work.edit({ do: "overall", key, on: checked });
            }}
          />
        </div>
      )}
      {from && (gate || chosen?.notApplicable) && (
        <div>
          <Switch
            label={phrase("Where it is not applicable, so are the items after it in its section")}
            checked={gate}
            onChange={(_, { checked }) => {
              work.edit({ do: "gate", key, on: checked });
            }}
          />
        </div>
      )}
    </>
  );
}

const OTHERWISE = phrase("Words, a date, a number or another answer");

/** How an item of a template is answered that is answered from no scale. */
function OwnAnswer({ item: { key, kind, answering } }: { readonly item: DraftItem }) {
  const { work } = useForm();
  const { type, options = [], bounds = {} } = answering ?? {};
  const types = FIELD_TYPES.filter(
    ({ id }) => !["declaration", "choices"].includes(id) && (id !== "long-text" || type === id),
  );
  return (
    <>
      {kind === "words" && (
        <ChoiceField
          label={phrase("How it is answered")}
          value={type ?? ""}
          choices={[{ id: "", label: phrase("In the auditor’s own words") }, ...types]}
          onChange={(to) => {
            work.edit({ do: "answer-type", key, type: to === "" ? undefined : (to as AnswerType) });
          }}
        />
      )}
      <AnswerSettings part={key} type={type} options={options} bounds={bounds} />
    </>
  );
}
