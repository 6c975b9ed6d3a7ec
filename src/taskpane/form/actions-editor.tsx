import { Button } from "@fluentui/react-components";
import { memo } from "react";
import type { DraftActions } from "../../forms/draft/form-draft";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ColumnRow } from "./column-row";
import { useForm } from "./form-context";
import { FormTexts } from "./form-texts";
import { NameField } from "./name-field";
import { HEADINGS } from "./part-ids";
import { PartList } from "./part-list";

/** The action table: its name, the most actions it takes, and its columns. */
export const ActionsEditor = memo(function ActionsEditor({
  actions,
}: {
  readonly actions: DraftActions | undefined;
}) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  if (!actions) {
    return (
      <p className={panel.text}>No action table was found. The template gets one with the usual columns.</p>
    );
  }
  return (
    <>
      <NameField
        label="Name of the action table"
        value={actions.title}
        onChange={(to) => {
          work.edit({ do: "actions-title", to });
        }}
      />
      <NameField
        label="Most actions an audit agrees (optional)"
        hint="Leave it empty where there is no limit."
        value={actions.limit === undefined ? "" : String(actions.limit)}
        onChange={(to) => {
          const digits = to.replace(/\D/g, "").slice(0, 2);
          work.edit({ do: "limit", to: Number(digits) || undefined });
        }}
      />
      <FormTexts title="What the form says of actions:" texts={actions.prompts} />
      <PartList label="Columns of the action table" parts={actions.columns}>
        {(column, index) => <ColumnRow column={column} index={index} columns={actions.columns} />}
      </PartList>
      {!actions.columns.some(({ kind }) => kind === "what") && (
        <p className={panel.text}>No column says what is to be done, so the template gets one.</p>
      )}
      <div>
        <Button
          size="small"
          onClick={() => {
            work.edit({ do: "remove-actions" });
            say("The action table is taken out. Its texts stand under “Not placed”.");
            focusLater(HEADINGS.actions);
          }}
        >
          This is no action table
        </Button>
      </div>
    </>
  );
});
