import { makeStyles, tokens } from "@fluentui/react-components";
import { usePanelStyles } from "../parts/use-panel-styles";

const useStyles = makeStyles({
  texts: {
    margin: 0,
    paddingLeft: "18px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    whiteSpace: "pre-line",
  },
});

interface FormTextsProps {
  readonly title: string;
  readonly texts: readonly string[];
}

/** Texts of the form as they stand, to be read. */
export function FormTexts({ title, texts }: FormTextsProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (texts.length === 0) return null;
  return (
    <div className={panel.group}>
      <p className={panel.text}>{title}</p>
      <ul className={styles.texts}>
        {texts.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
