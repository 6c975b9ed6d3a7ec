import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, DeleteRegular, EditRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type SyntheticEvent } from "react";
import { answeredAs, offeredChoices } from "../../audit/answering";
import { rowTag } from "../../audit/tags";
import type { OwnTable, TableColumn, TableRow } from "../../audit/own-table";
import { addingRow, removingRow, replacingRow, rowsIn, type RowValues } from "../../audit/row-changes";
import { shownText } from "../../audit/shown-text";
import { answerIn } from "../../document/answers";
import { answerText } from "../../report/answer-text";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { Lost } from "../parts/go-to";
import { unreadChoice } from "../parts/unread-choice";
import { refusalOf } from "../session/outcome";
import type { AuditSession } from "../session/audit-session";
import type { OpenAudit } from "../session/session-state";
import { DetailField } from "../start/detail-fields";
import { startValueFault } from "../start/start-values";
import { phrase, phraseOf } from "../../words/phrase";

const useStyles = makeStyles({
  add: { justifySelf: "start" },
  values: { margin: 0, display: "grid", gap: tokens.spacingVerticalXXS },
  name: { display: "inline", color: tokens.colorNeutralForeground2 },
  value: { display: "inline", margin: 0, whiteSpace: "pre-wrap" },
});

interface OwnTablePanelProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly table: OwnTable;
}

/** A table of the template's own: its rows, each to be filled in and taken out, and one more. */
export function OwnTablePanel({ session, audit, table }: OwnTablePanelProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const rows = rowsIn(audit.record, table);
  const [open, setOpen] = useState<TableRow | "new">();
  const [refused, setRefused] = useState<string>();
  const ids = tableIds(table);
  const close = (row?: number) => {
    setOpen(undefined);
    focusLater(...(row === undefined ? [] : [ids.edit(row)]), ids.add, ids.title);
  };
  const remove = (row: TableRow) => {
    void session
      .change(removingRow(table, row), { said: phrase("Row {row} taken out.", { row: row.row }) })
      .then((outcome) => {
        setRefused(refusalOf(outcome));
        focusLater(ids.title);
      });
  };
  return (
    <section className={panel.group} aria-labelledby={ids.title}>
      <h3 id={ids.title} tabIndex={-1} className={panel.subtitle}>
        {table.title}
      </h3>
      <Lost sentence={refused} />
      {table.note !== undefined && <p className={panel.text}>{table.note}</p>}
      <p className={panel.quiet}>
        {phraseOf(rows.length, "{count} row filled in.", "{count} rows filled in.")}
      </p>
      <ol className={panel.list}>
        {rows.map((row) => (
          <li key={row.row}>
            {open !== "new" && open?.row === row.row ? (
              <RowForm session={session} audit={audit} table={table} seen={open} onClose={close} />
            ) : (
              <article className={panel.card} aria-label={phrase("Row {row}", { row: row.row })}>
                <dl className={styles.values}>
                  {table.columns.map((column) => {
                    const unread = unreadChoice(audit, rowTag(table.id, row.row, column.id));
                    const value = row.values[column.id];
                    if (value === undefined && !unread) return null;
                    return (
                      <div key={column.id}>
                        <dt className={styles.name}>{column.label}: </dt>
                        <dd className={styles.value}>
                          {unread ? unread.text : answerText(answeredAs(column), value ?? "")}
                        </dd>
                      </div>
                    );
                  })}
                </dl>
                <div className={panel.row}>
                  <Button
                    id={ids.edit(row.row)}
                    size="small"
                    icon={<EditRegular />}
                    disabledFocusable={open !== undefined}
                    aria-label={phrase("Edit row {row} of {title}", { row: row.row, title: table.title })}
                    onClick={() => {
                      setOpen(row);
                    }}
                  >
                    {phrase("Edit")}
                  </Button>
                  <Button
                    size="small"
                    icon={<DeleteRegular />}
                    disabledFocusable={open !== undefined}
                    aria-label={phrase("Take out row {row} of {title}", { row: row.row, title: table.title })}
                    onClick={() => {
                      remove(row);
                    }}
                  >
                    {phrase("Take out")}
                  </Button>
                </div>
              </article>
            )}
          </li>
        ))}
      </ol>
      {open === "new" ? (
        <RowForm session={session} audit={audit} table={table} seen={undefined} onClose={close} />
      ) : (
        <Button
          id={ids.add}
          className={styles.add}
          icon={<AddRegular />}
          disabledFocusable={open !== undefined}
          onClick={() => {
            setOpen("new");
          }}
        >
          {phrase("Add a row to {title}", { title: table.title })}
        </Button>
      )}
    </section>
  );
}

const tableIds = ({ id }: OwnTable) => ({
  title: `case-audit-table-${id}`,
  add: `case-audit-table-${id}-add`,
  edit: (row: number) => `case-audit-table-${id}-edit-${String(row)}`,
});

interface RowFormProps extends OwnTablePanelProps {
  /** The row that is edited; none for a new one. */
  readonly seen: TableRow | undefined;
  readonly onClose: (row?: number) => void;
}

/** The form for one row. What is typed stays until it is in the document or someone cancels. */
function RowForm({ session, audit, table, seen, onClose }: RowFormProps) {
  const panel = usePanelStyles();
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<RowValues>(() =>
    Object.fromEntries(
      table.columns.map((column) => [column.id, typedIn(column, seen?.values[column.id] ?? "")]),
    ),
  );
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, []);

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (table.columns.some((column) => faultIn(column, values[column.id] ?? "") !== undefined)) return;
    const kept = Object.fromEntries(
      table.columns.map((column) => [column.id, keptOf(column, values[column.id] ?? "")]),
    );
    if (Object.values(kept).every((value) => value === "")) {
      setRefused(phrase("Fill in at least one column, or cancel."));
      return;
    }
    const change = seen ? replacingRow(table, seen, kept) : addingRow(table, kept);
    const said = seen ? phrase("Row {row} changed.", { row: seen.row }) : phrase("Row added.");
    void session.change(change, { said, tryAgain: () => form.current?.requestSubmit() }).then((outcome) => {
      setRefused(refusalOf(outcome));
      if (outcome.done) onClose(seen?.row);
    });
  };
  return (
    <form
      ref={form}
      className={mergeClasses(panel.card, panel.group)}
      aria-labelledby={title}
      onSubmit={onSubmit}
      noValidate
    >
      <h4 id={title} className={panel.subtitle}>
        {seen ? phrase("Edit row {row}", { row: seen.row }) : phrase("New row")}
      </h4>
      {table.columns.map((column) => (
        <DetailField
          key={column.id}
          field={column}
          value={values[column.id] ?? ""}
          fault={checked ? faultIn(column, values[column.id] ?? "") : undefined}
          unread={seen && unreadChoice(audit, rowTag(table.id, seen.row, column.id))}
          onChange={(value) => {
            setValues({ ...values, [column.id]: value });
          }}
        />
      ))}
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

/** As a person types it: choices by their ids, the rest in words. */
const typedIn = (column: TableColumn, value: string): string =>
  offeredChoices(column).length > 0 ? value : shownText(answeredAs(column), value);

const keptOf = (column: TableColumn, typed: string): string =>
  offeredChoices(column).length > 0 ? typed : (answerIn(answeredAs(column), typed.trim()) ?? typed.trim());

const faultIn = (column: TableColumn, typed: string): string | undefined =>
  typed.trim() === "" ? undefined : startValueFault(column, typed);
