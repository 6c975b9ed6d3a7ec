import { LazyScreen } from "../parts/lazy-screen";
import type { KeysScreenProps } from "./keys-screen";
import { phrase } from "../../words/phrase";

export const KEYS_TITLE = phrase("Keys");

const load = () => import("./keys-screen");

/** The list of keys, fetched for those who ask for it. */
export function Keys(props: KeysScreenProps) {
  return (
    <LazyScreen title={KEYS_TITLE} load={load} onBack={props.onBack}>
      {({ KeysScreen }) => <KeysScreen {...props} />}
    </LazyScreen>
  );
}
