import { LazyScreen } from "../parts/lazy-screen";
import { phrase } from "../../words/phrase";
import type { WhatHappenedScreenProps } from "./what-happened-screen";

export const WHAT_HAPPENED_TITLE = phrase("Copy what happened");

const load = () => import("./what-happened-screen");

/** What happened on this page, fetched for those who are asked for it. */
export function WhatHappened(props: WhatHappenedScreenProps) {
  return (
    <LazyScreen title={WHAT_HAPPENED_TITLE} load={load} onBack={props.onBack}>
      {({ WhatHappenedScreen }) => <WhatHappenedScreen {...props} />}
    </LazyScreen>
  );
}
