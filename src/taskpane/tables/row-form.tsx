import { Button, Field, Input, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type SyntheticEvent } from "react";
import type { OwnTable, TableColumn, TableRow } from "../../audit/own-table";
import { addingRow, replacingRow, rowsStanding, type RowValues } from "../../audit/row-changes";
import { rowTag } from "../../audit/tags";
import { keptAnswer, typedAnswer } from "../parts/typed-answer";
import { unreadChoice } from "../parts/unread-choice";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { AuditSession } from "../session/audit-session";
import { refusalOf } from "../session/outcome";
import type { OpenAudit } from "../session/session-state";
import { DetailField } from "../start/detail-fields";
import { startValueFault } from "../start/start-values";
import { useOpenForm } from "../use-session";
import { rowNumber } from "./rows-shown";
import { phrase } from "../../words/phrase";

/** A row whose form is open. */
export interface OpenRow {
  /** The row that is edited, as it was then; none for a new one. */
  readonly seen?: TableRow;
  /** What was typed in its columns. */
  readonly typed: RowValues;
  /** Where it is to stand, as typed. */
  readonly place?: string;
}

interface RowFormProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly table: OwnTable;
  /** Of the heading above it. */
  readonly level: 2 | 3;
  readonly open: OpenRow;
  readonly onChange: (open: OpenRow) => void;
  /** With the row where the one that was edited stands. */
  readonly onClose: (row?: number) => void;
}

/** The form for one row and where it stands. What is typed stays until it is in the document or someone cancels. */
export function RowForm({ session, audit, table, level, open, onChange, onClose }: RowFormProps) {
  const Title = level === 2 ? "h3" : "h4";
  const panel = usePanelStyles();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { seen, typed, place = seen ? String(seen.row) : "" } = open;
  const values: RowValues = {
    ...Object.fromEntries(
      table.columns.map((column) => [column.id, typedAnswer(column, seen?.values[column.id] ?? "")]),
    ),
    ...typed,
  };
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<string>();
  useOpenForm();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, []);

  const others = rowsStanding(audit, table).filter(({ row }) => row !== seen?.row);
  const last = Math.max(seen?.row ?? 1, ...others.map(({ row }) => row));
  const at = place.trim() === "" ? undefined : rowNumber(place, last);
  const placeFault =
    place.trim() !== "" && at === undefined
      ? phrase("Write a row number from 1 to {last}.", { last })
      : undefined;
  const idOf = (column: TableColumn) => `${id}-${column.id}`;
  const faultOf = (column: TableColumn) => faultIn(column, values[column.id] ?? "");

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    const faulty = table.columns.find((column) => faultOf(column) !== undefined);
    const wrong = faulty ? idOf(faulty) : placeFault === undefined ? undefined : `${id}-place`;
    if (wrong !== undefined) {
      form.current?.querySelector<HTMLElement>(`#${CSS.escape(wrong)}`)?.focus();
      return;
    }
    const kept = Object.fromEntries(
      table.columns.map((column) => [column.id, keptAnswer(column, values[column.id] ?? "")]),
    );
    if (Object.values(kept).every((value) => value === "")) {
      setRefused(phrase("Fill in at least one column, or cancel."));
      return;
    }
    const change = seen ? replacingRow(table, seen, kept, at) : addingRow(table, kept, at);
    const said = seen ? phrase("Row {row} changed.", { row: seen.row }) : phrase("Row added.");
    void session.change(change, { said, tryAgain: () => form.current?.requestSubmit() }).then((outcome) => {
      setRefused(refusalOf(outcome));
      if (outcome.done) onClose(seen && (at ?? seen.row));
    });
  };
  return (
    <form
      ref={form}
      className={mergeClasses(panel.card, panel.group)}
      aria-labelledby={id}
      onSubmit={onSubmit}
      noValidate
    >
      <Title id={id} className={panel.subtitle}>
        {seen ? phrase("Edit row {row}", { row: seen.row }) : phrase("New row")}
      </Title>
      {table.columns.map((column) => (
        <DetailField
          key={column.id}
          id={idOf(column)}
          field={column}
          value={values[column.id] ?? ""}
          fault={checked ? faultOf(column) : undefined}
          unread={seen && unreadChoice(audit, rowTag(table.id, seen.row, column.id))}
          onChange={(value) => {
            onChange({ ...open, typed: { ...typed, [column.id]: value } });
          }}
        />
      ))}
      {others.length > 0 && (
        <Field
          label={phrase("Row number")}
          hint={
            seen
              ? phrase("Another number moves it there; the rows between move by one.")
              : phrase(
                  "It goes there, and the rows from there on move down. Left empty, it goes below the others.",
                )
          }
          {...(checked &&
            placeFault !== undefined && { validationState: "error", validationMessage: placeFault })}
        >
          <Input
            id={`${id}-place`}
            inputMode="numeric"
            autoComplete="off"
            value={place}
            onChange={(_, data) => {
              onChange({ ...open, place: data.value });
            }}
          />
        </Field>
      )}
      {refused !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
      <div className={panel.row}>
        <Button appearance="primary" type="submit">
          {seen ? phrase("Change the row") : phrase("Add the row")}
        </Button>
        <Button
          onClick={() => {
            onClose(seen?.row);
          }}
        >
          {phrase("Cancel")}
        </Button>
      </div>
    </form>
  );
}

const faultIn = (column: TableColumn, typed: string): string | undefined =>
  typed.trim() === "" ? undefined : startValueFault(column, typed);
