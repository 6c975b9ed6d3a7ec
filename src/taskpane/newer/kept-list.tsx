import { makeStyles, tokens } from "@fluentui/react-components";
import type { Template } from "../../audit/template";
import type { KeptAnswer } from "../../document/remake-audit";
import { quoted } from "../../report/phrases";
import { noPlaceText } from "../../report/no-place-text";
import { usePanelStyles } from "../parts/use-panel-styles";

const useKeptListStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "grid",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

const LONGEST_TEXT = 80;

interface KeptListProps {
  readonly kept: readonly KeptAnswer[];
  /** What they have no place in. */
  readonly template: Pick<Template, "version">;
}

/** Answers kept at the end of a document: where each stood, what it says and why. */
export function KeptList({ kept, template }: KeptListProps) {
  const styles = useKeptListStyles();
  const panel = usePanelStyles();
  return (
    <ul className={styles.list}>
      {kept.map(({ label, text, why }, index) => (
        <li key={index}>
          <span className={styles.name}>{label}</span>: {quoted(text, LONGEST_TEXT)}
          <p className={panel.quiet}>{noPlaceText(template, why)}</p>
        </li>
      ))}
    </ul>
  );
}
