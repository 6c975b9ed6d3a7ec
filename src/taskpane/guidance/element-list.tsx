import { makeStyles, tokens } from "@fluentui/react-components";
import type { NarrativeElement } from "../../audit/template";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gap: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  help: { margin: 0 },
});

/** What a good narrative holds, as reminders. */
export function ElementList({ elements }: { readonly elements: readonly NarrativeElement[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {elements.map((element) => (
        <div key={element.id}>
          <dt className={styles.name}>{element.label}</dt>
          <dd className={styles.help}>{element.help}</dd>
        </div>
      ))}
    </dl>
  );
}
