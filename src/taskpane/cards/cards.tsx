import { LazyScreen } from "../parts/lazy-screen";
import type { CardsScreenProps } from "./cards-screen";
import { phrase } from "../../words/phrase";

export const CARDS_TITLE = phrase("How this pane works");

const load = () => import("./cards-screen");

/** What explains the pane once, fetched for those who see it. */
export function Cards(props: CardsScreenProps) {
  return (
    <LazyScreen title={CARDS_TITLE} load={load} onBack={props.onDone}>
      {({ CardsScreen }) => <CardsScreen {...props} />}
    </LazyScreen>
  );
}
