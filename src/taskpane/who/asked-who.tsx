import { LazyScreen } from "../parts/lazy-screen";
import type { Who } from "./who";
import { phrase } from "../../words/phrase";

export const WHO_TITLE = phrase("Who are you?");

const load = () => import("./who-screen");

interface AskedWhoProps {
  readonly who: Who | undefined;
  readonly auditOpen: boolean;
  readonly onDone: (who: Who) => void;
  /** Away from it without an answer. */
  readonly onBack: () => void;
  /** It was asked for, and not asked. */
  readonly isWanted?: boolean;
}

/** The question who sits here, fetched when it is asked. */
export function AskedWho({ onBack, isWanted = false, ...asked }: AskedWhoProps) {
  return (
    <LazyScreen title={WHO_TITLE} load={load} onBack={onBack}>
      {({ WhoScreen }) => <WhoScreen {...asked} onBack={isWanted ? onBack : undefined} />}
    </LazyScreen>
  );
}
