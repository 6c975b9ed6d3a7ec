import { makeStyles, tokens } from "@fluentui/react-components";
import type { Wording } from "../../audit/template";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS },
  text: { margin: 0, whiteSpace: "pre-line" },
  bullets: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: "20px" },
});

/** Texts for the auditor, each with its list where it has one. */
export function WordingList({ wordings }: { readonly wordings: readonly Wording[] }) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {wordings.map((wording, index) => (
        <div key={index}>
          <p className={styles.text}>{wording.text}</p>
          {wording.bullets && (
            <ul className={styles.bullets}>
              {wording.bullets.map((bullet) => (
                <li key={bullet}>{bullet}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
