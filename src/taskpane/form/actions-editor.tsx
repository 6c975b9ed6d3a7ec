import { Button } from "@fluentui/react-components";
import { memo } from "react";
import type { DraftActions, DraftColumn, DraftColumnKind } from "../../forms/draft/form-draft";
import { quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { AnswerSettings } from "./answer-settings";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";
import { AddPart } from "./add-part";
import { LinesEditor } from "./lines-editor";
import { NameField } from "./name-field";
import { COLUMN_KINDS, FIELD_TYPES, HEADINGS } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";
import { RemoveButton } from "./remove-button";
import { phrase } from "../../words/phrase";

/** The action table: its name, the most actions it takes, and its columns. */
export const ActionsEditor = memo(function ActionsEditor({
  actions,
  isTemplate,
}: {
  readonly actions: DraftActions | undefined;
  readonly isTemplate: boolean;
}) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  if (!actions) {
    return (
      <>
        <p className={panel.text}>
          {isTemplate
            ? phrase("The template has no action plan.")
            : phrase("No action table was found. The template gets one with the usual columns.")}
        </p>
        {isTemplate && (
          <AddPart
            what={phrase("column")}
            onAdd={() => {
              work.edit({ do: "add-column" });
            }}
          />
        )}
      </>
    );
  }
  return (
    <>
      <NameField
        label={phrase("Name of the action table")}
        value={actions.title}
        onChange={(to) => {
          work.edit({ do: "actions-title", to });
        }}
      />
      <NameField
        label={phrase("Most actions an audit agrees (optional)")}
        hint={phrase("Leave it empty where there is no limit.")}
        value={actions.limit === undefined ? "" : String(actions.limit)}
        onChange={(to) => {
          const digits = to.replace(/\D/g, "").slice(0, 2);
          work.edit({ do: "limit", to: Number(digits) || undefined });
        }}
      />
      <LinesEditor
        of={{ list: "action-prompts" }}
        title={phrase("What is said of actions")}
        what={phrase("prompt")}
        lines={actions.prompts}
      />
      <DraftPartList label={phrase("Columns of the action table")} parts={actions.columns}>
        {(column, index) => <ColumnRow column={column} index={index} columns={actions.columns} />}
      </DraftPartList>
      <AddPart
        what={phrase("column")}
        onAdd={() => {
          work.edit({ do: "add-column" });
        }}
      />
      {!actions.columns.some(({ kind }) => kind === "what") && (
        <p className={panel.text}>{phrase("No column says what is to be done, so the template gets one.")}</p>
      )}
      <div>
        <Button
          size="small"
          onClick={() => {
            work.edit({ do: "remove-actions" });
            say(phrase("The action table is taken out. Its texts are kept at the end."));
            focusLater(HEADINGS.actions);
          }}
        >
          {isTemplate ? phrase("Take the action plan out") : phrase("This is no action table")}
        </Button>
      </div>
    </>
  );
});

/** How a column may be answered: nobody declares anything in one. */
const COLUMN_TYPES = FIELD_TYPES.flatMap(({ id, label }) => (id === "declaration" ? [] : [{ id, label }]));

interface ColumnRowProps {
  readonly column: DraftColumn;
  readonly index: number;
  readonly columns: readonly DraftColumn[];
}

/** A column of the action table: what it is called and what it is for. */
function ColumnRow({ column: { key, label, kind, answering }, index, columns }: ColumnRowProps) {
  const { work, say } = useForm();
  const setKind = (to: DraftColumnKind) => {
    const other = columns.find((each) => each.key !== key && each.kind === to && to !== "other");
    work.edit({ do: "column-kind", key, kind: to });
    if (other) say(phrase("{label} is a column of your own now.", { label: quoted(other.label) }));
  };
  return (
    <PartRow
      part={key}
      what={phrase("column")}
      name={label}
      detail={COLUMN_KINDS.find(({ id }) => id === kind)?.label ?? ""}
      index={index}
      count={columns.length}
      onMove={(by) => {
        work.edit({ do: "move", key, by });
      }}
    >
      {() => (
        <>
          <NameField
            label={phrase("Name of the column")}
            value={label}
            onChange={(to) => {
              work.edit({ do: "rename", key, to });
            }}
          />
          <ChoiceField
            label={phrase("What it is for")}
            value={kind}
            choices={COLUMN_KINDS}
            onChange={setKind}
          />
          {kind === "other" && answering && (
            <>
              <ChoiceField
                label={phrase("How it is answered")}
                value={answering.type ?? "text"}
                choices={COLUMN_TYPES}
                onChange={(type) => {
                  work.edit({ do: "answer-type", key, type });
                }}
              />
              <AnswerSettings
                part={key}
                type={answering.type}
                options={answering.options}
                bounds={answering.bounds}
              />
            </>
          )}
          <RemoveButton part={key} name={label} among={columns} otherwise={HEADINGS.actions} />
        </>
      )}
    </PartRow>
  );
}
