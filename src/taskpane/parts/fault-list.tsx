import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { counted } from "../../report/phrases";
import type { TemplateFault } from "../../templates/template-fault";
import { Disclosure } from "./disclosure";

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
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {list(faults.slice(0, SHOWN))}
          {faults.length > SHOWN && (
            <Disclosure summary={counted(faults.length - SHOWN, "more fault", "more faults")}>
              {list(faults.slice(SHOWN))}
            </Disclosure>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
