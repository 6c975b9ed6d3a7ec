import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  hint: {
    position: "fixed",
    inset: "8px",
    zIndex: 20,
    display: "grid",
    placeItems: "center",
    pointerEvents: "none",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
  },
  text: {
    padding: "16px 24px",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
});

/** Says, while a file is dragged over the page, what dropping it does. */
export function DropHint() {
  const styles = useStyles();
  return (
    <div className={styles.hint}>
      <div className={styles.text}>Drop the .docx to open it</div>
    </div>
  );
}
