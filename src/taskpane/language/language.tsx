import { phrase } from "../../words/phrase";
import { LazyScreen } from "../parts/lazy-screen";

/** In the other language too, for whoever can't read this one. */
export const LANGUAGE_TITLE = phrase("Language (Iaith)");

const load = () => import("./language-screen");

/** The languages to choose from, fetched for those who choose. */
export function LanguageChoice({ onBack }: { readonly onBack: () => void }) {
  return (
    <LazyScreen title={LANGUAGE_TITLE} load={load} onBack={onBack}>
      {({ LanguageScreen }) => <LanguageScreen title={LANGUAGE_TITLE} onBack={onBack} />}
    </LazyScreen>
  );
}
