import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Store } from "../../store/store";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    padding: `2px ${tokens.spacingHorizontalM}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The name of the answer a person is at: that has the cursor, or was shown since. */
export type HereName = Store<string | undefined>;

/** Below the document, where it covers nothing: the name of the answer a person is at, which Word shows above its box. */
export function HereStrip({ here }: { readonly here: HereName }) {
  const styles = useStyles();
  const name = useSyncExternalStore(here.subscribe, here.getState);
  if (name === undefined) return null;
  // The answer has that name for whoever listens.
  return (
    <div aria-hidden className={styles.strip}>
      {phrase("You are at: {name}", { name })}
    </div>
  );
}
