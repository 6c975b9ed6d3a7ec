import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { usePanelStyles } from "../parts/use-panel-styles";

const useStyles = makeStyles({
  group: {
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ":focus": { outline: "none" } },
});

interface EditorGroupProps {
  readonly id?: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One kind of thing of the draft under its heading. */
export function EditorGroup({ id, title, children }: EditorGroupProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const own = useId();
  return (
    <section className={mergeClasses(panel.group, styles.group)} aria-labelledby={id ?? own}>
      <h2 id={id ?? own} tabIndex={-1} className={mergeClasses(panel.subtitle, styles.title)}>
        {title}
      </h2>
      {children}
    </section>
  );
}
