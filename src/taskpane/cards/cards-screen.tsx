import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { HelpLink } from "../help/help-link";
import { useNextKey } from "../parts/use-next-key";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useStepScreenStyles } from "../parts/use-step-screen-styles";
import type { RoleId } from "../who/who";
import { cardsFor } from "./card-texts";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  card: { backgroundColor: tokens.colorNeutralBackground3 },
});

export interface CardsScreenProps {
  readonly role: RoleId;
  /** Past the last card, or away from them. */
  readonly onDone: () => void;
}

/** How the pane works, in four short cards: one after the other, and away from them at any time. */
export function CardsScreen({ role, onDone }: CardsScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const screen = useStepScreenStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [at, setAt] = useState(0);
  const cards = cardsFor(role);
  const card = cards[at];
  const isLast = at === cards.length - 1;

  useEffect(() => {
    heading.current?.focus();
  }, [at]);

  const goOn = () => {
    if (isLast) onDone();
    else setAt(at + 1);
  };
  useNextKey(goOn);
  const onKey = (key: string) => {
    if (key === "Escape") onDone();
    if (key === "ArrowRight" && !isLast) setAt(at + 1);
    if (key === "ArrowLeft" && at > 0) setAt(at - 1);
  };

  return (
    // Keys of a person wherever the focus is on this screen; all they do has a button.
    <div
      className={screen.screen}
      onKeyDown={({ key }) => {
        onKey(key);
      }}
    >
      <div className={screen.scroll}>
        <div className={panel.panel}>
          <div className={styles.line}>
            <h1 className={panel.title}>How this pane works</h1>
            <HelpLink place="cards" />
          </div>
          <section aria-labelledby="case-audit-card" className={mergeClasses(panel.card, styles.card)}>
            <p className={panel.quiet}>
              {at + 1} of {cards.length}
            </p>
            <h2 id="case-audit-card" ref={heading} tabIndex={-1} className={panel.title}>
              {card?.title}
            </h2>
            {card?.sentences.map((sentence) => (
              <p key={sentence} className={panel.text}>
                {sentence}
              </p>
            ))}
          </section>
        </div>
      </div>
      <div className={screen.bar}>
        <Button appearance="primary" size="large" onClick={goOn}>
          {isLast ? "Begin" : "Next card"}
        </Button>
        <div className={panel.row}>
          {at > 0 && (
            <Button
              onClick={() => {
                setAt(at - 1);
              }}
            >
              Card before
            </Button>
          )}
          {!isLast && (
            <Button appearance="transparent" onClick={onDone}>
              Skip the cards
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
