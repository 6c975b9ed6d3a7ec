import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { IsoDate } from "../../audit/dates";
import type { Expected } from "../../programme/expected";
import { readExpected } from "../../programme/read-expected";
import type { KeptRow } from "../../programme/register";
import { remindersOf } from "../../programme/reminders";
import type { Tracked } from "../../programme/tracked";
import { programmeOf } from "../../report/programme-screen/programme-of";
import { programmeView, type Narrowing } from "../../report/programme-screen/programme-view";
import { counted } from "../../report/phrases";
import { remindersText } from "../../report/reminder-text";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { readOf } from "../file-text";
import { useWidth } from "../overview/use-width";
import { Disclosure } from "../parts/disclosure";
import { FileButton } from "../parts/file-button";
import { useSaving } from "../parts/use-saving";
import { registerIn } from "./register-in";
import { ProgrammeBoard, ProgrammeCalendar, ProgrammeTable } from "./programme-cards";
import { phrase, phraseOf } from "../../words/phrase";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  numbers: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  number: { justifyContent: "start", textAlign: "left", padding: tokens.spacingHorizontalS },
  count: {
    display: "block",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { display: "block", fontWeight: tokens.fontWeightRegular },
  chip: { minWidth: 0, borderRadius: "16px", fontWeight: tokens.fontWeightRegular },
});

/** CSS pixels from which the steps stand beside each other. */
const WIDE = 900;

const LOOKS = [
  { id: "board", label: phrase("Board"), Cards: ProgrammeBoard },
  { id: "table", label: phrase("Table"), Cards: ProgrammeTable },
  { id: "calendar", label: phrase("Calendar"), Cards: ProgrammeCalendar },
] as const;

export interface ProgrammePartProps {
  readonly tracked: readonly Tracked[];
  /** Files that could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly today: IsoDate;
  /** Buttons to add files and take them away. */
  readonly tools: ReactNode;
  readonly onOpen: ((file: string) => void) | undefined;
}

/** Where the audits of a programme stand, and what has not come back of a sample: to look at, and to remind of. */
export function ProgrammePart({ tracked, unread, today, tools, onOpen }: ProgrammePartProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const [ref, width] = useWidth<HTMLDivElement>(320);
  const [register, setRegister] = useState<{ readonly name: string; readonly rows: readonly KeptRow[] }>();
  const [expected, setExpected] = useState<readonly Expected[]>([]);
  const [fault, setFault] = useState<string>();
  const [narrowing, setNarrowing] = useState<Narrowing>();
  const [look, setLook] = useState<(typeof LOOKS)[number]["id"]>("board");
  const { save, note } = useSaving();
  const { all, differences } = useMemo(
    () => programmeOf({ tracked, register: register?.rows ?? [], expected, unread, today }),
    [tracked, register, expected, unread, today],
  );
  const view = useMemo(() => programmeView(all, today, narrowing), [all, today, narrowing]);
  const reminders = useMemo(() => remindersOf(all, [], today), [all, today]);
  const { Cards } = LOOKS.find(({ id }) => id === look) ?? LOOKS[0];
  const addRegister = async (file: File) => {
    const read = await registerIn(file);
    const said = read.ok ? read.notes.join(" ") : read.sentence;
    setFault(said === "" ? undefined : `${file.name}: ${said}`);
    if (read.ok) setRegister({ name: file.name, rows: read.rows });
  };
  const addSample = async (file: File) => {
    const read = await readOf(file, readExpected);
    const said = read.ok ? read.notes.join(" ") : read.sentences;
    setFault(said === "" ? undefined : `${file.name}: ${said}`);
    if (read.ok) setExpected((before) => [...before, ...read.value]);
  };
  return (
    <div ref={ref} className={styles.part}>
      <h2 className={shared.title}>{view.title}</h2>
      <p className={shared.text}>{view.sentence}</p>
      <div className={shared.row}>
        {reminders.length > 0 && (
          <Button
            appearance="primary"
            onClick={() => {
              const text = remindersText(reminders, today);
              save(new Blob([text], { type: "text/plain" }), phrase("{today} reminders.txt", { today }));
            }}
          >
            {phrase("Draft {reminders}", { reminders: counted(reminders.length, "reminder") })}
          </Button>
        )}
        <FileButton
          label={phrase("Add the sample or the allocation")}
          accept=".json"
          onFile={(file) => void addSample(file)}
        />
        <FileButton
          label={register ? phrase("Read another register") : phrase("Add the register")}
          accept=".xlsx,.json"
          onFile={(file) => void addRegister(file)}
        />
        {tools}
      </div>
      {note}
      {register && (
        <p className={shared.quiet} role="status">
          {phrase(
            "{name}: {rows}. What was changed in it by hand counts here as well; it stays as it is, and is kept by the command line.",
            { name: register.name, rows: counted(register.rows.length, "row") },
          )}
        </p>
      )}
      {differences.length > 0 && (
        <Disclosure
          framed
          summary={phraseOf(
            differences.length,
            "{count} difference to look at",
            "{count} differences to look at",
          )}
        >
          <ul className={shared.list}>
            {differences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.numbers} role="group" aria-label={phrase("Narrow to")}>
        {view.numbers.map(({ id, count, label }) => (
          <Button
            key={id}
            className={mergeClasses(styles.number, narrowing === id && shared.pressed)}
            aria-pressed={narrowing === id}
            onClick={() => {
              setNarrowing(narrowing === id ? undefined : id);
            }}
          >
            <span>
              <span className={styles.count}>{count}</span> <span className={styles.label}>{label}</span>
            </span>
          </Button>
        ))}
      </div>
      <div className={shared.row} role="group" aria-label={phrase("Shown as")}>
        {LOOKS.map(({ id, label }) => (
          <Button
            key={id}
            size="small"
            className={mergeClasses(styles.chip, look === id && shared.pressed)}
            aria-pressed={look === id}
            onClick={() => {
              setLook(id);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      {view.all.length === 0 ? (
        <p className={shared.text}>{phrase("None of the audits is one of these.")}</p>
      ) : (
        <Cards view={view} wide={width >= WIDE} onOpen={onOpen} />
      )}
    </div>
  );
}
