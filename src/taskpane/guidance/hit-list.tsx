import type { GuidanceEntry } from "../../guidance/guidance-entry";
import type { GuidanceHits } from "../../guidance/search-guidance";
import { usePanelStyles } from "../parts/use-panel-styles";
import { HitButton } from "./hit-button";
import { moreText } from "./hit-text";

interface HitListProps {
  readonly found: GuidanceHits;
  readonly onOpen: (entry: GuidanceEntry) => void;
}

/** What was found, the best first. */
export function HitList({ found, onOpen }: HitListProps) {
  const panel = usePanelStyles();
  const more = moreText(found);
  if (found.hits.length === 0) {
    return <p className={panel.text}>No text of this template has these words. Try fewer, or others.</p>;
  }
  return (
    <>
      <ul className={panel.list} aria-label="Found">
        {found.hits.map((hit) => (
          <li key={hit.entry.id}>
            <HitButton hit={hit} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {more !== undefined && <p className={panel.quiet}>{more}</p>}
    </>
  );
}
