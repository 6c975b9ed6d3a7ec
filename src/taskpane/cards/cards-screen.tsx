import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { HelpLink } from "../help/help-link";
import { isNext } from "../parts/use-next-key";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useStepScreenStyles } from "../parts/use-step-screen-styles";
import type { RoleId } from "../who/who";
import { cardsFor } from "./card-texts";
import { phrase } from "../../words/phrase";

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

  const turn = (by: 1 | -1) => {
    // Keys may come faster than cards are drawn.
    setAt((now) => Math.min(Math.max(now + by, 0), cards.length - 1));
  };
  const goOn = () => {
    if (isLast) onDone();
    else turn(1);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone();
    if (event.key === "ArrowRight") turn(1);
    if (event.key === "ArrowLeft") turn(-1);
    if (!isNext(event)) return;
    event.preventDefault();
    if (!event.repeat) goOn();
  };

  return (
    // Keys of a person wherever the focus is on this screen; all they do has a button.
    <div className={screen.screen} onKeyDown={onKey}>
      <div className={screen.scroll}>
        <div className={panel.panel}>
          <div className={styles.line}>
            <h1 className={panel.title}>{phrase("How this pane works")}</h1>
            <HelpLink place="cards" />
          </div>
          <section aria-labelledby="case-audit-card" className={mergeClasses(panel.card, styles.card)}>
            <p className={panel.quiet}>{phrase("{at} of {cards}", { at: at + 1, cards: cards.length })}</p>
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
          {isLast ? phrase("Begin") : phrase("Next card")}
        </Button>
        <div className={panel.row}>
          {at > 0 && (
            <Button
              onClick={() => {
                turn(-1);
              }}
            >
              {phrase("Card before")}
            </Button>
          )}
          {!isLast && (
            <Button appearance="transparent" onClick={onDone}>
              {phrase("Skip the cards")}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
