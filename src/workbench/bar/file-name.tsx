import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  file: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    flex: "0 1 auto",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "min(36ch, 46vw)" },
  mark: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
});

/** The name of the open document, and in words whether it is saved. */
export function FileName({ name, unsaved }: { readonly name: string; readonly unsaved: boolean }) {
  const styles = useStyles();
  return (
    <span className={styles.file}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {unsaved && <span className={styles.mark}>Not saved</span>}
    </span>
  );
}
