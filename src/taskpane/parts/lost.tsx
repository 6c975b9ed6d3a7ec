import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  lost: {
    margin: 0,
    padding: tokens.spacingVerticalXS,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    paddingLeft: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Where to look for an answer box that is gone. */
export function Lost({ sentence }: { readonly sentence: string | undefined }) {
  const styles = useStyles();
  return sentence === undefined ? null : <p className={styles.lost}>{sentence}</p>;
}
