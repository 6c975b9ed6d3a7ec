import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, WarningRegular } from "@fluentui/react-icons";
import { useId } from "react";
import {
  emptySeats,
  membersIn,
  PANEL_SEATS,
  presentIn,
  presentText,
  type Seat,
} from "../../moderation/panel";
import { useHalfWritten } from "../half-written";
import { focusLater } from "../parts/focus-later";
import { hidden } from "../parts/messages";
import { usePanelStyles } from "../parts/use-panel-styles";
import { NumberedCard } from "./numbered-card";
import { phrase } from "../../words/phrase";
import { fixedText } from "../../report/fixed-words";

const useStyles = makeStyles({
  ears: hidden,
  seat: {
    width: "100%",
    minHeight: "32px",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  text: {
    flexGrow: 1,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  name: { flexShrink: 0, maxWidth: "50%" },
  add: { fontWeight: tokens.fontWeightSemibold },
  came: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1 },
});

/** The row that is open, with the name as typed. */
interface OpenSeat {
  readonly open?: Seat;
  readonly typed: string;
}

const NO_SEAT: OpenSeat = { typed: "" };

const isWritten = ({ open, typed }: OpenSeat): boolean => open !== undefined && typed !== "";

interface WhoCameProps {
  readonly present: string;
  readonly onChange: (present: string) => void;
}

/** The seats of a panel, each a row to press; and everybody else who came. */
export function WhoCame({ present, onChange }: WhoCameProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  // What is typed stays as typed until the row is left; a name being typed is no seat yet.
  const [{ open, typed }, setRow] = useHalfWritten<OpenSeat>("moderate seat", NO_SEAT, isWritten);
  const { seats, others } = presentIn(present);
  const empty = emptySeats(membersIn(present));
  const close = (seat: Seat) => {
    onChange(presentText({ seats: { ...seats, [seat]: typed }, others }));
    setRow(NO_SEAT);
  };
  return (
    <NumberedCard
      title={phrase("Who came")}
      aside={
        <span className={panel.quiet}>
          {empty.length === 0 ? phrase("Quorate") : phrase("Not quorate yet")}
        </span>
      }
    >
      <ul className={panel.list}>
        {PANEL_SEATS.map(({ id: seat, label }) => {
          const name = seats[seat];
          const taken = !empty.includes(seat);
          return (
            <li key={seat}>
              {open === seat ? (
                <Field label={fixedText(label)}>
                  <Input
                    id={`${id}-${seat}`}
                    autoComplete="off"
                    value={typed}
                    onChange={(_, { value }) => {
                      setRow({ open: seat, typed: value });
                    }}
                    onKeyDown={({ key }) => {
                      if (key !== "Enter") return;
                      close(seat);
                      focusLater(`${id}-${seat}-row`);
                    }}
                    onBlur={() => {
                      close(seat);
                    }}
                  />
                </Field>
              ) : (
                <Button
                  id={`${id}-${seat}-row`}
                  appearance="subtle"
                  className={styles.seat}
                  icon={
                    taken ? (
                      <CheckmarkCircleFilled className={styles.came} />
                    ) : (
                      <WarningRegular className={styles.missing} />
                    )
                  }
                  onClick={() => {
                    setRow({ open: seat, typed: name });
                    focusLater(`${id}-${seat}`);
                  }}
                >
                  <span className={styles.text}>
                    <span>
                      {fixedText(label)}
                      <span className={styles.ears}>{taken ? ": " : phrase(": nobody yet. ")}</span>
                    </span>
                    <span className={taken ? styles.name : styles.add}>
                      {taken ? name : phrase("Add")}
                      {taken && <span className={styles.ears}>{phrase(". Change it")}</span>}
                    </span>
                  </span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Field label={phrase("Others who came")} hint={phrase("One in a line, by name and role.")}>
        <Textarea
          resize="vertical"
          value={others}
          onChange={(_, { value }) => {
            onChange(presentText({ seats, others: value }));
          }}
        />
      </Field>
    </NumberedCard>
  );
}
