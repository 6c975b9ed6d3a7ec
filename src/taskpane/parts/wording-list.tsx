import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Wording } from "../../audit/template";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    gap: tokens.spacingVerticalS,
  },
  text: { margin: 0, whiteSpace: "pre-line" },
  bullets: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: "20px" },
});

interface WordingListProps {
  readonly wordings: readonly Wording[];
  /** Shows a text in another way; `line` counts the texts and the bullets from 0. */
  readonly show?: (text: string, line: number) => ReactNode;
}

/** Texts for the auditor, each with its list where it has one. */
export function WordingList({ wordings, show = (text) => text }: WordingListProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {wordings.map(({ text, bullets }, index) => {
        const line = wordings
          .slice(0, index)
          .reduce((lines, each) => lines + 1 + (each.bullets?.length ?? 0), 0);
        return (
          <div key={index}>
            <p className={styles.text}>{show(text, line)}</p>
            {bullets && (
              <ul className={styles.bullets}>
                {bullets.map((bullet, at) => (
                  <li key={bullet}>{show(bullet, line + 1 + at)}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}
