import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useOverviewStyles } from "./use-overview-styles";

interface OverviewCardProps {
  readonly id: string;
  /** The finding. */
  readonly heading: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** A card of the overview: what was found, what it is of, and then the figures. */
export function OverviewCard({ id, heading, note, children }: OverviewCardProps) {
  const shared = useOverviewStyles();
  return (
    <section className={shared.card} aria-labelledby={id}>
      <h2 id={id} className={shared.title}>
        {heading}
      </h2>
      <p className={shared.quiet}>{note}</p>
      {children}
    </section>
  );
}

interface ShowAuditsProps {
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: string;
}

/** Opens the audits behind a card's figures; `label` says of which, where the words alone don't. */
export function ShowAudits({ label, onClick, children }: ShowAuditsProps) {
  const shared = useOverviewStyles();
  return (
    <Button
      size="small"
      className={mergeClasses(shared.start, shared.hiddenOnPaper)}
      onClick={onClick}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      {children}
    </Button>
  );
}
