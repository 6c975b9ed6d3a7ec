import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { counted } from "../../report/phrases";
import type { TemplateFault } from "../../templates/template-fault";
import { Disclosure } from "./disclosure";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  place: { fontWeight: tokens.fontWeightSemibold },
});

/** More faults than this are told to whoever asks. */
const SHOWN = 8;

interface FaultListProps {
  readonly title: string;
  readonly faults: readonly TemplateFault[];
}

/** Everything that is wrong with a template, each with where. */
export function FaultList({ title, faults }: FaultListProps) {
  return (
    <div role="alert">
      <ListBar intent="error" title={title} faults={faults} more={(count) => counted(count, "more fault")} />
    </div>
  );
}

/** What to look at before going on, each with where; nothing where there is nothing. */
export function NoteList({
  notes,
  title = phrase("Look at this before you make them."),
}: {
  readonly notes: readonly TemplateFault[];
  readonly title?: string;
}) {
  if (notes.length === 0) return null;
  return (
    <ListBar intent="warning" title={title} faults={notes} more={(count) => counted(count, "more note")} />
  );
}

interface ListBarProps extends FaultListProps {
  readonly intent: "error" | "warning";
  /** One more, and several. */
  readonly more: (count: number) => string;
}

function ListBar({ intent, title, faults, more }: ListBarProps) {
  const styles = useStyles();
  const list = (some: readonly TemplateFault[]) => (
    <ul className={styles.list}>
      {some.map(({ path, message }, index) => (
        <li key={index}>
          {path !== "" && <span className={styles.place}>{path}: </span>}
          {message}
        </li>
      ))}
    </ul>
  );
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {list(faults.slice(0, SHOWN))}
        {faults.length > SHOWN && (
          <Disclosure summary={more(faults.length - SHOWN)}>{list(faults.slice(SHOWN))}</Disclosure>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
