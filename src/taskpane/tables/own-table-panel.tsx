import { Button, Field, makeStyles, SearchBox } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { OwnTable, TableRow } from "../../audit/own-table";
import { movingRow, removingRow, rowsStanding } from "../../audit/row-changes";
import { rowTag } from "../../audit/tags";
import { hasAny, useStaying } from "../half-written";
import { focusLater } from "../parts/focus-later";
import { Lost } from "../parts/go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { whereToLook } from "../parts/problem-list";
import { refusalOf } from "../session/outcome";
import type { AuditSession } from "../session/audit-session";
import type { OpenAudit } from "../session/session-state";
import { RowCard } from "./row-card";
import { RowForm, type OpenRow } from "./row-form";
import { ROWS_AT_ONCE, rowsSaying } from "./rows-shown";
import { tableIds } from "./table-ids";
import { phrase, phraseOf } from "../../words/phrase";

const useStyles = makeStyles({
  own: { justifySelf: "start" },
  search: { width: "100%", maxWidth: "none" },
});

const isWritten = ({ place, typed }: OpenRow): boolean => place !== undefined || hasAny(typed);

interface OwnTablePanelProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly table: OwnTable;
  /** Of its headings: its title's, where that is not the third on its page. */
  readonly level?: 2 | 3;
}

/** A table of the template's own: one row more, and its rows, each to be filled in, moved and taken out. */
export function OwnTablePanel({ session, audit, table, level = 3 }: OwnTablePanelProps) {
  const Title = level === 2 ? "h2" : "h3";
  const styles = useStyles();
  const panel = usePanelStyles();
  const rows = rowsStanding(audit, table);
  const [open, setOpen] = useStaying<OpenRow>(`table ${table.id}`, isWritten);
  const [refused, setRefused] = useState<string>();
  const [search, setSearch] = useState("");
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const ids = tableIds(table);
  const found = rowsSaying(table, rows, search);
  const shown = found.slice(0, most);
  const left = found.length - shown.length;
  // A row that is further down, does not say what is looked for, or is gone has its form at the top.
  const editedBelow = shown.some(({ row }) => row === open?.seen?.row);
  const close = (row?: number) => {
    setOpen(undefined);
    focusLater(...(row === undefined ? [] : [ids.row(row, "edit")]), ids.add, ids.title);
  };
  const takeOut = (row: TableRow) => {
    const at = shown.indexOf(row);
    // Those after it move up: the next one has its number then.
    const next = at + 1 < shown.length ? row : shown[at - 1];
    void session
      .change(removingRow(table, row), { said: phrase("Row {row} taken out.", { row: row.row }) })
      .then((outcome) => {
        setRefused(refusalOf(outcome));
        focusLater(...(next ? [ids.row(next.row, "edit")] : []), ids.title);
      });
  };
  const move = (row: TableRow, by: -1 | 1) => {
    const to = rows[rows.indexOf(row) + by]?.row;
    if (open !== undefined || to === undefined) return;
    const said = phrase("Row {row} is row {to} now.", { row: row.row, to });
    void session.change(movingRow(table, row, to), { said }).then((outcome) => {
      setRefused(refusalOf(outcome));
      if (!outcome.done) return;
      const [first, second] = by < 0 ? (["up", "down"] as const) : (["down", "up"] as const);
      focusLater(ids.row(to, first), ids.row(to, second));
    });
  };
  const show = ({ row, values }: TableRow) => {
    const column = table.columns.find(({ id }) => values[id] !== undefined) ?? table.columns[0];
    const tag = rowTag(table.id, row, column?.id ?? "");
    void session.show(tag).then(({ done }) => {
      setRefused(done ? undefined : whereToLook(audit.template, tag));
    });
  };
  return (
    <section className={panel.group} aria-labelledby={ids.title}>
      <Title id={ids.title} tabIndex={-1} className={panel.subtitle}>
        {table.title}
      </Title>
      <Lost sentence={refused} />
      {table.note !== undefined && <p className={panel.text}>{table.note}</p>}
      <p className={panel.quiet}>
        {phraseOf(rows.length, "{count} row filled in.", "{count} rows filled in.")}
      </p>
      {open && !editedBelow ? (
        <RowForm
          level={level}
          session={session}
          audit={audit}
          table={table}
          open={open}
          onChange={setOpen}
          onClose={close}
        />
      ) : (
        <Button
          id={ids.add}
          className={styles.own}
          icon={<AddRegular />}
          disabledFocusable={open !== undefined}
          onClick={() => {
            setOpen({ typed: {} });
          }}
        >
          {phrase("Add a row to {title}", { title: table.title })}
        </Button>
      )}
      {rows.length > ROWS_AT_ONCE && (
        <>
          <Field label={phrase("Find rows of {title}", { title: table.title })}>
            <SearchBox
              className={styles.search}
              value={search}
              autoComplete="off"
              onChange={(_, { value }) => {
                setSearch(value);
                setMost(ROWS_AT_ONCE);
              }}
            />
          </Field>
          <p className={panel.quiet} role="status">
            {search.trim() === ""
              ? ""
              : phraseOf(found.length, "{count} row says so.", "{count} rows say so.")}
          </p>
        </>
      )}
      <ol className={panel.list}>
        {shown.map((row) => (
          <li key={row.row}>
            {open?.seen?.row === row.row ? (
              <RowForm
                level={level}
                session={session}
                audit={audit}
                table={table}
                open={open}
                onChange={setOpen}
                onClose={close}
              />
            ) : (
              <RowCard
                audit={audit}
                table={table}
                row={row}
                first={row === rows[0]}
                last={row === rows.at(-1)}
                busy={open !== undefined}
                onEdit={() => {
                  setOpen({ seen: row, typed: {} });
                }}
                onMove={(by) => {
                  move(row, by);
                }}
                onTakeOut={() => {
                  takeOut(row);
                }}
                onShow={() => {
                  show(row);
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {left > 0 && (
        <Button
          className={styles.own}
          onClick={() => {
            setMost(most + ROWS_AT_ONCE);
            const next = found[most];
            if (next) focusLater(ids.row(next.row, "edit"));
          }}
        >
          {phrase("Show more rows: {left} left", { left })}
        </Button>
      )}
    </section>
  );
}
