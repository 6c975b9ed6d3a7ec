import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  shorthands,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type SyntheticEvent } from "react";
import { adding, replacing, rolling } from "../../audit/actions";
import { offeredChoices } from "../../audit/answering";
import { actionTag } from "../../audit/tags";
import type { ActionColumn } from "../../audit/template";
import { SeveralChoices } from "../parts/several-choices";
import { unreadChoice } from "../parts/unread-choice";
import { usePanelStyles } from "../parts/use-panel-styles";
import { refusalOf } from "../session/outcome";
import { useAudit, useOpenForm } from "../use-session";
import { actionFrom, columnFault, isAuditors, itemsOf, withItems, type ActionDraft } from "./action-draft";
import { AddressesPicker } from "./addresses-picker";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  form: { ...shorthands.borderColor(tokens.colorBrandStroke1), gap: tokens.spacingVerticalM },
});

/** What to write, where the label does not say it. */
function hintOf({ type, addresses = false }: ActionColumn): { readonly hint?: string } {
  if (type === "date") return { hint: phrase("For example 15 March 2026.") };
  return addresses
    ? { hint: phrase("What the action is about: numbers or names of items. Choose them below, or type.") }
    : {};
}

interface ActionFormProps {
  readonly draft: ActionDraft;
  readonly onChange: (draft: ActionDraft) => void;
  /** With the row of the action that was edited. */
  readonly onClose: (row: number | undefined) => void;
}

/** The form for one action, new or not. What is typed stays until it is in the document or someone cancels. */
export function ActionForm({ draft, onChange, onClose }: ActionFormProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { session, audit } = useAudit();
  const { template } = audit;
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<string>();
  const row = draft.seen?.row;
  const title = draft.other
    ? phrase("Actions {row} and {row2} as one", { row: String(row), row2: draft.other.row })
    : row === undefined
      ? phrase("New action")
      : phrase("Edit action {row}", { row });
  useOpenForm();

  useEffect(() => {
    const first = form.current?.querySelector("textarea");
    first?.focus();
  }, []);

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    const faulty = template.actions.columns
      .filter(isAuditors)
      .find((column) => columnFault(column, draft.values[column.id] ?? ""));
    if (faulty) {
      document.getElementById(`${id}-${faulty.id}`)?.focus();
      return;
    }
    const action = actionFrom(template, draft);
    const { seen, other } = draft;
    const change = !seen ? adding(action) : other ? rolling(seen, other, action) : replacing(seen, action);
    const said = other
      ? phrase("The two actions are one now.")
      : row === undefined
        ? phrase("Action added.")
        : phrase("Action {row} changed.", { row });
    void session.change(change, { said, tryAgain: () => form.current?.requestSubmit() }).then((outcome) => {
      setRefused(refusalOf(outcome));
      if (outcome.done) onClose(row);
    });
  };

  return (
    <form
      ref={form}
      className={mergeClasses(panel.card, styles.form)}
      aria-labelledby={`${id}-title`}
      onSubmit={onSubmit}
      noValidate
    >
      <h3 id={`${id}-title`} className={panel.subtitle}>
        {title}
      </h3>
      {template.actions.columns.filter(isAuditors).map((column) => {
        const value = draft.values[column.id] ?? "";
        const fault = checked ? columnFault(column, value) : undefined;
        const set = (next: string) => {
          onChange({ ...draft, values: { ...draft.values, [column.id]: next } });
        };
        const field = { id: `${id}-${column.id}`, value };
        const unread = row === undefined ? undefined : unreadChoice(audit, actionTag(row, column.id));
        if (column.type === "choices")
          return (
            <SeveralChoices
              key={column.id}
              label={column.label}
              choices={offeredChoices(column)}
              value={value}
              unread={unread}
              onChange={set}
            />
          );
        return (
          <Field
            key={column.id}
            label={column.label}
            {...(fault === undefined && hintOf(column))}
            {...(unread &&
              value === "" && { validationState: "warning", validationMessage: unread.sentence })}
            {...(fault !== undefined && { validationState: "error", validationMessage: fault })}
          >
            {column.id === "what" || column.type === "long-text" ? (
              <Textarea
                {...field}
                rows={4}
                resize="vertical"
                onChange={(_, data) => {
                  set(data.value);
                }}
              />
            ) : offeredChoices(column).length > 0 ? (
              <Select
                {...field}
                onChange={(_, data) => {
                  set(data.value);
                }}
              >
                <option value="">{phrase("Choose")}</option>
                {offeredChoices(column).map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.label}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                {...field}
                autoComplete="off"
                onChange={(_, data) => {
                  set(data.value);
                }}
              />
            )}
          </Field>
        );
      })}
      <AddressesPicker
        chosen={itemsOf(template, draft)}
        onChange={(items) => {
          onChange(withItems(template, draft, items));
        }}
      />
      {refused !== undefined && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
      <div className={panel.row}>
        <Button type="submit" appearance="primary">
          {row === undefined ? phrase("Add the action") : phrase("Save the changes")}
        </Button>
        <Button
          onClick={() => {
            onClose(row);
          }}
        >
          {phrase("Cancel")}
        </Button>
      </div>
    </form>
  );
}
