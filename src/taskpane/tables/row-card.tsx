import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import type { OwnTable, TableRow } from "../../audit/own-table";
import { rowTag } from "../../audit/tags";
import { moveByKey, RowButtons } from "../parts/row-buttons";
import { unreadChoice } from "../parts/unread-choice";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { OpenAudit } from "../session/session-state";
import { rowTexts } from "./rows-shown";
import { tableIds } from "./table-ids";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  values: { margin: 0, display: "grid", gap: tokens.spacingVerticalXXS },
  name: { display: "inline", color: tokens.colorNeutralForeground2 },
  value: { display: "inline", margin: 0, whiteSpace: "pre-wrap" },
});

interface RowCardProps {
  readonly audit: OpenAudit;
  readonly table: OwnTable;
  readonly row: TableRow;
  readonly first: boolean;
  readonly last: boolean;
  /** A form is open: what stands in it goes by the rows as they are. */
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onTakeOut: () => void;
  readonly onShow: () => void;
}

/** What a row says, and what can be done with it. */
export function RowCard(props: RowCardProps) {
  const { audit, table, row, first, last, busy, onEdit, onMove, onTakeOut, onShow } = props;
  const styles = useStyles();
  const panel = usePanelStyles();
  const ids = tableIds(table);
  const texts = rowTexts(table, row);
  const name = phrase("row {row} of {title}", { row: row.row, title: table.title });
  return (
    <article
      className={panel.card}
      aria-label={phrase("Row {row}", { row: row.row })}
      onKeyDown={moveByKey(onMove)}
    >
      <p className={panel.quiet}>{phrase("Row {row}", { row: row.row })}</p>
      <dl className={styles.values}>
        {table.columns.map((column) => {
          const unread = unreadChoice(audit, rowTag(table.id, row.row, column.id));
          const text = unread?.text ?? texts.get(column.id);
          return text === undefined ? null : (
            <div key={column.id}>
              <dt className={styles.name}>{column.label}: </dt>
              <dd className={styles.value}>{text}</dd>
            </div>
          );
        })}
      </dl>
      <div className={panel.row}>
        <RowButtons
          name={name}
          idOf={(button) => ids.row(row.row, button)}
          busy={busy}
          first={first}
          last={last}
          onEdit={onEdit}
          onMove={onMove}
        />
        <Button
          size="small"
          icon={<DeleteRegular />}
          disabledFocusable={busy}
          aria-label={phrase("Take out row {row} of {title}", { row: row.row, title: table.title })}
          title={phrase("Take out")}
          onClick={onTakeOut}
        />
        <Button
          size="small"
          appearance="transparent"
          aria-label={phrase("Show {name} in the document", { name })}
          onClick={onShow}
        >
          {phrase("Show")}
        </Button>
      </div>
    </article>
  );
}
